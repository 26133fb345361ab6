/**
 * `m.forwarded_room_key`: a key that a device has from another, passed on.
 *
 * It travels encrypted with Olm, to answer an `m.room_key_request`. Nothing vouches for what it says of the key's
 * origin, so take it only from devices of the same user that have been verified.
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
  { code: RoomKeyWithheldCode },
  {
    /** Absent where the `m.room_key.withheld` gave none. */
    reason: string,
  },
)
/** What an `m.room_key.withheld` said of the part of a session that its key does not open. */
export interface ForwardedRoomKeyWithheld extends TypeOf<typeof withheld> {}
export const ForwardedRoomKeyWithheld: Codec<ForwardedRoomKeyWithheld> = withheld

const content = object(
  'ToDeviceForwardedRoomKeyEventContent',
  {
    /** What the key is used with. */
    algorithm: EncryptionAlgorithm,
    /**
     * Curve25519 keys of the devices that have passed the key on, the first of them first. The sender is not among
     * them: of a key that is passed on for the first time, the list is empty.
     */
    forwarding_curve25519_key_chain: array(string),
    /** The room in which the key is used. */
    room_id: string,
    /** The Ed25519 key of the device that began the session, by the sender's word. */
    sender_claimed_ed25519_key: string,
    /** The Curve25519 key of the device that began the session. */
    sender_key: string,
    /** The session that the key opens. */
    session_id: string,
    /** The key, in unpadded base64. Secret. */
    session_key: string,
  },
  {
    /** There where the key opens only the later part of the session: why the earlier was withheld. */
    withheld: ForwardedRoomKeyWithheld,
  },
)
/** Content of `m.forwarded_room_key`. */
export interface ToDeviceForwardedRoomKeyEventContent extends TypeOf<typeof content> {}
export const ToDeviceForwardedRoomKeyEventContent: Codec<ToDeviceForwardedRoomKeyEventContent> = content

export const ToDeviceForwardedRoomKeyDefinition = defineToDevice('ToDeviceForwardedRoomKey', 'm.forwarded_room_key', {
  content: ToDeviceForwardedRoomKeyEventContent,
})

/** An `m.forwarded_room_key` to-device event. */
export interface ToDeviceForwardedRoomKeyEvent extends TypeOf<typeof ToDeviceForwardedRoomKeyDefinition.event> {}
export const ToDeviceForwardedRoomKeyEvent: Codec<ToDeviceForwardedRoomKeyEvent> =
  ToDeviceForwardedRoomKeyDefinition.event
