/**
 * `m.direct`: which of the user's rooms are direct chats, and with whom.
 *
 * It is the user's own view: nobody else in the room need share it. A room may stand under several users.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mdirect | m.direct}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { UserId } from '../common/identifier.js'
import { defineGlobalAccountData } from '../envelope/define.js'

/** Content of `m.direct`: IDs of rooms, by the user with whom the chat is. */
export interface DirectEventContent {
  readonly [userId: UserId]: readonly string[]
}
export const DirectEventContent: Codec<DirectEventContent> = record(UserId, array(string, { independent: true }), {
  name: 'DirectEventContent',
})

export const DirectDefinition = defineGlobalAccountData('Direct', 'm.direct', { content: DirectEventContent })

/** `m.direct`. */
export interface DirectEvent extends TypeOf<typeof DirectDefinition.event> {}
export const DirectEvent: Codec<DirectEvent> = DirectDefinition.event
