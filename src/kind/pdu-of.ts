/**
 * The codecs for PDUs, by room version.
 *
 * The version is not to be read from the PDU: it decides how that is to be read. It is known from the room's create event,
 * or from the server that has been asked to join.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/ | Room versions}
 * @module
 */
import type { AnyCodec, Codec, TypeOf } from '../codec/codec.js'
import type { RoomVersion } from '../event/common/room-version.js'
import { PDUS, REDACTED_PDUS } from './pdu-codecs.js'
import { type PduFormatOf, pduFormat } from './pdu-format.js'

/** The PDUs of room version `V`; of all versions, where the compiler only knows it to be a string. */
export type PduOf<V extends RoomVersion> = TypeOf<(typeof PDUS)[PduFormatOf<V>]>

/** The same where they have been redacted. */
export type RedactedPduOf<V extends RoomVersion> = TypeOf<(typeof REDACTED_PDUS)[PduFormatOf<V>]>

/**
 * The codec for PDUs of any type in rooms of a version. For a version that the specification does not define, that of the
 * latest. Never throws.
 *
 * What servers show each other of a room with an invite or a knock (`invite_room_state`, `knock_room_state`) is such PDUs
 * too; from servers older than v1.16 of the specification it is stripped state.
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
  const codec: AnyCodec = PDUS[pduFormat(roomVersion)]
  return codec
}

/**
 * As {@link pduCodec}, for PDUs that have been redacted.
 *
 * @example
 * ```ts
 * import { redactedPduCodec } from 'matrix-event-model'
 *
 * redactedPduCodec('1').name // => 'AnyRedactedPduV1'
 * ```
 */
export function redactedPduCodec<V extends RoomVersion>(roomVersion: V): Codec<RedactedPduOf<V>> {
  const codec: AnyCodec = REDACTED_PDUS[pduFormat(roomVersion)]
  return codec
}
