/**
 * `m.marked_unread`: a room that the user wants to come back to.
 *
 * It says nothing of what has been read: neither the receipt nor `m.fully_read` moves with it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mmarked_unread | m.marked_unread}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean } from '../../codec/primitive.js'
import { defineRoomAccountData } from '../envelope/define.js'

const content = object(
  'MarkedUnreadEventContent',
  {
    /** Whether to show the room as unread. False again, once the user has opened it. */
    unread: boolean,
  },
  {},
)
/** Content of `m.marked_unread`. */
export interface MarkedUnreadEventContent extends TypeOf<typeof content> {}
export const MarkedUnreadEventContent: Codec<MarkedUnreadEventContent> = content

export const MarkedUnreadDefinition = defineRoomAccountData('MarkedUnread', 'm.marked_unread', {
  content: MarkedUnreadEventContent,
})

/** `m.marked_unread`. */
export interface MarkedUnreadEvent extends TypeOf<typeof MarkedUnreadDefinition.event> {}
export const MarkedUnreadEvent: Codec<MarkedUnreadEvent> = MarkedUnreadDefinition.event
