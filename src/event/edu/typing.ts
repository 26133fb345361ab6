/**
 * `m.typing` between servers: whether a user is typing in a room.
 *
 * To be believed only of a user who is in the room, and whose server it comes from.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#definition-mtyping | m.typing}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { defineEdu } from '../envelope/define.js'

const content = object('TypingEduContent', { room_id: string, typing: boolean, user_id: string }, {})
/** Content of the `m.typing` EDU. */
export interface TypingEduContent extends TypeOf<typeof content> {}
export const TypingEduContent: Codec<TypingEduContent> = content

export const TypingEduDefinition = defineEdu('Typing', 'm.typing', { content: TypingEduContent })

/** An `m.typing` EDU. */
export interface TypingEdu extends TypeOf<typeof TypingEduDefinition.event> {}
export const TypingEdu: Codec<TypingEdu> = TypingEduDefinition.event
