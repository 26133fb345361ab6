import {
  SecretStorageDefaultKeyDefinition,
  SecretStorageDefaultKeyEventContent,
} from '../../../src/event/secret-storage/default-key.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { key: 'K1' }

accepts(SecretStorageDefaultKeyEventContent, [
  ['the ID of a key', content],
  ['keys of a later version', { ...content, x: 1 }],
])

rejects(SecretStorageDefaultKeyEventContent, [
  ['nothing', {}, 'key: expected a string, found nothing'],
  ['null for none', { key: null }, 'key: expected a string, found null'],
])

accountDataShapes(SecretStorageDefaultKeyDefinition, { type: 'm.secret_storage.default_key', content })
