/**
 * `m.room.encrypted`: an event that only those with the key can read.
 *
 * In a room, and between devices: what two devices tell each other is mostly sent in this one, with Olm.
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
    /** In unpadded base64. */
    body: string,
    /** 0 for the first messages of a session, 1 afterwards. */
    type: integer,
  },
)
/** A message for one device. */
export interface OlmCiphertext extends TypeOf<typeof olmCiphertext> {}
export const OlmCiphertext: Codec<OlmCiphertext> = olmCiphertext

/** For Megolm the payload in unpadded base64; for Olm a message for each device, by the device's Curve25519 key. */
export type Ciphertext = string | { readonly [key: string]: OlmCiphertext }
export const Ciphertext: Codec<Ciphertext> = union('Ciphertext', string, record(string, OlmCiphertext))

/** In the clear, so that servers can aggregate. It replaces the relation of the encrypted content. */
const relation = { 'm.relates_to': Relation }

const megolmOrOlm = object(
  'MegolmOrOlmEventContent',
  {
    algorithm: literals('MegolmOrOlmAlgorithm', ['m.megolm.v1.aes-sha2', 'm.olm.v1.curve25519-aes-sha2']),
    ciphertext: Ciphertext,
  },
  {
    ...relation,
    /** @deprecated Nothing vouches for it. */
    device_id: string,
    /** For Megolm deprecated, where nothing vouches for it; for Olm the sender's Curve25519 key. */
    sender_key: string,
    /** For Megolm: the session that encrypted the message. */
    session_id: string,
  },
  { deprecated: { device_id: 'nothing vouches for it' } },
)
/** Encrypted by Megolm, for a room, or by Olm, for devices. */
export interface MegolmOrOlmEventContent extends TypeOf<typeof megolmOrOlm> {}
export const MegolmOrOlmEventContent: Codec<MegolmOrOlmEventContent> = megolmOrOlm

const custom = object('CustomEncryptedEventContent', { algorithm: Unlisted }, relation)
/** Encrypted by an algorithm that this library does not list. */
export interface CustomEncryptedEventContent extends TypeOf<typeof custom> {}
export const CustomEncryptedEventContent: Codec<CustomEncryptedEventContent> = custom

/** Content of `m.room.encrypted`, in a room and between devices, told apart by `algorithm`. */
export type RoomEncryptedEventContent = CustomEncryptedEventContent | MegolmOrOlmEventContent
export const RoomEncryptedEventContent: Codec<RoomEncryptedEventContent> = taggedUnion(
  'RoomEncryptedEventContent',
  'algorithm',
  { 'm.megolm.v1.aes-sha2': MegolmOrOlmEventContent, 'm.olm.v1.curve25519-aes-sha2': MegolmOrOlmEventContent },
  { other: CustomEncryptedEventContent },
)

export const RoomEncryptedDefinition = defineMessageLike('RoomEncrypted', 'm.room.encrypted', {
  content: RoomEncryptedEventContent,
})

/** `m.room.encrypted`. */
export interface RoomEncryptedEvent extends TypeOf<typeof RoomEncryptedDefinition.event> {}
export const RoomEncryptedEvent: Codec<RoomEncryptedEvent> = RoomEncryptedDefinition.event

/** `m.room.encrypted` without its room, from `/sync`. */
export interface SyncRoomEncryptedEvent extends TypeOf<typeof RoomEncryptedDefinition.sync> {}
export const SyncRoomEncryptedEvent: Codec<SyncRoomEncryptedEvent> = RoomEncryptedDefinition.sync

export const ToDeviceRoomEncryptedDefinition = defineToDevice('ToDeviceRoomEncrypted', 'm.room.encrypted', {
  content: RoomEncryptedEventContent,
})

/** `m.room.encrypted` between devices. */
export interface ToDeviceRoomEncryptedEvent extends TypeOf<typeof ToDeviceRoomEncryptedDefinition.event> {}
export const ToDeviceRoomEncryptedEvent: Codec<ToDeviceRoomEncryptedEvent> = ToDeviceRoomEncryptedDefinition.event
