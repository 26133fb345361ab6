import {
  KeyVerificationAcceptDefinition,
  ToDeviceKeyVerificationAcceptDefinition,
} from '../../../src/event/verification/accept.js'
import {
  KeyVerificationCancelDefinition,
  ToDeviceKeyVerificationCancelDefinition,
} from '../../../src/event/verification/cancel.js'
import {
  KeyVerificationDoneDefinition,
  ToDeviceKeyVerificationDoneDefinition,
} from '../../../src/event/verification/done.js'
import {
  KeyVerificationKeyDefinition,
  ToDeviceKeyVerificationKeyDefinition,
} from '../../../src/event/verification/key.js'
import {
  KeyVerificationMacDefinition,
  ToDeviceKeyVerificationMacDefinition,
} from '../../../src/event/verification/mac.js'
import {
  KeyVerificationReadyDefinition,
  ToDeviceKeyVerificationReadyDefinition,
} from '../../../src/event/verification/ready.js'
import { ToDeviceKeyVerificationRequestDefinition } from '../../../src/event/verification/request.js'
import {
  KeyVerificationStartDefinition,
  ToDeviceKeyVerificationStartDefinition,
} from '../../../src/event/verification/start.js'
import { accepts, rejects } from '../../support/rows.js'
import { messageLikeShapes } from '../../support/shapes.js'

const accept = {
  commitment: 'c29tZSBjb21taXRtZW50',
  hash: 'sha256',
  key_agreement_protocol: 'curve25519-hkdf-sha256',
  message_authentication_code: 'hkdf-hmac-sha256.v2',
  short_authentication_string: ['emoji'],
}
const cancel = { code: 'm.user', reason: 'Not now' }
const key = { key: 'YW4gZXBoZW1lcmFsIGtleQ' }
const mac = { keys: 'dGhlIGlkcw', mac: {} }
const ready = { from_device: 'PHONE', methods: [] }
const start = { from_device: 'DESK', method: 'org.example.handshake' }

const relation = { event_id: '$request', rel_type: 'm.reference' }

const IN_ROOM = [
  [KeyVerificationAcceptDefinition, accept],
  [KeyVerificationCancelDefinition, cancel],
  [KeyVerificationDoneDefinition, {}],
  [KeyVerificationKeyDefinition, key],
  [KeyVerificationMacDefinition, mac],
  [KeyVerificationReadyDefinition, ready],
  [KeyVerificationStartDefinition, start],
] as const

for (const [definition, fields] of IN_ROOM) {
  const { content, type } = definition

  messageLikeShapes(definition, { type, content: { ...fields, 'm.relates_to': relation } })

  accepts(content, [
    ['a transaction ID, which is ignored in a room', { ...fields, 'm.relates_to': relation, transaction_id: 5 }],
  ])
  rejects(content, [
    [
      'content of a to-device event',
      { ...fields, transaction_id: 'T1' },
      '["m.relates_to"]: expected an object, found nothing',
    ],
    [
      'a relation of another type',
      { ...fields, 'm.relates_to': { ...relation, rel_type: 'm.thread' } },
      '["m.relates_to"].rel_type: expected "m.reference", found "m.thread"',
    ],
    [
      'a reply',
      { ...fields, 'm.relates_to': { 'm.in_reply_to': { event_id: '$request' } } },
      '["m.relates_to"].event_id: expected a string that matches ^\\$ (EventId), found nothing',
      '["m.relates_to"].rel_type: expected "m.reference", found nothing',
    ],
  ])
}

const BETWEEN_DEVICES = [
  [ToDeviceKeyVerificationAcceptDefinition, accept],
  [ToDeviceKeyVerificationCancelDefinition, cancel],
  [ToDeviceKeyVerificationDoneDefinition, {}],
  [ToDeviceKeyVerificationKeyDefinition, key],
  [ToDeviceKeyVerificationMacDefinition, mac],
  [ToDeviceKeyVerificationReadyDefinition, ready],
  [ToDeviceKeyVerificationRequestDefinition, { ...ready, timestamp: 1_700_000_000_000 }],
  [ToDeviceKeyVerificationStartDefinition, start],
] as const

for (const [{ content, event, type }, fields] of BETWEEN_DEVICES) {
  const good = { content: { ...fields, transaction_id: 'T1' }, type }

  accepts(event, [['the event', { ...good, sender: '@alice:example.org' }]])
  rejects(event, [
    ['without a sender', good, 'sender: expected a string that matches ^@ (UserId), found nothing'],
    [
      'of another type',
      { ...good, sender: '@alice:example.org', type: 'org.example' },
      `type: expected "${type}", found "org.example"`,
    ],
  ])

  accepts(content, [
    ['a relation, which is ignored between devices', { ...fields, 'm.relates_to': null, transaction_id: 'T1' }],
  ])
  rejects(content, [
    [
      'content of a room event',
      { ...fields, 'm.relates_to': relation },
      'transaction_id: expected a string, found nothing',
    ],
    [
      'a transaction ID as a number',
      { ...fields, transaction_id: 1 },
      'transaction_id: expected a string, found a number',
    ],
  ])
}
