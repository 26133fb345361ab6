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
    ['a device that knows the method', content],
    ['a device that knows none', { ...content, methods: [] }],
    ['a method that nobody knows yet', { ...content, methods: ['org.example.handshake'] }],
    ['keys of a later version', { ...content, x: 1 }],
  ])

  rejects(codec, [
    [
      'nothing',
      { ...content, from_device: undefined, methods: undefined },
      'from_device: expected a string, found nothing',
      'methods: expected an array, found nothing',
    ],
    ['a device by number', { ...content, from_device: 7 }, 'from_device: expected a string, found a number'],
    [
      'one method, and no list',
      { ...content, methods: 'm.sas.v1' },
      'methods: expected an array, found a string of 8 characters',
    ],
    [
      'a method that is no name',
      { ...content, methods: ['m.sas.v1', 1] },
      'methods[1]: expected a string (VerificationMethod), found a number',
    ],
  ])
}
