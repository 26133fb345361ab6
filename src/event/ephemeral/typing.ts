/**
 * `m.typing`: the users who are typing in a room.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mtyping | m.typing}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { UserId } from '../common/identifier.js'
import { defineEphemeral } from '../envelope/define.js'

const content = object('TypingEventContent', {
  /** All users who are typing. Users who are not listed have stopped. */
  user_ids: array(UserId, { independent: true }),
})
/** Content of `m.typing`. */
export interface TypingEventContent extends TypeOf<typeof content> {}
export const TypingEventContent: Codec<TypingEventContent> = content

/** Definition of `m.typing`. */
export const TypingDefinition = defineEphemeral('m.typing', { content: TypingEventContent })

/** An `m.typing` event. */
export interface TypingEvent extends TypeOf<typeof TypingDefinition.event> {}
export const TypingEvent: Codec<TypingEvent> = TypingDefinition.event

/** An `m.typing` event without `room_id`, from `/sync`. */
export interface SyncTypingEvent extends TypeOf<typeof TypingDefinition.sync> {}
export const SyncTypingEvent: Codec<SyncTypingEvent> = TypingDefinition.sync
