import {
  SecretStorageDefaultKeyDefinition,
  SecretStorageDefaultKeyEventContent,
} from '../../../src/event/secret-storage/default-key.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { key: 'K1' }

accepts(SecretStorageDefaultKeyEventContent, [
  ['the ID of a key', content],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(SecretStorageDefaultKeyEventContent, [
  ['an empty object', {}, 'key: expected a string, found nothing'],
  ['null', { key: null }, 'key: expected a string, found null'],
])

accountDataShapes(SecretStorageDefaultKeyDefinition, { type: 'm.secret_storage.default_key', content })
