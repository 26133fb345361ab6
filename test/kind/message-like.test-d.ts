import { expectTypeOf, test } from 'vitest'

import type { CallHangupEventContent } from '../../src/event/call/hangup.js'
import type { EventId } from '../../src/event/common/identifier.js'
import type { RoomMessageEventContent } from '../../src/event/room/message.js'
import type { AnyMessageLikeEvent, MessageLikeEventContent, MessageLikeEventType } from '../../src/kind/message-like.js'

declare const event: AnyMessageLikeEvent

test('content by type', () => {
  expectTypeOf<MessageLikeEventContent<'m.room.message'>>().toEqualTypeOf<RoomMessageEventContent>()
  expectTypeOf<MessageLikeEventContent<'m.call.hangup'>>().toEqualTypeOf<CallHangupEventContent>()
  // @ts-expect-error a room name is state
  expectTypeOf<MessageLikeEventContent<'m.room.name'>>().not.toBeNever()
})

test('the types are those of the union', () => {
  expectTypeOf<AnyMessageLikeEvent['type']>().toEqualTypeOf<MessageLikeEventType>()
  expectTypeOf<'m.room.encrypted'>().toExtend<MessageLikeEventType>()
  expectTypeOf<'m.room.member'>().not.toExtend<MessageLikeEventType>()
})

test('only a redaction has redacts outside its content', () => {
  // @ts-expect-error a message has no redacts
  const other = event.redacts
  if (event.type === 'm.room.redaction') expectTypeOf(event.redacts).toEqualTypeOf<EventId | undefined>()
  expectTypeOf(other).toBeAny()
})
