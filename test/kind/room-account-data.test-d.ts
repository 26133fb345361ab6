import { expectTypeOf, test } from 'vitest'

import type { FullyReadEventContent } from '../../src/event/account-data/fully-read.js'
import type { TagEventContent, TagInfo } from '../../src/event/account-data/tag.js'
import type {
  AnyRoomAccountDataEvent,
  RoomAccountDataEventContent,
  RoomAccountDataEventType,
} from '../../src/kind/room-account-data.js'

declare const event: AnyRoomAccountDataEvent

test('content by type', () => {
  expectTypeOf<RoomAccountDataEventContent<'m.tag'>>().toEqualTypeOf<TagEventContent>()
  expectTypeOf<RoomAccountDataEventContent<'m.fully_read' | 'm.tag'>>().toEqualTypeOf<
    FullyReadEventContent | TagEventContent
  >()
  // @ts-expect-error direct chats are global account data
  expectTypeOf<RoomAccountDataEventContent<'m.direct'>>().not.toBeNever()
})

test('the types are those of the union', () => {
  expectTypeOf<AnyRoomAccountDataEvent['type']>().toEqualTypeOf<RoomAccountDataEventType>()
  expectTypeOf<string>().not.toExtend<RoomAccountDataEventType>()
})

test('type narrows the union', () => {
  if (event.type === 'm.tag') expectTypeOf(event.content.tags?.['u.Garden']).toEqualTypeOf<TagInfo | undefined>()
  if (event.type === 'm.marked_unread') expectTypeOf(event.content.unread).toBeBoolean()
})
