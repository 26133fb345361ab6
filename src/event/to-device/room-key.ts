/**
 * `m.room_key`: the key for the messages that a device sends in a room from now on.
 *
 * It is encrypted with Olm. The sender of an unencrypted key is not authenticated.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroom_key | m.room_key}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { EncryptionAlgorithm } from '../common/encryption-algorithm.js'
import { defineToDevice } from '../envelope/define.js'

const content = object(
  'ToDeviceRoomKeyEventContent',
  {
    /** The algorithm that the key is used with. */
    algorithm: EncryptionAlgorithm,
    /** The room in which the key is used. */
    room_id: string,
    /** The session that the key decrypts. */
    session_id: string,
    /** The key, in unpadded base64. Secret. */
    session_key: string,
  },
  {
    /**
     * Whether the key may be shared with users who are invited later. Absent: false. Clients should treat any other
     * type as false; the codec refuses it, as does the official schema.
     */
    shared_history: boolean,
  },
)
/** Content of `m.room_key`. */
export interface ToDeviceRoomKeyEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyEventContent: Codec<ToDeviceRoomKeyEventContent> = content

/** Definition of the `m.room_key` to-device event. */
export const ToDeviceRoomKeyDefinition = defineToDevice('m.room_key', {
  content: ToDeviceRoomKeyEventContent,
})

/** An `m.room_key` to-device event. */
export interface ToDeviceRoomKeyEvent extends TypeOf<typeof ToDeviceRoomKeyDefinition.event> {}
export const ToDeviceRoomKeyEvent: Codec<ToDeviceRoomKeyEvent> = ToDeviceRoomKeyDefinition.event
