import { CrossSigningSelfSigningDefinition } from '../../../src/event/account-data/cross-signing-self-signing.js'
import { rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const data = { ciphertext: 'Y2lwaGVydGV4dA', iv: 'aXYtb2YtMTYtYnl0ZXM', mac: 'bWFj' }

accountDataShapes(CrossSigningSelfSigningDefinition, {
  type: 'm.cross_signing.self_signing',
  content: { encrypted: { K1: data } },
})

rejects(CrossSigningSelfSigningDefinition.event, [
  [
    'an unencrypted secret',
    { type: 'm.cross_signing.self_signing', content: { secret: 'b3BlbiBzZXNhbWU' } },
    'content.encrypted: expected an object, found nothing',
  ],
])
