import { KeyVerificationRequestMessageEventContent } from '../../../src/event/message/key-verification-request.js'
import { accepts, rejects } from '../../support/rows.js'

const content = {
  body: 'Alice is requesting to verify keys with you',
  from_device: 'AliceDevice',
  methods: ['m.sas.v1', 'm.reciprocate.v1'],
  msgtype: 'm.key.verification.request',
  to: '@bob:example.org',
}

accepts(KeyVerificationRequestMessageEventContent, [
  ['a request', content],
  ['a request without methods', { ...content, methods: [] }],
  ['a request to an invalid user ID, which the specification allows', { ...content, to: 'bob' }],
])

rejects(KeyVerificationRequestMessageEventContent, [
  [
    'a request in the to-device format',
    {
      from_device: 'AliceDevice',
      methods: ['m.sas.v1'],
      timestamp: 1_559_598_944_869,
      transaction_id: 'S0meUniqueAndOpaqueString',
    },
    'body: expected a string, found nothing',
    'msgtype: expected "m.key.verification.request", found nothing',
    'to: expected a string, found nothing',
  ],
  [
    'a method that is not a string',
    { ...content, methods: ['m.sas.v1', 1] },
    'methods[1]: expected a string (VerificationMethod), found a number',
  ],
])
