import { describe, expect, test } from 'vitest'

import { byType } from '../../src/kind/by-type.js'
import { MESSAGE_LIKE } from '../../src/kind/message-like.js'
import { STATE } from '../../src/kind/state.js'
import {
  AnyRedactedEvent,
  AnySyncRedactedEvent,
  AnySyncTimelineEvent,
  AnyTimelineEvent,
  TIMELINE,
} from '../../src/kind/timeline.js'
import { findsByType } from '../support/dispatch.js'
import { accepts, messages, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

test('a timeline has state and message-like events, and no type is both', () => {
  const types = [...Object.keys(STATE), ...Object.keys(MESSAGE_LIKE)]
  expect(Object.keys(TIMELINE)).toEqual(types)
  expect(new Set(types).size).toBe(types.length)
})

findsByType(AnyTimelineEvent, byType(TIMELINE, 'event'))
findsByType(AnySyncTimelineEvent, byType(TIMELINE, 'sync'))

describe('the type determines whether an event is state', () => {
  rejects(AnyTimelineEvent, [
    [
      'a membership without a state key',
      roomEvent({ type: 'm.room.member', content: { membership: 'join' } }),
      'state_key: expected a string that matches ^@ (UserId), found nothing',
    ],
  ])
  accepts(AnyTimelineEvent, [
    [
      'a message with a state key, which clients ignore',
      { ...roomEvent({ type: 'm.room.message', content: { body: 'Hello', msgtype: 'm.text' } }), state_key: '' },
    ],
  ])
})

describe('redacted', () => {
  const message = { type: 'm.room.message', content: {} }
  const member = { type: 'm.room.member', state_key: '@bob:example.org', content: { membership: 'ban' } }

  accepts(AnyRedactedEvent, [
    ['a redacted message', roomEvent(message)],
    ['a redacted membership', roomEvent(member)],
    ['unsigned.redacted_because', { ...roomEvent(message), unsigned: { redacted_because: {} } }],
  ])

  rejects(AnyRedactedEvent, [
    [
      'a redacted membership without a membership',
      roomEvent({ ...member, content: {} }),
      'content.membership: expected "ban", "invite", "join", "knock" or "leave", found nothing',
    ],
    [
      'no room_id',
      { ...roomEvent(message), room_id: undefined },
      'room_id: expected a string that matches ^! (RoomId), found nothing',
    ],
  ])

  test('an unknown type', () => {
    expect(messages(AnyRedactedEvent, roomEvent({ ...message, type: 'org.example' }))).toEqual([
      expect.stringMatching(/^type: expected "m\..*, found "org.example"$/),
    ])
  })

  accepts(AnySyncRedactedEvent, [['no room_id', { ...roomEvent(message), room_id: undefined }]])

  rejects(AnySyncRedactedEvent, [
    [
      'no timestamp',
      { ...roomEvent(message), origin_server_ts: undefined },
      'origin_server_ts: expected an integer, found nothing',
    ],
  ])
})
