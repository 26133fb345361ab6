/**
 * `io.element.call.encryption_keys`: the keys with which a participant of a call encrypts audio and video.
 *
 * It was first an encrypted event in the room, with all keys. Since 2025, it is a to-device event for the other
 * participants, with one key. Both are in use.
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

const key = object('CallEncryptionKey', {
  /** The index of the key, from 0 to 255. Each encrypted frame refers to it. */
  index: integer,
  /** The key in base64. Secret. */
  key: string,
})
/** A media encryption key. */
export interface CallEncryptionKey extends TypeOf<typeof key> {}
export const CallEncryptionKey: Codec<CallEncryptionKey> = key

const content = object(
  'CallEncryptionKeysEventContent',
  {
    /** The ID of the call. Empty: the single call of the room. */
    call_id: string,
    /** The device of the sender that uses the keys. */
    device_id: string,
    /** All current keys of the participant. */
    keys: array(CallEncryptionKey),
  },
  {
    /** Milliseconds since the Unix epoch, by the clock of the sender. */
    sent_ts: integer,
  },
)
/** Content of `io.element.call.encryption_keys` in a room. */
export interface CallEncryptionKeysEventContent extends TypeOf<typeof content> {}
export const CallEncryptionKeysEventContent: Codec<CallEncryptionKeysEventContent> = content

/** Definition of `io.element.call.encryption_keys`. */
export const CallEncryptionKeysDefinition = defineMessageLike('io.element.call.encryption_keys', {
  content: CallEncryptionKeysEventContent,
})

/** An `io.element.call.encryption_keys` event in a room. */
export interface CallEncryptionKeysEvent extends TypeOf<typeof CallEncryptionKeysDefinition.event> {}
export const CallEncryptionKeysEvent: Codec<CallEncryptionKeysEvent> = CallEncryptionKeysDefinition.event

/** An `io.element.call.encryption_keys` event without `room_id`, from `/sync`. */
export interface SyncCallEncryptionKeysEvent extends TypeOf<typeof CallEncryptionKeysDefinition.sync> {}
export const SyncCallEncryptionKeysEvent: Codec<SyncCallEncryptionKeysEvent> = CallEncryptionKeysDefinition.sync

const member = object(
  'CallKeyMember',
  {
    /** The device ID. Not authenticated: use the device that the event was decrypted from instead. */
    claimed_device_id: string,
  },
  {
    /** The ID of the membership in the call. */
    id: string,
  },
)
/** The participant that the key belongs to. */
export interface CallKeyMember extends TypeOf<typeof member> {}
export const CallKeyMember: Codec<CallKeyMember> = member

const session = object(
  'CallKeySession',
  {},
  {
    /** What the session is for: `m.call` for a call. */
    application: string,
    /** The ID of the call. Empty: the single call of the room. */
    call_id: string,
    /** Whether it is the single call of the room (`m.room`), or a call of a user (`m.user`). */
    scope: string,
  },
)
/** The call that a key is for. */
export interface CallKeySession extends TypeOf<typeof session> {}
export const CallKeySession: Codec<CallKeySession> = session

const toDevice = object(
  'ToDeviceCallEncryptionKeysEventContent',
  {
    /** A single key, in spite of the name. */
    keys: CallEncryptionKey,
    /** The participant that the key belongs to. */
    member: CallKeyMember,
    /** The room of the call. */
    room_id: RoomId,
  },
  {
    /** Milliseconds since the Unix epoch, by the clock of the sender. */
    sent_ts: integer,
    /** The call that the key is for. */
    session: CallKeySession,
  },
)
/** Content of the `io.element.call.encryption_keys` to-device event. */
export interface ToDeviceCallEncryptionKeysEventContent extends TypeOf<typeof toDevice> {}
export const ToDeviceCallEncryptionKeysEventContent: Codec<ToDeviceCallEncryptionKeysEventContent> = toDevice

/** Definition of the `io.element.call.encryption_keys` to-device event. */
export const ToDeviceCallEncryptionKeysDefinition = defineToDevice('io.element.call.encryption_keys', {
  content: ToDeviceCallEncryptionKeysEventContent,
})

/** An `io.element.call.encryption_keys` to-device event. */
export interface ToDeviceCallEncryptionKeysEvent extends TypeOf<typeof ToDeviceCallEncryptionKeysDefinition.event> {}
export const ToDeviceCallEncryptionKeysEvent: Codec<ToDeviceCallEncryptionKeysEvent> =
  ToDeviceCallEncryptionKeysDefinition.event
