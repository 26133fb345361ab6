/**
 * `m.room_key.withheld`: states that a device does not share a room key, and why.
 *
 * With the code `m.no_olm`, it applies to all sessions of the sender and has no room and no session. With all other
 * codes, it has both.
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

const roomKeyWithheldCode = openLiterals('RoomKeyWithheldCode', [
  'm.blacklisted',
  'm.history_not_shared',
  'm.no_olm',
  'm.unauthorised',
  'm.unavailable',
  'm.unverified',
])
/** Why a key is not shared. `m.history_not_shared` is for key bundles and should not occur in events. */
export type RoomKeyWithheldCode = TypeOf<typeof roomKeyWithheldCode>
export const RoomKeyWithheldCode: Codec<RoomKeyWithheldCode> = roomKeyWithheldCode

const content = object(
  'ToDeviceRoomKeyWithheldEventContent',
  {
    /** The algorithm that the key is used with. */
    algorithm: EncryptionAlgorithm,
    /** Why the key is not shared. */
    code: RoomKeyWithheldCode,
    /** The Curve25519 key of the sending device, in unpadded base64. */
    sender_key: string,
  },
  {
    /** A human-readable reason, for clients that do not know `code`. */
    reason: string,
    /** The room in which the key is used. Required unless `code` is `m.no_olm`. */
    room_id: RoomId,
    /** The session that the key decrypts. Required unless `code` is `m.no_olm`. */
    session_id: string,
  },
)
/** Content of `m.room_key.withheld`. */
export interface ToDeviceRoomKeyWithheldEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyWithheldEventContent: Codec<ToDeviceRoomKeyWithheldEventContent> = content

/** Definition of the `m.room_key.withheld` to-device event. */
export const ToDeviceRoomKeyWithheldDefinition = defineToDevice('m.room_key.withheld', {
  content: ToDeviceRoomKeyWithheldEventContent,
})

/** An `m.room_key.withheld` to-device event. */
export interface ToDeviceRoomKeyWithheldEvent extends TypeOf<typeof ToDeviceRoomKeyWithheldDefinition.event> {}
export const ToDeviceRoomKeyWithheldEvent: Codec<ToDeviceRoomKeyWithheldEvent> = ToDeviceRoomKeyWithheldDefinition.event
