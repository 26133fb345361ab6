import { MegolmBackupV1Definition } from '../../../src/event/account-data/megolm-backup-v1.js'
import { rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const data = { ciphertext: 'Y2lwaGVydGV4dA', iv: 'aXYtb2YtMTYtYnl0ZXM', mac: 'bWFj' }

accountDataShapes(MegolmBackupV1Definition, { type: 'm.megolm_backup.v1', content: { encrypted: { K1: data } } })

rejects(MegolmBackupV1Definition.event, [
  [
    'an unencrypted secret',
    { type: 'm.megolm_backup.v1', content: { secret: 'b3BlbiBzZXNhbWU' } },
    'content.encrypted: expected an object, found nothing',
  ],
])
