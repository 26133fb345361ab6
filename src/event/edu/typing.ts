/**
 * The `m.typing` EDU: whether a user is typing in a room.
 *
 * Ignore it unless the user is in the room and belongs to the sending server.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#definition-mtyping | m.typing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { defineEdu } from '../envelope/define.js'

const content = object('TypingEduContent', {
  /** The room in which the user started or stopped typing. */
  room_id: string,
  /** Whether the user is typing. */
  typing: boolean,
  /** The user who started or stopped typing. */
  user_id: string,
})
/** Content of the `m.typing` EDU. */
export interface TypingEduContent extends TypeOf<typeof content> {}
export const TypingEduContent: Codec<TypingEduContent> = content

/** Definition of the `m.typing` EDU. */
export const TypingEduDefinition = defineEdu('m.typing', { content: TypingEduContent })

/** An `m.typing` EDU. */
export interface TypingEdu extends TypeOf<typeof TypingEduDefinition.event> {}
export const TypingEdu: Codec<TypingEdu> = TypingEduDefinition.event
