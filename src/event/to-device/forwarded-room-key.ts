/**
 * `m.forwarded_room_key`: a room key that a device forwards to another.
 *
 * It answers an `m.room_key_request` and is encrypted with Olm. The stated origin of the key is not authenticated, so
 * accept it only from verified devices of the same user.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mforwarded_room_key | m.forwarded_room_key}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { EncryptionAlgorithm } from '../common/encryption-algorithm.js'
import { defineToDevice } from '../envelope/define.js'
import { RoomKeyWithheldCode } from './room-key-withheld.js'

const withheld = object(
  'ForwardedRoomKeyWithheld',
  {
    /** Why the key was withheld. */
    code: RoomKeyWithheldCode,
  },
  {
    /** The reason in the `m.room_key.withheld` event. Absent: it had none. */
    reason: string,
  },
)
/** Data of an `m.room_key.withheld` event for the part of a session that the key does not decrypt. */
export interface ForwardedRoomKeyWithheld extends TypeOf<typeof withheld> {}
export const ForwardedRoomKeyWithheld: Codec<ForwardedRoomKeyWithheld> = withheld

const content = object(
  'ToDeviceForwardedRoomKeyEventContent',
  {
    /** The algorithm that the key is used with. */
    algorithm: EncryptionAlgorithm,
    /**
     * Curve25519 keys of the devices that forwarded the key before, in order and without the sender. Empty: the key is
     * forwarded for the first time.
     */
    forwarding_curve25519_key_chain: array(string),
    /** The room in which the key is used. */
    room_id: string,
    /** The Ed25519 key of the device that created the session. Not authenticated. */
    sender_claimed_ed25519_key: string,
    /** The Curve25519 key of the device that created the session. */
    sender_key: string,
    /** The session that the key decrypts. */
    session_id: string,
    /** The key, in unpadded base64. Secret. */
    session_key: string,
  },
  {
    /** Why the beginning of the session was withheld. Absent: nothing was withheld. */
    withheld: ForwardedRoomKeyWithheld,
  },
)
/** Content of `m.forwarded_room_key`. */
export interface ToDeviceForwardedRoomKeyEventContent extends TypeOf<typeof content> {}
export const ToDeviceForwardedRoomKeyEventContent: Codec<ToDeviceForwardedRoomKeyEventContent> = content

/** Definition of the `m.forwarded_room_key` to-device event. */
export const ToDeviceForwardedRoomKeyDefinition = defineToDevice('m.forwarded_room_key', {
  content: ToDeviceForwardedRoomKeyEventContent,
})

/** An `m.forwarded_room_key` to-device event. */
export interface ToDeviceForwardedRoomKeyEvent extends TypeOf<typeof ToDeviceForwardedRoomKeyDefinition.event> {}
export const ToDeviceForwardedRoomKeyEvent: Codec<ToDeviceForwardedRoomKeyEvent> =
  ToDeviceForwardedRoomKeyDefinition.event
