import { CrossSigningUserSigningDefinition } from '../../../src/event/account-data/cross-signing-user-signing.js'
import { rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const data = { ciphertext: 'Y2lwaGVydGV4dA', iv: 'aXYtb2YtMTYtYnl0ZXM', mac: 'bWFj' }

accountDataShapes(CrossSigningUserSigningDefinition, {
  type: 'm.cross_signing.user_signing',
  content: { encrypted: { K1: data } },
})

rejects(CrossSigningUserSigningDefinition.event, [
  [
    'an unencrypted secret',
    { type: 'm.cross_signing.user_signing', content: { secret: 'b3BlbiBzZXNhbWU' } },
    'content.encrypted: expected an object, found nothing',
  ],
])
