import { KeyBackupDefinition, KeyBackupEventContent } from '../../../src/event/account-data/key-backup.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

accepts(KeyBackupEventContent, [
  ['backups on', { enabled: true }],
  ['backups off', { enabled: false }],
  ['unknown keys', { enabled: true, x: 1 }],
])

rejects(KeyBackupEventContent, [
  ['an empty object', {}, 'enabled: expected a boolean, found nothing'],
  ['a string instead of a boolean', { enabled: 'true' }, 'enabled: expected a boolean, found a string of 4 characters'],
])

accountDataShapes(KeyBackupDefinition, { type: 'm.key_backup', content: { enabled: false } })
