/**
 * `m.room_key`: the key to what a device sends in a room from now on.
 *
 * It travels encrypted with Olm. A key that came in the clear proves nothing of who sent it.
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
    /** What the key is used with. */
    algorithm: EncryptionAlgorithm,
    /** The room in which the key is used. */
    room_id: string,
    /** The session that the key opens. */
    session_id: string,
    /** The key, in unpadded base64. Secret. */
    session_key: string,
  },
  {
    /**
     * Whether the sender lets the key be handed to those who are invited later. Absent: not. What is no boolean is to
     * be read as false; it is refused here, as by the official schema.
     */
    shared_history: boolean,
  },
)
/** Content of `m.room_key`. */
export interface ToDeviceRoomKeyEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyEventContent: Codec<ToDeviceRoomKeyEventContent> = content

export const ToDeviceRoomKeyDefinition = defineToDevice('ToDeviceRoomKey', 'm.room_key', {
  content: ToDeviceRoomKeyEventContent,
})

/** An `m.room_key` to-device event. */
export interface ToDeviceRoomKeyEvent extends TypeOf<typeof ToDeviceRoomKeyDefinition.event> {}
export const ToDeviceRoomKeyEvent: Codec<ToDeviceRoomKeyEvent> = ToDeviceRoomKeyDefinition.event
