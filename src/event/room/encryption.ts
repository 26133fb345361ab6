/**
 * `m.room.encryption`: enables encryption in a room.
 *
 * Encryption cannot be disabled: clients keep encrypting, regardless of later events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomencryption | m.room.encryption}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { integer } from '../../codec/primitive.js'
import { EncryptionAlgorithm } from '../common/encryption-algorithm.js'
import { defineState } from '../envelope/define.js'

const content = object(
  'RoomEncryptionEventContent',
  {
    /** The algorithm for messages in the room. */
    algorithm: EncryptionAlgorithm,
  },
  {
    /** How long to use a session before rotating it, in milliseconds. Absent: 604800000, a week. */
    rotation_period_ms: integer,
    /** Number of messages to send before rotating the session. Absent: 100. */
    rotation_period_msgs: integer,
  },
  // They limit how much a leaked key can decrypt.
  { decisive: ['rotation_period_ms', 'rotation_period_msgs'] },
)
/** Content of `m.room.encryption`. */
export interface RoomEncryptionEventContent extends TypeOf<typeof content> {}
export const RoomEncryptionEventContent: Codec<RoomEncryptionEventContent> = content

/** Definition of `m.room.encryption`. */
export const RoomEncryptionDefinition = defineState('m.room.encryption', {
  content: RoomEncryptionEventContent,
  stateKey: literal(''),
  // A client that took `{}` for the end of encryption could be tricked into sending unencrypted messages.
  isClearable: false,
})

/** An `m.room.encryption` event. */
export interface RoomEncryptionEvent extends TypeOf<typeof RoomEncryptionDefinition.event> {}
export const RoomEncryptionEvent: Codec<RoomEncryptionEvent> = RoomEncryptionDefinition.event

/** An `m.room.encryption` event without `room_id`, from `/sync`. */
export interface SyncRoomEncryptionEvent extends TypeOf<typeof RoomEncryptionDefinition.sync> {}
export const SyncRoomEncryptionEvent: Codec<SyncRoomEncryptionEvent> = RoomEncryptionDefinition.sync

/** A stripped `m.room.encryption` event. */
export interface StrippedRoomEncryptionEvent extends TypeOf<typeof RoomEncryptionDefinition.stripped> {}
export const StrippedRoomEncryptionEvent: Codec<StrippedRoomEncryptionEvent> = RoomEncryptionDefinition.stripped
