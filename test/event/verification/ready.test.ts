import {
  KeyVerificationReadyEventContent,
  ToDeviceKeyVerificationReadyEventContent,
} from '../../../src/event/verification/ready.js'
import { accepts, rejects } from '../../support/rows.js'

const fields = { from_device: 'PHONE', methods: ['m.sas.v1'] }

const TWINS = [
  [KeyVerificationReadyEventContent, { ...fields, 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }],
  [ToDeviceKeyVerificationReadyEventContent, { ...fields, transaction_id: 'T1' }],
] as const

for (const [codec, content] of TWINS) {
  accepts(codec, [
    ['a device with a common method', content],
    ['a device without a common method', { ...content, methods: [] }],
    ['an unknown method', { ...content, methods: ['org.example.handshake'] }],
    ['unknown keys', { ...content, x: 1 }],
  ])

  rejects(codec, [
    [
      'an empty object',
      { ...content, from_device: undefined, methods: undefined },
      'from_device: expected a string, found nothing',
      'methods: expected an array, found nothing',
    ],
    ['a device ID as a number', { ...content, from_device: 7 }, 'from_device: expected a string, found a number'],
    [
      'a method instead of a list',
      { ...content, methods: 'm.sas.v1' },
      'methods: expected an array, found a string of 8 characters',
    ],
    [
      'a method that is not a string',
      { ...content, methods: ['m.sas.v1', 1] },
      'methods[1]: expected a string (VerificationMethod), found a number',
    ],
  ])
}
