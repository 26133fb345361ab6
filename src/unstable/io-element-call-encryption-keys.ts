/**
 * `io.element.call.encryption_keys`: the keys by which a participant of a call encrypts their sound and pictures.
 *
 * At first an encrypted event in the room, with all keys; since 2025 a message to the devices of the others, with one. Both
 * are in use.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4143 | MSC4143}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { integer, string } from '../codec/primitive.js'
import { RoomId } from '../event/common/identifier.js'
import { defineMessageLike, defineToDevice } from '../event/envelope/define.js'

const key = object(
  'CallEncryptionKey',
  {
    /** From 0 to 255. Each frame names the one it is encrypted with. */
    index: integer,
    /** Secret, in base64. */
    key: string,
  },
  {},
)
/** A key of a participant. */
export interface CallEncryptionKey extends TypeOf<typeof key> {}
export const CallEncryptionKey: Codec<CallEncryptionKey> = key

const content = object(
  'CallEncryptionKeysEventContent',
  {
    /** Empty: the call of the room. */
    call_id: string,
    device_id: string,
    keys: array(CallEncryptionKey),
  },
  {
    /** By the sender's clock, in milliseconds since 1970. */
    sent_ts: integer,
  },
)
/** Content of `io.element.call.encryption_keys`, in a room. */
export interface CallEncryptionKeysEventContent extends TypeOf<typeof content> {}
export const CallEncryptionKeysEventContent: Codec<CallEncryptionKeysEventContent> = content

export const CallEncryptionKeysDefinition = defineMessageLike('CallEncryptionKeys', 'io.element.call.encryption_keys', {
  content: CallEncryptionKeysEventContent,
})

/** `io.element.call.encryption_keys`, in a room. */
export interface CallEncryptionKeysEvent extends TypeOf<typeof CallEncryptionKeysDefinition.event> {}
export const CallEncryptionKeysEvent: Codec<CallEncryptionKeysEvent> = CallEncryptionKeysDefinition.event

/** `io.element.call.encryption_keys` without its room, from `/sync`. */
export interface SyncCallEncryptionKeysEvent extends TypeOf<typeof CallEncryptionKeysDefinition.sync> {}
export const SyncCallEncryptionKeysEvent: Codec<SyncCallEncryptionKeysEvent> = CallEncryptionKeysDefinition.sync

const member = object(
  'CallKeyMember',
  {
    /** What the sender says. The device that the message was decrypted from is the one to trust. */
    claimed_device_id: string,
  },
  {
    /** The membership in the call. */
    id: string,
  },
)
/** Whose key it is. */
export interface CallKeyMember extends TypeOf<typeof member> {}
export const CallKeyMember: Codec<CallKeyMember> = member

const session = object('CallKeySession', {}, { application: string, call_id: string, scope: string })
/** The call that a key is for. */
export interface CallKeySession extends TypeOf<typeof session> {}
export const CallKeySession: Codec<CallKeySession> = session

const toDevice = object(
  'ToDeviceCallEncryptionKeysEventContent',
  {
    /** One, whatever the name says. */
    keys: CallEncryptionKey,
    member: CallKeyMember,
    room_id: RoomId,
  },
  {
    /** By the sender's clock, in milliseconds since 1970. */
    sent_ts: integer,
    session: CallKeySession,
  },
)
/** Content of `io.element.call.encryption_keys`, from another device. */
export interface ToDeviceCallEncryptionKeysEventContent extends TypeOf<typeof toDevice> {}
export const ToDeviceCallEncryptionKeysEventContent: Codec<ToDeviceCallEncryptionKeysEventContent> = toDevice

export const ToDeviceCallEncryptionKeysDefinition = defineToDevice(
  'ToDeviceCallEncryptionKeys',
  'io.element.call.encryption_keys',
  { content: ToDeviceCallEncryptionKeysEventContent },
)

/** `io.element.call.encryption_keys`, from another device. */
export interface ToDeviceCallEncryptionKeysEvent extends TypeOf<typeof ToDeviceCallEncryptionKeysDefinition.event> {}
export const ToDeviceCallEncryptionKeysEvent: Codec<ToDeviceCallEncryptionKeysEvent> =
  ToDeviceCallEncryptionKeysDefinition.event
