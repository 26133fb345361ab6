import { expectTypeOf, test } from 'vitest'
import type {
  Membership,
  RoomMemberEvent,
  RoomMemberEventContent,
  StrippedRoomMemberEvent,
  SyncRoomMemberEvent,
} from '../../src/event/room/member.js'
import type { RoomTopicEventContent } from '../../src/event/room/topic.js'
import type {
  AnyStateEvent,
  AnyStrippedStateEvent,
  StateEventByType,
  StateEventContent,
  StateEventType,
  StrippedStateEventByType,
  SyncStateEventByType,
} from '../../src/kind/state.js'

declare const stripped: AnyStrippedStateEvent

test('content by type', () => {
  expectTypeOf<StateEventContent<'m.room.topic'>>().toEqualTypeOf<RoomTopicEventContent>()
  expectTypeOf<StateEventContent<'m.room.member' | 'm.room.topic'>>().toEqualTypeOf<
    RoomMemberEventContent | RoomTopicEventContent
  >()
  // @ts-expect-error a message is not state
  expectTypeOf<StateEventContent<'m.room.message'>>().not.toBeNever()
})

test('the types are those of the union', () => {
  expectTypeOf<'m.room.create'>().toExtend<StateEventType>()
  expectTypeOf<'m.room.message'>().not.toExtend<StateEventType>()
  expectTypeOf<string>().not.toExtend<StateEventType>()
  expectTypeOf<AnyStateEvent['type']>().toEqualTypeOf<StateEventType>()
  expectTypeOf<AnyStrippedStateEvent['type']>().toEqualTypeOf<StateEventType>()
})

test('type narrows stripped state', () => {
  expectTypeOf(stripped.state_key).toEqualTypeOf<string>()
  if (stripped.type === 'm.room.member') {
    expectTypeOf(stripped.state_key).toEqualTypeOf<`@${string}`>()
    expectTypeOf(stripped.content.membership).toEqualTypeOf<Membership>()
  }
  if (stripped.type === 'm.room.name') expectTypeOf(stripped.state_key).toEqualTypeOf<''>()
  // @ts-expect-error stripped state has no event_id
  const id = stripped.event_id
  expectTypeOf(id).toBeAny()
})

test('events by type', () => {
  expectTypeOf<StateEventByType['m.room.member']>().toExtend<RoomMemberEvent>()
  expectTypeOf<SyncStateEventByType['m.room.member']>().toExtend<SyncRoomMemberEvent>()
  expectTypeOf<StrippedStateEventByType['m.room.member']>().toExtend<StrippedRoomMemberEvent>()
  expectTypeOf<SyncStateEventByType['m.room.member']>().not.toHaveProperty('room_id')
  expectTypeOf<StrippedStateEventByType['m.room.member']>().not.toHaveProperty('event_id')
  expectTypeOf<keyof StrippedStateEventByType>().toEqualTypeOf<StateEventType>()
  // @ts-expect-error a message is not state
  expectTypeOf<StateEventByType['m.room.message']>().toBeAny()
})
