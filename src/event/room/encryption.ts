/**
 * `m.room.encryption`: messages in the room are to be encrypted.
 *
 * In practice it cannot be taken back: clients go on encrypting whatever a later event says.
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
  { algorithm: EncryptionAlgorithm },
  {
    /** How long to use a session, in milliseconds. Absent: a week. */
    rotation_period_ms: integer,
    /** How many messages to send in a session. Absent: 100. */
    rotation_period_msgs: integer,
  },
  // How much a key that leaks gives away.
  { decisive: ['rotation_period_ms', 'rotation_period_msgs'] },
)
/** Content of `m.room.encryption`. */
export interface RoomEncryptionEventContent extends TypeOf<typeof content> {}
export const RoomEncryptionEventContent: Codec<RoomEncryptionEventContent> = content

export const RoomEncryptionDefinition = defineState('RoomEncryption', 'm.room.encryption', {
  content: RoomEncryptionEventContent,
  stateKey: literal(''),
  // Encryption is for good: a client that took `{}` for its end could be made to send in the clear.
  isClearable: false,
})

/** `m.room.encryption`. */
export interface RoomEncryptionEvent extends TypeOf<typeof RoomEncryptionDefinition.event> {}
export const RoomEncryptionEvent: Codec<RoomEncryptionEvent> = RoomEncryptionDefinition.event

/** `m.room.encryption` without its room, from `/sync`. */
export interface SyncRoomEncryptionEvent extends TypeOf<typeof RoomEncryptionDefinition.sync> {}
export const SyncRoomEncryptionEvent: Codec<SyncRoomEncryptionEvent> = RoomEncryptionDefinition.sync

/** `m.room.encryption` as stripped state. */
export interface StrippedRoomEncryptionEvent extends TypeOf<typeof RoomEncryptionDefinition.stripped> {}
export const StrippedRoomEncryptionEvent: Codec<StrippedRoomEncryptionEvent> = RoomEncryptionDefinition.stripped
