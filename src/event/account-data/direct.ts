/**
 * `m.direct`: the user's direct chats, by the other user.
 *
 * Other members of a room may not consider it a direct chat. A room may be listed under several users.
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

/** Content of `m.direct`: room IDs by the other user of the chat. */
export interface DirectEventContent {
  readonly [userId: UserId]: readonly string[]
}
export const DirectEventContent: Codec<DirectEventContent> = record(UserId, array(string, { independent: true }), {
  name: 'DirectEventContent',
})

/** Definition of `m.direct`. */
export const DirectDefinition = defineGlobalAccountData('m.direct', { content: DirectEventContent })

/** An `m.direct` event. */
export interface DirectEvent extends TypeOf<typeof DirectDefinition.event> {}
export const DirectEvent: Codec<DirectEvent> = DirectDefinition.event
