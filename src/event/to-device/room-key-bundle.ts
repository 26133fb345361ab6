/**
 * `m.room_key_bundle`: the keys to a room's past, for a user who is invited to it.
 *
 * The keys themselves are in encrypted media; this event says where, and holds the key to that. It travels encrypted
 * with Olm, with the sender's device keys beside it, and one that lacks these is better ignored.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroom_key_bundle | m.room_key_bundle}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { EncryptedFile } from '../common/encrypted-file.js'
import { RoomId } from '../common/identifier.js'
import { defineToDevice } from '../envelope/define.js'

const content = object(
  'ToDeviceRoomKeyBundleEventContent',
  {
    /** The bundle: JSON, once it is decrypted. */
    file: EncryptedFile,
    /** The room whose keys are in the bundle. Keys of other rooms that it holds are to be ignored. */
    room_id: RoomId,
  },
  {},
)
/** Content of `m.room_key_bundle`. */
export interface ToDeviceRoomKeyBundleEventContent extends TypeOf<typeof content> {}
export const ToDeviceRoomKeyBundleEventContent: Codec<ToDeviceRoomKeyBundleEventContent> = content

export const ToDeviceRoomKeyBundleDefinition = defineToDevice('ToDeviceRoomKeyBundle', 'm.room_key_bundle', {
  content: ToDeviceRoomKeyBundleEventContent,
})

/** An `m.room_key_bundle` to-device event. */
export interface ToDeviceRoomKeyBundleEvent extends TypeOf<typeof ToDeviceRoomKeyBundleDefinition.event> {}
export const ToDeviceRoomKeyBundleEvent: Codec<ToDeviceRoomKeyBundleEvent> = ToDeviceRoomKeyBundleDefinition.event
