/**
 * `m.room_key.withheld`: a device says that it does not share a key, and why.
 *
 * One with the code `m.no_olm` speaks of everything its sender has encrypted so far: it names no room and no session.
 * All others name both.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroom_keywithheld | m.room_key.withheld}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { EncryptionAlgorithm } from '../common/encryption-algorithm.js'
import { RoomId } from '../common/identifier.js'
import { defineToDevice } from '../envelope/define.js'

/** Why a key is not shared. `m.history_not_shared` is for bundles of keys, and should stand in no event. */
export type RoomKeyWithheldCode =
  | 'm.blacklisted'
  | 'm.history_not_shared'
  | 'm.no_olm'
  | 'm.unauthorised'
  | 'm.unavailable'
  | 'm.unverified'
  | (string & {})
export const RoomKeyWithheldCode: Codec<RoomKeyWithheldCode> = openLiterals('RoomKeyWithheldCode', [
  'm.blacklisted',
  'm.history_not_shared',
  'm.no_olm',
  'm.unauthorised',
  'm.unavailable',
  'm.unverified',
])

const content = object(
  'ToDeviceRoomKeyWithheldEventContent',
  {
    /** What the key is used with. */
    algorithm: EncryptionAlgorithm,
    code: RoomKeyWithheldCode,
    /** The sending device's Curve25519 key, in unpadded base64. */
    sender_key: string,
  },
  {
    /** The sender's own words, for who does not know `code`. */
    reason: string,
    /** The room in which the key is used. */
    room_id: RoomId,
    /** The session that the key opens. */
    session_id: string,
  },
)
/** Content of `m.room_key.withheld`. */
export interface ToDeviceRoomKeyWithheldEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyWithheldEventContent: Codec<ToDeviceRoomKeyWithheldEventContent> = content

export const ToDeviceRoomKeyWithheldDefinition = defineToDevice('ToDeviceRoomKeyWithheld', 'm.room_key.withheld', {
  content: ToDeviceRoomKeyWithheldEventContent,
})

/** An `m.room_key.withheld` to-device event. */
export interface ToDeviceRoomKeyWithheldEvent extends TypeOf<typeof ToDeviceRoomKeyWithheldDefinition.event> {}
export const ToDeviceRoomKeyWithheldEvent: Codec<ToDeviceRoomKeyWithheldEvent> = ToDeviceRoomKeyWithheldDefinition.event
