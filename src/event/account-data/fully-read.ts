/**
 * `m.fully_read`: the read marker, the position up to which the user has read a room completely.
 *
 * It differs from the read receipt, which may be further ahead. Clients set it through its own endpoint: servers refuse
 * to set it as account data.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mfully_read | m.fully_read}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineRoomAccountData } from '../envelope/define.js'

const content = object('FullyReadEventContent', {
  /** The last event that the user has read. */
  event_id: string,
})
/** Content of `m.fully_read`. */
export interface FullyReadEventContent extends TypeOf<typeof content> {}
export const FullyReadEventContent: Codec<FullyReadEventContent> = content

/** Definition of `m.fully_read`. */
export const FullyReadDefinition = defineRoomAccountData('m.fully_read', {
  content: FullyReadEventContent,
})

/** An `m.fully_read` event. */
export interface FullyReadEvent extends TypeOf<typeof FullyReadDefinition.event> {}
export const FullyReadEvent: Codec<FullyReadEvent> = FullyReadDefinition.event
