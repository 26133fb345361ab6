import { expectTypeOf, test } from 'vitest'

import type { UserId } from '../../src/event/common/identifier.js'
import type { RoomCreateEventContent } from '../../src/event/room/create.js'
import type { Membership, RoomMemberEvent } from '../../src/event/room/member.js'
import type { RoomMessageEvent, RoomMessageEventContent, SyncRoomMessageEvent } from '../../src/event/room/message.js'
import type { StateEventType } from '../../src/kind/state.js'
import type {
  AnyRedactedEvent,
  AnySyncTimelineEvent,
  AnyTimelineEvent,
  SyncTimelineEventByType,
  TimelineEventByType,
  TimelineEventType,
} from '../../src/kind/timeline.js'

declare const event: AnyTimelineEvent
declare const sync: AnySyncTimelineEvent
declare const redacted: AnyRedactedEvent

test('type narrows the union', () => {
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
      // @ts-expect-error a message has no state key
      expectTypeOf(event.state_key).toBeAny()
  }
})

test('the common fields are available before narrowing', () => {
  expectTypeOf(event.sender).toEqualTypeOf<UserId>()
  expectTypeOf(event.origin_server_ts).toEqualTypeOf<number>()
  expectTypeOf(event.unsigned?.age).toEqualTypeOf<number | undefined>()
  expectTypeOf(event.type).toEqualTypeOf<TimelineEventType>()
})

test('the state key discriminates state events', () => {
  if ('state_key' in event) expectTypeOf(event.type).toEqualTypeOf<StateEventType>()
})

test('events from /sync have no room_id', () => {
  if (sync.type === 'm.room.member') expectTypeOf(sync.content.membership).toEqualTypeOf<Membership>()
  // @ts-expect-error the event has no room_id
  const room = sync.room_id
  expectTypeOf(room).toBeAny()
  expectTypeOf<AnyTimelineEvent>().toExtend<AnySyncTimelineEvent>()
  expectTypeOf<AnySyncTimelineEvent>().not.toExtend<AnyTimelineEvent>()
})

test('redaction keeps a membership and removes a text', () => {
  if (redacted.type === 'm.room.member') expectTypeOf(redacted.content.membership).toEqualTypeOf<Membership>()
  if (redacted.type === 'm.room.message') expectTypeOf(redacted.content['body']).toEqualTypeOf<unknown>()
})

test('comparing with an unlisted type is an error', () => {
  // @ts-expect-error no such type
  expectTypeOf(event.type === 'org.example.thing').toEqualTypeOf<boolean>()
})

test('events by type', () => {
  expectTypeOf<TimelineEventByType['m.room.message']>().toExtend<RoomMessageEvent>()
  expectTypeOf<RoomMessageEvent>().toExtend<TimelineEventByType['m.room.message']>()
  expectTypeOf<TimelineEventByType['m.room.member']>().toExtend<RoomMemberEvent>()
  expectTypeOf<SyncTimelineEventByType['m.room.message']>().toExtend<SyncRoomMessageEvent>()
  expectTypeOf<SyncTimelineEventByType['m.room.message']>().not.toHaveProperty('room_id')
  expectTypeOf<TimelineEventByType[TimelineEventType]>().toExtend<AnyTimelineEvent>()
  expectTypeOf<AnyTimelineEvent>().toExtend<TimelineEventByType[TimelineEventType]>()
  expectTypeOf<SyncTimelineEventByType[TimelineEventType]>().toExtend<AnySyncTimelineEvent>()
  // @ts-expect-error no such type
  expectTypeOf<TimelineEventByType['org.example.thing']>().toBeAny()
})
