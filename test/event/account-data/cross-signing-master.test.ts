import { CrossSigningMasterDefinition } from '../../../src/event/account-data/cross-signing-master.js'
import { rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const data = { ciphertext: 'Y2lwaGVydGV4dA', iv: 'aXYtb2YtMTYtYnl0ZXM', mac: 'bWFj' }

accountDataShapes(CrossSigningMasterDefinition, {
  type: 'm.cross_signing.master',
  content: { encrypted: { K1: data } },
})

rejects(CrossSigningMasterDefinition.event, [
  [
    'an unencrypted secret',
    { type: 'm.cross_signing.master', content: { secret: 'b3BlbiBzZXNhbWU' } },
    'content.encrypted: expected an object, found nothing',
  ],
])
