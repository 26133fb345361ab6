import { expectTypeOf, test } from 'vitest'

import type { UserId } from '../../src/event/common/identifier.js'
import type { RoomCreateEventContent } from '../../src/event/room/create.js'
import type { Membership } from '../../src/event/room/member.js'
import type { RoomMessageEventContent } from '../../src/event/room/message.js'
import type { StateEventType } from '../../src/kind/state.js'
import type {
  AnyRedactedEvent,
  AnySyncTimelineEvent,
  AnyTimelineEvent,
  TimelineEventType,
} from '../../src/kind/timeline.js'

declare const event: AnyTimelineEvent
declare const sync: AnySyncTimelineEvent
declare const redacted: AnyRedactedEvent

test('narrows by type', () => {
  switch (event.type) {
    case 'm.room.member':
      expectTypeOf(event.state_key).toEqualTypeOf<UserId>()
      expectTypeOf(event.content.membership).toEqualTypeOf<Membership>()
      break
    case 'm.room.create':
      expectTypeOf(event.content).toEqualTypeOf<RoomCreateEventContent>()
      break
    case 'm.room.message':
      expectTypeOf(event.content).toEqualTypeOf<RoomMessageEventContent>()
      if (event.content.msgtype === 'm.location') expectTypeOf(event.content.geo_uri).toEqualTypeOf<`geo:${string}`>()
      // @ts-expect-error a message is filed under no key
      expectTypeOf(event.state_key).toBeAny()
  }
})

test('what every event has is there before narrowing', () => {
  expectTypeOf(event.sender).toEqualTypeOf<UserId>()
  expectTypeOf(event.origin_server_ts).toEqualTypeOf<number>()
  expectTypeOf(event.unsigned?.age).toEqualTypeOf<number | undefined>()
  expectTypeOf(event.type).toEqualTypeOf<TimelineEventType>()
})

test('a state key tells state from what is not', () => {
  if ('state_key' in event) expectTypeOf(event.type).toEqualTypeOf<StateEventType>()
})

test('from /sync: the same, without the room', () => {
  if (sync.type === 'm.room.member') expectTypeOf(sync.content.membership).toEqualTypeOf<Membership>()
  // @ts-expect-error the surroundings tell the room
  const room = sync.room_id
  expectTypeOf(room).toBeAny()
  expectTypeOf<AnyTimelineEvent>().toExtend<AnySyncTimelineEvent>()
  expectTypeOf<AnySyncTimelineEvent>().not.toExtend<AnyTimelineEvent>()
})

test('redacted: a membership is left, a text is not', () => {
  if (redacted.type === 'm.room.member') expectTypeOf(redacted.content.membership).toEqualTypeOf<Membership>()
  if (redacted.type === 'm.room.message') expectTypeOf(redacted.content['body']).toEqualTypeOf<unknown>()
})

test('a type that the library does not list is a mistake to compare with', () => {
  // @ts-expect-error no such type
  expectTypeOf(event.type === 'org.example.thing').toEqualTypeOf<boolean>()
})
