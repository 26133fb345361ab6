/**
 * `m.marked_unread`: marks a room as unread.
 *
 * It is independent of the read receipt and of `m.fully_read`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mmarked_unread | m.marked_unread}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean } from '../../codec/primitive.js'
import { defineRoomAccountData } from '../envelope/define.js'

const content = object('MarkedUnreadEventContent', {
  /** Whether the room is marked as unread. Clients set it to false when the user opens the room. */
  unread: boolean,
})
/** Content of `m.marked_unread`. */
export interface MarkedUnreadEventContent extends TypeOf<typeof content> {}
export const MarkedUnreadEventContent: Codec<MarkedUnreadEventContent> = content

/** Definition of `m.marked_unread`. */
export const MarkedUnreadDefinition = defineRoomAccountData('m.marked_unread', {
  content: MarkedUnreadEventContent,
})

/** An `m.marked_unread` event. */
export interface MarkedUnreadEvent extends TypeOf<typeof MarkedUnreadDefinition.event> {}
export const MarkedUnreadEvent: Codec<MarkedUnreadEvent> = MarkedUnreadDefinition.event
