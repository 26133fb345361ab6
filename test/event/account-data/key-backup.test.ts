import { KeyBackupDefinition, KeyBackupEventContent } from '../../../src/event/account-data/key-backup.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

accepts(KeyBackupEventContent, [
  ['on', { enabled: true }],
  ['off', { enabled: false }],
  ['keys of a later version', { enabled: true, x: 1 }],
])

rejects(KeyBackupEventContent, [
  ['nothing', {}, 'enabled: expected a boolean, found nothing'],
  ['a string for a boolean', { enabled: 'true' }, 'enabled: expected a boolean, found a string of 4 characters'],
])

accountDataShapes(KeyBackupDefinition, { type: 'm.key_backup', content: { enabled: false } })
