/**
 * `m.room_key_bundle`: the keys for past messages of a room, for an invited user.
 *
 * The keys are in an encrypted file; the event has its URI and the key to decrypt it. The event is encrypted with Olm,
 * together with the device keys of the sender. Clients should ignore it without those.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroom_key_bundle | m.room_key_bundle}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { EncryptedFile } from '../common/encrypted-file.js'
import { RoomId } from '../common/identifier.js'
import { defineToDevice } from '../envelope/define.js'

const content = object('ToDeviceRoomKeyBundleEventContent', {
  /** The bundle, an encrypted JSON file. */
  file: EncryptedFile,
  /** The room of the keys. Clients should ignore keys for other rooms in the bundle. */
  room_id: RoomId,
})
/** Content of `m.room_key_bundle`. */
export interface ToDeviceRoomKeyBundleEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyBundleEventContent: Codec<ToDeviceRoomKeyBundleEventContent> = content

/** Definition of the `m.room_key_bundle` to-device event. */
export const ToDeviceRoomKeyBundleDefinition = defineToDevice('m.room_key_bundle', {
  content: ToDeviceRoomKeyBundleEventContent,
})

/** An `m.room_key_bundle` to-device event. */
export interface ToDeviceRoomKeyBundleEvent extends TypeOf<typeof ToDeviceRoomKeyBundleDefinition.event> {}
export const ToDeviceRoomKeyBundleEvent: Codec<ToDeviceRoomKeyBundleEvent> = ToDeviceRoomKeyBundleDefinition.event
