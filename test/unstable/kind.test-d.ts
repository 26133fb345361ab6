import { expectTypeOf, test } from 'vitest'

import type { Wildcard } from '../../src/event/envelope/definition.js'
import type { CallMemberEventContent } from '../../src/unstable/call-member.js'
import type {
  AnyUnstableGlobalAccountDataEvent,
  AnyUnstableMessageLikeEvent,
  AnyUnstableRoomAccountDataEvent,
  AnyUnstableStateEvent,
  UnstableGlobalAccountDataEventContent,
  UnstableGlobalAccountDataEventType,
  UnstableMessageLikeEventContent,
  UnstableMessageLikeEventType,
  UnstableRoomAccountDataEventContent,
  UnstableRoomAccountDataEventType,
  UnstableStateEventContent,
  UnstableStateEventType,
} from '../../src/unstable/kind.js'
import type { MediaPreviewConfigEventContent } from '../../src/unstable/media-preview-config.js'
import type { PollStartEventContent } from '../../src/unstable/poll-start.js'
import type { RoomRetentionEventContent } from '../../src/unstable/room-retention.js'
import type { WidgetsEventContent } from '../../src/unstable/widgets.js'

test('content by each name of a type', () => {
  expectTypeOf<UnstableStateEventContent<'m.room.retention'>>().toEqualTypeOf<RoomRetentionEventContent>()
  expectTypeOf<UnstableStateEventContent<'org.matrix.msc1763.retention'>>().toEqualTypeOf<RoomRetentionEventContent>()
  expectTypeOf<UnstableStateEventContent<'org.matrix.msc3401.call.member'>>().toEqualTypeOf<CallMemberEventContent>()
  expectTypeOf<UnstableMessageLikeEventContent<'m.poll.start'>>().toEqualTypeOf<PollStartEventContent>()
  expectTypeOf<UnstableGlobalAccountDataEventContent<'m.widgets'>>().toEqualTypeOf<WidgetsEventContent>()
  expectTypeOf<
    UnstableRoomAccountDataEventContent<'io.element.msc4278.media_preview_config'>
  >().toEqualTypeOf<MediaPreviewConfigEventContent>()
  // @ts-expect-error the type is part of the specification
  expectTypeOf<UnstableStateEventContent<'m.room.name'>>().not.toBeNever()
})

test('the types are those of the unions', () => {
  expectTypeOf<AnyUnstableStateEvent['type']>().toEqualTypeOf<UnstableStateEventType>()
  expectTypeOf<AnyUnstableMessageLikeEvent['type']>().toEqualTypeOf<UnstableMessageLikeEventType>()
  expectTypeOf<AnyUnstableGlobalAccountDataEvent['type']>().toEqualTypeOf<
    Wildcard<UnstableGlobalAccountDataEventType>
  >()
  expectTypeOf<AnyUnstableRoomAccountDataEvent['type']>().toEqualTypeOf<UnstableRoomAccountDataEventType>()
})

declare const event: AnyUnstableMessageLikeEvent

test('each name narrows the union', () => {
  if (event.type === 'm.poll.start') expectTypeOf(event.content).toEqualTypeOf<PollStartEventContent>()
  switch (event.type) {
    case 'm.poll.start':
    case 'org.matrix.msc3381.poll.start':
      expectTypeOf(event.content).toEqualTypeOf<PollStartEventContent>()
      break
    default:
      expectTypeOf(event.type).not.toEqualTypeOf<UnstableMessageLikeEventType>()
  }
})
