/**
 * `m.room.retention`: how long servers keep the events of a room.
 *
 * Servers may have limits of their own. Synapse reads the stable name, which was in use before the unstable one.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1763 | MSC1763}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { literal } from '../codec/literals.js'
import { nullable } from '../codec/nullable.js'
import { object } from '../codec/object.js'
import { integer } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

const content = object(
  'RoomRetentionEventContent',
  {},
  {
    /** The maximum age in milliseconds. Older events must be deleted. Absent or null: no limit. */
    max_lifetime: nullable(integer),
    /** The minimum age in milliseconds. Younger events should be kept. Absent or null: no limit. */
    min_lifetime: nullable(integer),
  },
  { decisive: ['max_lifetime', 'min_lifetime'] },
)
/** Content of `m.room.retention`. */
export interface RoomRetentionEventContent extends TypeOf<typeof content> {}
export const RoomRetentionEventContent: Codec<RoomRetentionEventContent> = content

/** Definition of `m.room.retention`. */
export const RoomRetentionDefinition = defineState(['m.room.retention', 'org.matrix.msc1763.retention'], {
  content: RoomRetentionEventContent,
  stateKey: literal(''),
})

/** An `m.room.retention` event. */
export interface RoomRetentionEvent extends TypeOf<typeof RoomRetentionDefinition.event> {}
export const RoomRetentionEvent: Codec<RoomRetentionEvent> = RoomRetentionDefinition.event

/** An `m.room.retention` event without `room_id`, from `/sync`. */
export interface SyncRoomRetentionEvent extends TypeOf<typeof RoomRetentionDefinition.sync> {}
export const SyncRoomRetentionEvent: Codec<SyncRoomRetentionEvent> = RoomRetentionDefinition.sync

/** A stripped `m.room.retention` event. */
export interface StrippedRoomRetentionEvent extends TypeOf<typeof RoomRetentionDefinition.stripped> {}
export const StrippedRoomRetentionEvent: Codec<StrippedRoomRetentionEvent> = RoomRetentionDefinition.stripped
