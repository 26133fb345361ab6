/**
 * `m.room_key_request`: requests a room key from other devices, or cancels a request.
 *
 * It is not encrypted. Devices answer with `m.forwarded_room_key` or `m.room_key.withheld`, or not at all.
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
    /** The algorithm that the key is used with. */
    algorithm: EncryptionAlgorithm,
    /** The room in which the key is used. */
    room_id: string,
    /** The session that the key decrypts. */
    session_id: string,
  },
  {
    /**
     * @deprecated The Curve25519 key of the device that created the session. Send it for compatibility, but do not use
     * it.
     */
    sender_key: string,
  },
  { deprecated: { sender_key: 'send it for compatibility, but do not use it' } },
)
/** The requested key. */
export interface RequestedKeyInfo extends TypeOf<typeof requestedKeyInfo> {}
export const RequestedKeyInfo: Codec<RequestedKeyInfo> = requestedKeyInfo

const content = object(
  'ToDeviceRoomKeyRequestEventContent',
  {
    /** Whether to request the key or to cancel the request. */
    action: RequestAction,
    /** The ID of the request, the same for all recipients, when it is repeated, and to cancel it. */
    request_id: string,
    /** The ID of the requesting device. */
    requesting_device_id: string,
  },
  {
    /** The requested key. Required if `action` is `request`. */
    body: RequestedKeyInfo,
  },
)
/** Content of `m.room_key_request`. */
export interface ToDeviceRoomKeyRequestEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyRequestEventContent: Codec<ToDeviceRoomKeyRequestEventContent> = content

/** Definition of the `m.room_key_request` to-device event. */
export const ToDeviceRoomKeyRequestDefinition = defineToDevice('m.room_key_request', {
  content: ToDeviceRoomKeyRequestEventContent,
})

/** An `m.room_key_request` to-device event. */
export interface ToDeviceRoomKeyRequestEvent extends TypeOf<typeof ToDeviceRoomKeyRequestDefinition.event> {}
export const ToDeviceRoomKeyRequestEvent: Codec<ToDeviceRoomKeyRequestEvent> = ToDeviceRoomKeyRequestDefinition.event
