/**
 * `m.room.pinned_events`: the pinned events of a room.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompinned_events | m.room.pinned_events}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { EventId } from '../common/identifier.js'
import { defineState } from '../envelope/define.js'

const content = object('RoomPinnedEventsEventContent', {
  /** The IDs of the pinned events, in display order. */
  pinned: array(EventId, { independent: true }),
})
/** Content of `m.room.pinned_events`. */
export interface RoomPinnedEventsEventContent extends TypeOf<typeof content> {}
export const RoomPinnedEventsEventContent: Codec<RoomPinnedEventsEventContent> = content

/** Definition of `m.room.pinned_events`. */
export const RoomPinnedEventsDefinition = defineState('m.room.pinned_events', {
  content: RoomPinnedEventsEventContent,
  stateKey: literal(''),
})

/** An `m.room.pinned_events` event. */
export interface RoomPinnedEventsEvent extends TypeOf<typeof RoomPinnedEventsDefinition.event> {}
export const RoomPinnedEventsEvent: Codec<RoomPinnedEventsEvent> = RoomPinnedEventsDefinition.event

/** An `m.room.pinned_events` event without `room_id`, from `/sync`. */
export interface SyncRoomPinnedEventsEvent extends TypeOf<typeof RoomPinnedEventsDefinition.sync> {}
export const SyncRoomPinnedEventsEvent: Codec<SyncRoomPinnedEventsEvent> = RoomPinnedEventsDefinition.sync

/** A stripped `m.room.pinned_events` event. */
export interface StrippedRoomPinnedEventsEvent extends TypeOf<typeof RoomPinnedEventsDefinition.stripped> {}
export const StrippedRoomPinnedEventsEvent: Codec<StrippedRoomPinnedEventsEvent> = RoomPinnedEventsDefinition.stripped
