/**
 * `m.room.encrypted`: an encrypted event.
 *
 * It is sent to rooms, encrypted with Megolm, and to devices, encrypted with Olm. Most to-device events travel in it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomencrypted | m.room.encrypted}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { taggedUnion, Unlisted } from '../../codec/tagged-union.js'
import { union } from '../../codec/union.js'
import { Relation } from '../common/relation.js'
import { defineMessageLike, defineToDevice } from '../envelope/define.js'

const olmCiphertext = object(
  'OlmCiphertext',
  {},
  {
    /** The encrypted payload, in unpadded base64. */
    body: string,
    /** The Olm message type: 0 for the first messages of a session, 1 afterwards. */
    type: integer,
  },
)
/** An Olm message for one device. */
export interface OlmCiphertext extends TypeOf<typeof olmCiphertext> {}
export const OlmCiphertext: Codec<OlmCiphertext> = olmCiphertext

/** For Megolm, the payload in unpadded base64. For Olm, the message for each device, by its Curve25519 key. */
export type Ciphertext = string | { readonly [key: string]: OlmCiphertext }
export const Ciphertext: Codec<Ciphertext> = union('Ciphertext', string, record(string, OlmCiphertext))

/** Unencrypted, for servers to aggregate. */
const relation = {
  /** The relation of the event, unencrypted. It replaces any relation in the encrypted content. */
  'm.relates_to': Relation,
}

const megolmOrOlm = object(
  'MegolmOrOlmEventContent',
  {
    /** The encryption algorithm. */
    algorithm: literals('MegolmOrOlmAlgorithm', ['m.megolm.v1.aes-sha2', 'm.olm.v1.curve25519-aes-sha2']),
    /** The encrypted payload. */
    ciphertext: Ciphertext,
  },
  {
    ...relation,
    /** @deprecated The device of the sender. It is not authenticated. */
    device_id: string,
    /** The Curve25519 key of the sender. Required for Olm. Deprecated for Megolm, where it is not authenticated. */
    sender_key: string,
    /** For Megolm: the ID of the session. Absent for Olm. */
    session_id: string,
  },
  { deprecated: { device_id: 'it is not authenticated' } },
)
/** Content encrypted with Megolm, for a room, or Olm, for devices. */
export interface MegolmOrOlmEventContent extends TypeOf<typeof megolmOrOlm> {}
export const MegolmOrOlmEventContent: Codec<MegolmOrOlmEventContent> = megolmOrOlm

const custom = object(
  'CustomEncryptedEventContent',
  {
    /** An algorithm that this library does not list. */
    algorithm: Unlisted,
  },
  relation,
)
/** Content encrypted with an algorithm that this library does not list. */
export interface CustomEncryptedEventContent extends TypeOf<typeof custom> {}
export const CustomEncryptedEventContent: Codec<CustomEncryptedEventContent> = custom

/** Content of `m.room.encrypted`, in a room or to a device, discriminated by `algorithm`. */
export type RoomEncryptedEventContent = CustomEncryptedEventContent | MegolmOrOlmEventContent
export const RoomEncryptedEventContent: Codec<RoomEncryptedEventContent> = taggedUnion(
  'RoomEncryptedEventContent',
  'algorithm',
  { 'm.megolm.v1.aes-sha2': MegolmOrOlmEventContent, 'm.olm.v1.curve25519-aes-sha2': MegolmOrOlmEventContent },
  { other: CustomEncryptedEventContent },
)

/** Definition of `m.room.encrypted`. */
export const RoomEncryptedDefinition = defineMessageLike('m.room.encrypted', {
  content: RoomEncryptedEventContent,
})

/** An `m.room.encrypted` event. */
export interface RoomEncryptedEvent extends TypeOf<typeof RoomEncryptedDefinition.event> {}
export const RoomEncryptedEvent: Codec<RoomEncryptedEvent> = RoomEncryptedDefinition.event

/** An `m.room.encrypted` event without `room_id`, from `/sync`. */
export interface SyncRoomEncryptedEvent extends TypeOf<typeof RoomEncryptedDefinition.sync> {}
export const SyncRoomEncryptedEvent: Codec<SyncRoomEncryptedEvent> = RoomEncryptedDefinition.sync

/** Definition of the `m.room.encrypted` to-device event. */
export const ToDeviceRoomEncryptedDefinition = defineToDevice('m.room.encrypted', {
  name: 'ToDeviceRoomEncrypted',
  content: RoomEncryptedEventContent,
})

/** An `m.room.encrypted` to-device event. */
export interface ToDeviceRoomEncryptedEvent extends TypeOf<typeof ToDeviceRoomEncryptedDefinition.event> {}
export const ToDeviceRoomEncryptedEvent: Codec<ToDeviceRoomEncryptedEvent> = ToDeviceRoomEncryptedDefinition.event
