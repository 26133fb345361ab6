import { describe, expect, test } from 'vitest'

import {
  AnyPduV1,
  AnyPduV3,
  AnyPduV11,
  AnyPduV12,
  AnyRedactedPduV1,
  AnyRedactedPduV3,
  AnyRedactedPduV11,
  AnyRedactedPduV12,
} from '../../src/kind/pdu.js'
import { accepts, messages, rejects } from '../support/rows.js'

const bare = {
  depth: 12,
  hashes: { sha256: 'hash' },
  origin_server_ts: 1_700_000_000_000,
  sender: '@alice:example.org',
  signatures: { 'example.org': { 'ed25519:0': 'signature' } },
}
const v1 = {
  ...bare,
  auth_events: [['$create', { sha256: 'hash' }]],
  event_id: '$event',
  prev_events: [],
  room_id: '!room:example.org',
}
const v3 = { ...bare, auth_events: ['$create'], prev_events: ['$earlier'], room_id: '!room:example.org' }

const message = { type: 'm.room.message', content: { body: 'Hello', msgtype: 'm.text' } }
const member = { type: 'm.room.member', state_key: '@bob:example.org', content: { membership: 'join' } }
const create = { type: 'm.room.create', state_key: '', content: { room_version: '12' } }

const NO_BODY = 'content.body: expected a string, found nothing (msgtype is "m.text")'
const NO_STATE_KEY = 'state_key: expected a string that matches ^@ (UserId), found nothing'
const NO_MEMBERSHIP = 'content.membership: expected "ban", "invite", "join", "knock" or "leave", found nothing'
const NO_DEPTH = 'depth: expected an integer, found nothing'

const FORMATS = [
  [AnyPduV1, AnyRedactedPduV1, v1],
  [AnyPduV3, AnyRedactedPduV3, v3],
  [AnyPduV11, AnyRedactedPduV11, v3],
  [AnyPduV12, AnyRedactedPduV12, v3],
] as const

describe.each(FORMATS)('$0.name', (pdu, redacted, format) => {
  accepts(pdu, [
    ['a message', { ...format, ...message }],
    ['a state event', { ...format, ...member }],
  ])
  rejects(pdu, [
    ['a message without content', { ...format, ...message, content: { msgtype: 'm.text' } }, NO_BODY],
    ['state without a state key', { ...format, ...member, state_key: undefined }, NO_STATE_KEY],
    [
      'errors in the envelope and in the content',
      { ...format, ...message, content: { msgtype: 'm.text' }, depth: undefined },
      NO_DEPTH,
      NO_BODY,
    ],
  ])
  accepts(redacted, [
    ['a redacted message', { ...format, ...message, content: {} }],
    ['a membership', { ...format, ...member }],
  ])
  rejects(redacted, [
    ['a redacted membership without a membership', { ...format, ...member, content: {} }, NO_MEMBERSHIP],
    ['no depth', { ...format, ...message, content: {}, depth: undefined }, NO_DEPTH],
  ])

  test.each(['org.example.thing', '__proto__', 'constructor', 'toString'])('refuses the type %s', (type) => {
    const said = [expect.stringMatching(new RegExp(`^type: expected "m\\..*, found "${type}"$`))]
    expect(messages(pdu, { ...format, ...message, type })).toEqual(said)
    expect(messages(redacted, { ...format, ...message, type })).toEqual(said)
  })
})

describe('format-specific fields', () => {
  const { room_id: _, ...roomless } = v3
  const noRoom = 'room_id: expected a string that matches ^! (RoomId), found nothing'

  rejects(AnyPduV1, [
    [
      'no event_id',
      { ...v1, ...message, event_id: undefined },
      'event_id: expected a string that matches ^\\$ (EventId), found nothing',
    ],
  ])
  accepts(AnyPduV3, [
    ['redacts outside the content', { ...v3, type: 'm.room.redaction', content: {}, redacts: '$other' }],
  ])
  rejects(AnyPduV11, [['a create event without room_id', { ...roomless, ...create }, noRoom]])
  accepts(AnyPduV12, [['a create event without room_id', { ...roomless, ...create }]])
  rejects(AnyPduV12, [['a message without room_id', { ...roomless, ...message }, noRoom]])
  accepts(AnyRedactedPduV12, [['a create event without room_id', { ...roomless, ...create }]])
})
