import { expectTypeOf, test } from 'vitest'
import type { RoomId, UserId } from '../../src/event/common/identifier.js'
import type { ReceiptEventContent } from '../../src/event/ephemeral/receipt.js'
import type { SyncTypingEvent, TypingEvent, TypingEventContent } from '../../src/event/ephemeral/typing.js'
import type {
  AnyEphemeralRoomEvent,
  AnySyncEphemeralRoomEvent,
  EphemeralEventByType,
  EphemeralEventContent,
  EphemeralEventType,
  SyncEphemeralEventByType,
} from '../../src/kind/ephemeral.js'

declare const event: AnyEphemeralRoomEvent
declare const sync: AnySyncEphemeralRoomEvent

test('content by type', () => {
  expectTypeOf<EphemeralEventContent<'m.typing'>>().toEqualTypeOf<TypingEventContent>()
  expectTypeOf<EphemeralEventContent<'m.receipt' | 'm.typing'>>().toEqualTypeOf<
    ReceiptEventContent | TypingEventContent
  >()
  // @ts-expect-error a room name is state
  expectTypeOf<EphemeralEventContent<'m.room.name'>>().not.toBeNever()
})

test('the types are those of the unions', () => {
  expectTypeOf<AnyEphemeralRoomEvent['type']>().toEqualTypeOf<EphemeralEventType>()
  expectTypeOf<AnySyncEphemeralRoomEvent['type']>().toEqualTypeOf<EphemeralEventType>()
  expectTypeOf<string>().not.toExtend<EphemeralEventType>()
})

test('type narrows the union', () => {
  expectTypeOf(event.room_id).toEqualTypeOf<RoomId>()
  if (event.type === 'm.typing') expectTypeOf(event.content.user_ids).toEqualTypeOf<readonly UserId[]>()
  if (sync.type === 'm.receipt') {
    const receipt = sync.content['$event']?.['m.read']?.['@alice:example.org']
    expectTypeOf(receipt?.ts).toEqualTypeOf<number | undefined>()
  }
})

test('events from /sync have no room_id', () => {
  // @ts-expect-error the event has no room_id
  const room = sync.room_id
  expectTypeOf(room).toBeAny()
  expectTypeOf<AnyEphemeralRoomEvent>().toExtend<AnySyncEphemeralRoomEvent>()
})

test('events by type', () => {
  expectTypeOf<EphemeralEventByType['m.typing']>().toExtend<TypingEvent>()
  expectTypeOf<SyncEphemeralEventByType['m.typing']>().toExtend<SyncTypingEvent>()
  expectTypeOf<SyncEphemeralEventByType['m.typing']>().not.toHaveProperty('room_id')
  // @ts-expect-error presence is not an ephemeral event of a room
  expectTypeOf<EphemeralEventByType['m.presence']>().toBeAny()
})
