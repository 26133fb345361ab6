/**
 * `m.room.redaction`: redacts another event, which removes most of its content.
 *
 * Up to room version 10, `redacts` is a key of the event itself; from room version 11 on, it is in the content. Servers
 * may send both.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomredaction | m.room.redaction}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { EventId } from '../common/identifier.js'
import { defineMessageLike } from '../envelope/define.js'

const content = object(
  'RoomRedactionEventContent',
  {},
  {
    /** The reason given by the sender. */
    reason: string,
    /** Room version 11 and later: the redacted event. */
    redacts: EventId,
  },
)
/** Content of `m.room.redaction`. */
export interface RoomRedactionEventContent extends TypeOf<typeof content> {}
export const RoomRedactionEventContent: Codec<RoomRedactionEventContent> = content

const redacted = object(
  'RedactedRoomRedactionEventContent',
  {},
  {
    /** Kept in room version 11 and later. */
    redacts: EventId,
  },
)
/** Content of a redacted `m.room.redaction` event. */
export interface RedactedRoomRedactionEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomRedactionEventContent: Codec<RedactedRoomRedactionEventContent> = redacted

/** Definition of `m.room.redaction`. */
export const RoomRedactionDefinition = defineMessageLike('m.room.redaction', {
  content: RoomRedactionEventContent,
  redacted: RedactedRoomRedactionEventContent,
  optional: {
    /** Room versions 1 to 10: the redacted event. */
    redacts: EventId,
  },
})

/** An `m.room.redaction` event. */
export interface RoomRedactionEvent extends TypeOf<typeof RoomRedactionDefinition.event> {}
export const RoomRedactionEvent: Codec<RoomRedactionEvent> = RoomRedactionDefinition.event

/** An `m.room.redaction` event without `room_id`, from `/sync`. */
export interface SyncRoomRedactionEvent extends TypeOf<typeof RoomRedactionDefinition.sync> {}
export const SyncRoomRedactionEvent: Codec<SyncRoomRedactionEvent> = RoomRedactionDefinition.sync
