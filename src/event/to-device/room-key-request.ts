/**
 * `m.room_key_request`: a device asks other devices for a key that it lacks, or has stopped asking.
 *
 * It travels in the clear. The answer is an `m.forwarded_room_key`, an `m.room_key.withheld`, or none.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroom_key_request | m.room_key_request}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { EncryptionAlgorithm } from '../common/encryption-algorithm.js'
import { defineToDevice } from '../envelope/define.js'
import { RequestAction } from './request-action.js'

const requestedKeyInfo = object(
  'RequestedKeyInfo',
  {
    /** What the key is used with. */
    algorithm: EncryptionAlgorithm,
    /** The room in which the key is used. */
    room_id: string,
    /** The session that the key opens. */
    session_id: string,
  },
  {
    /** @deprecated The Curve25519 key of the device that began the session. Still to be sent; not to be read. */
    sender_key: string,
  },
  { deprecated: { sender_key: 'still to be sent, but not to be read' } },
)
/** Which key is asked for. */
export interface RequestedKeyInfo extends TypeOf<typeof requestedKeyInfo> {}
export const RequestedKeyInfo: Codec<RequestedKeyInfo> = requestedKeyInfo

const content = object(
  'ToDeviceRoomKeyRequestEventContent',
  {
    action: RequestAction,
    /** The same for all who are asked, each time they are asked, and to cancel. */
    request_id: string,
    /** The device that asks. */
    requesting_device_id: string,
  },
  {
    /** There on a `request`. */
    body: RequestedKeyInfo,
  },
)
/** Content of `m.room_key_request`. */
export interface ToDeviceRoomKeyRequestEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyRequestEventContent: Codec<ToDeviceRoomKeyRequestEventContent> = content

export const ToDeviceRoomKeyRequestDefinition = defineToDevice('ToDeviceRoomKeyRequest', 'm.room_key_request', {
  content: ToDeviceRoomKeyRequestEventContent,
})

/** An `m.room_key_request` to-device event. */
export interface ToDeviceRoomKeyRequestEvent extends TypeOf<typeof ToDeviceRoomKeyRequestDefinition.event> {}
export const ToDeviceRoomKeyRequestEvent: Codec<ToDeviceRoomKeyRequestEvent> = ToDeviceRoomKeyRequestDefinition.event
