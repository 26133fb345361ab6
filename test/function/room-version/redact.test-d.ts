import { expectTypeOf, test } from 'vitest'

import type { JsonObject } from '../../../src/codec/primitive.js'
import type { EventId, RoomId, UserId } from '../../../src/event/common/identifier.js'
import type { PduV11 } from '../../../src/event/envelope/pdu.js'
import type {
  RedactedRoomMemberEventContent,
  RoomMemberEvent,
  SyncRoomMemberEvent,
} from '../../../src/event/room/member.js'
import type { RoomRedactionEvent } from '../../../src/event/room/redaction.js'
import type { RoomTopicEvent } from '../../../src/event/room/topic.js'
import { type RedactedBecause, type RedactedEvent, redact } from '../../../src/function/room-version/redact.js'
import type { AnyRedactedEvent, AnyTimelineEvent } from '../../../src/kind/timeline.js'

test('the content has the type of what redaction keeps', () => {
  expectTypeOf<RedactedEvent<RoomMemberEvent>['content']>().toEqualTypeOf<RedactedRoomMemberEventContent>()
  expectTypeOf<RedactedEvent<RoomTopicEvent>['content']>().toEqualTypeOf<JsonObject>()
  expectTypeOf<RedactedEvent<PduV11>['content']>().toEqualTypeOf<JsonObject>()
})

test('the other keys keep their types', () => {
  expectTypeOf<RedactedEvent<RoomMemberEvent>['state_key']>().toEqualTypeOf<UserId>()
  expectTypeOf<RedactedEvent<RoomMemberEvent>['room_id']>().toEqualTypeOf<RoomId>()
  expectTypeOf<RedactedEvent<PduV11>['auth_events']>().toEqualTypeOf<readonly EventId[]>()
  expectTypeOf<RedactedEvent<PduV11>>().toExtend<PduV11>()
})

test('keys that the event has not are not there', () => {
  expectTypeOf<RedactedEvent<SyncRoomMemberEvent>>().not.toHaveProperty('room_id')
  expectTypeOf<RedactedEvent<PduV11 & { user_id: UserId }>>().not.toHaveProperty('user_id')
})

test('keys that some room versions drop may be missing', () => {
  expectTypeOf<RedactedEvent<PduV11 & { origin: string }>['origin']>().toEqualTypeOf<string | undefined>()
})

test('the result of JSON.parse can be redacted', () => {
  // biome-ignore lint/suspicious/noExplicitAny: as `JSON.parse` types it
  const redacted = (event: any) => redact(event, '12')
  expectTypeOf(redacted).returns.toHaveProperty('sender')
})

test('a redacted event of any type is one', () => {
  expectTypeOf<RedactedEvent<AnyTimelineEvent>>().toExtend<AnyRedactedEvent>()
})

test('unsigned is there where a reason is given', () => {
  const redacted = (event: RoomMemberEvent) => redact(event, '12')
  const redactedBecause = (event: RoomMemberEvent, because: RoomRedactionEvent) => redact(event, '12', because)
  expectTypeOf(redacted).returns.toEqualTypeOf<RedactedEvent<RoomMemberEvent>>()
  expectTypeOf(redacted).returns.not.toHaveProperty('unsigned')
  expectTypeOf(redactedBecause).returns.toExtend<AnyRedactedEvent & RedactedBecause>()
})
