import { describe, expect, expectTypeOf, test } from 'vitest'

import type { TypeOf } from '../../../src/codec/codec.js'
import { redactedEventCodec, redactedSyncEventCodec } from '../../../src/event/envelope/redacted-event.js'
import { type RedactedRoomMemberEventContent, RoomMemberDefinition } from '../../../src/event/room/member.js'
import { RoomMessageDefinition } from '../../../src/event/room/message.js'
import { AnyRedactedEvent, AnySyncRedactedEvent, TIMELINE } from '../../../src/kind/timeline.js'

const SYNC = { event_id: '$a', sender: '@a:example.org', origin_server_ts: 1 }
const MEMBER = { ...SYNC, type: 'm.room.member', state_key: '@a:example.org', content: { membership: 'join' } }

describe('redactedSyncEventCodec', () => {
  const member = redactedSyncEventCodec(RoomMemberDefinition)

  test('is called after the event', () => expect(member.name).toBe('RedactedSyncRoomMemberEvent'))

  test.each<[string, unknown, boolean]>([
    ['what redaction leaves', MEMBER, true],
    ['what it would not leave', { ...MEMBER, content: { membership: 'join', displayname: 5 } }, true],
    ['less than it leaves', { ...MEMBER, content: {} }, false],
    ['no sender', { ...MEMBER, sender: undefined }, false],
    ['another type', { ...MEMBER, type: 'm.room.message' }, false],
  ])('%s', (_, value, accepted) => expect(member.is(value)).toBe(accepted))

  test('is typed by the content that remains', () => {
    expectTypeOf<TypeOf<typeof member>['content']>().toEqualTypeOf<RedactedRoomMemberEventContent>()
  })
})

test.each<[string, { is(value: unknown): boolean }, boolean]>([
  ['a room', redactedEventCodec(RoomMessageDefinition), false],
  ['no room', redactedSyncEventCodec(RoomMessageDefinition), true],
])('asks for %s', (_, codec, accepted) => {
  const message = { ...SYNC, type: 'm.room.message', content: {} }
  expect(codec.is(message)).toBe(accepted)
  expect(codec.is({ ...message, room_id: '!a' })).toBe(true)
})

test.each(Object.entries(TIMELINE))('agrees with the unions on %s', (type, definition) => {
  for (const content of [{}, { membership: 'join' }, { creator: 5 }, { users: { '@a:b': '5' } }]) {
    const event = { ...SYNC, type, state_key: '', content }
    expect(redactedSyncEventCodec(definition).is(event)).toBe(AnySyncRedactedEvent.is(event))
    expect(redactedEventCodec(definition).is({ ...event, room_id: '!a' })).toBe(
      AnyRedactedEvent.is({ ...event, room_id: '!a' }),
    )
  }
})
