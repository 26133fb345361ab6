/**
 * `m.room.redaction`: another event is to be cut down to what the room needs.
 *
 * Up to room version 10, the other event stands in `redacts` beside the content; from 11 on, in the content. Servers may
 * write both.
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
    /** The sender's own words. */
    reason: string,
    /** Room version 11 and later. */
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
    /** Room version 11 and later. */
    redacts: EventId,
  },
)
/** What redaction leaves of `m.room.redaction`. */
export interface RedactedRoomRedactionEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomRedactionEventContent: Codec<RedactedRoomRedactionEventContent> = redacted

export const RoomRedactionDefinition = defineMessageLike('RoomRedaction', 'm.room.redaction', {
  content: RoomRedactionEventContent,
  redacted: RedactedRoomRedactionEventContent,
  optional: { redacts: EventId },
})

/** `m.room.redaction`. */
export interface RoomRedactionEvent extends TypeOf<typeof RoomRedactionDefinition.event> {}
export const RoomRedactionEvent: Codec<RoomRedactionEvent> = RoomRedactionDefinition.event

/** `m.room.redaction` without its room, from `/sync`. */
export interface SyncRoomRedactionEvent extends TypeOf<typeof RoomRedactionDefinition.sync> {}
export const SyncRoomRedactionEvent: Codec<SyncRoomRedactionEvent> = RoomRedactionDefinition.sync
