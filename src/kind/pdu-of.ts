/**
 * The codecs for PDUs, by room version.
 *
 * A PDU does not contain its room version. It is known from the create event of the room, or from the server through
 * which a user joins.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/ | Room versions}
 * @module
 */
import type { AnyCodec, Codec, TypeOf } from '../codec/codec.js'
import type { RoomVersion } from '../event/common/room-version.js'
import { PDU_CODECS } from './pdu-codecs.js'
import { type PduFormatOf, pduFormat } from './pdu-format.js'

/** A PDU of the room version `V`. If `V` is `string`, of any version. */
export type PduOf<V extends RoomVersion> = TypeOf<(typeof PDU_CODECS)[PduFormatOf<V>]['known']>

/** A redacted PDU of the room version `V`. */
export type RedactedPduOf<V extends RoomVersion> = TypeOf<(typeof PDU_CODECS)[PduFormatOf<V>]['redacted']>

/**
 * The codec for PDUs of any known type in a room version. For unknown versions, that of the latest version.
 *
 * It also fits the `invite_room_state` and `knock_room_state` that servers exchange. Servers older than v1.16 of the
 * specification send stripped state there instead.
 *
 * @example
 * ```ts
 * import { pduCodec } from 'matrix-event-model'
 *
 * pduCodec('10').name // => 'AnyPduV3'
 * pduCodec('org.example.rooms').name // => 'AnyPduV12'
 * ```
 */
export function pduCodec<V extends RoomVersion>(roomVersion: V): Codec<PduOf<V>> {
  const codec: AnyCodec = PDU_CODECS[pduFormat(roomVersion)].known
  return codec
}

/**
 * Like {@link pduCodec}, for redacted PDUs.
 *
 * @example
 * ```ts
 * import { redactedPduCodec } from 'matrix-event-model'
 *
 * redactedPduCodec('1').name // => 'AnyRedactedPduV1'
 * ```
 */
export function redactedPduCodec<V extends RoomVersion>(roomVersion: V): Codec<RedactedPduOf<V>> {
  const codec: AnyCodec = PDU_CODECS[pduFormat(roomVersion)].redacted
  return codec
}
