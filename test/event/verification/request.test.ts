import { ToDeviceKeyVerificationRequestEventContent } from '../../../src/event/verification/request.js'
import { accepts, rejects } from '../../support/rows.js'

const content = {
  from_device: 'DESK',
  methods: ['m.qr_code.show.v1', 'm.reciprocate.v1', 'm.sas.v1'],
  timestamp: 1_700_000_000_000,
  transaction_id: 'T1',
}

accepts(ToDeviceKeyVerificationRequestEventContent, [
  ['a request', content],
  ['a request without methods', { ...content, methods: [] }],
  ['an unknown method', { ...content, methods: ['org.example.handshake'] }],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(ToDeviceKeyVerificationRequestEventContent, [
  [
    'an empty object',
    {},
    'transaction_id: expected a string, found nothing',
    'from_device: expected a string, found nothing',
    'methods: expected an array, found nothing',
    'timestamp: expected an integer, found nothing',
  ],
  [
    'a request in the room format',
    {
      body: 'Verify?',
      from_device: 'DESK',
      methods: ['m.sas.v1'],
      msgtype: 'm.key.verification.request',
      to: '@bob:b.c',
    },
    'transaction_id: expected a string, found nothing',
    'timestamp: expected an integer, found nothing',
  ],
  [
    'a timestamp as a string',
    { ...content, timestamp: '2023-11-14' },
    'timestamp: expected an integer, found a string of 10 characters',
  ],
  ['a device ID as a number', { ...content, from_device: 7 }, 'from_device: expected a string, found a number'],
  [
    'a method that is not a string',
    { ...content, methods: [{}] },
    'methods[0]: expected a string (VerificationMethod), found an object',
  ],
])
