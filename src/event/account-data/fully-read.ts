/**
 * `m.fully_read`: up to where the user has read a room without a gap.
 *
 * Not to be confused with the read receipt, which may be further on. Clients do not write it as account data: servers
 * refuse that, and have an endpoint for it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mfully_read | m.fully_read}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { defineRoomAccountData } from '../envelope/define.js'

const content = object(
  'FullyReadEventContent',
  {
    /** The last event that was read. */
    event_id: string,
  },
  {},
)
/** Content of `m.fully_read`. */
export interface FullyReadEventContent extends TypeOf<typeof content> {}
export const FullyReadEventContent: Codec<FullyReadEventContent> = content

export const FullyReadDefinition = defineRoomAccountData('FullyRead', 'm.fully_read', {
  content: FullyReadEventContent,
})

/** `m.fully_read`. */
export interface FullyReadEvent extends TypeOf<typeof FullyReadDefinition.event> {}
export const FullyReadEvent: Codec<FullyReadEvent> = FullyReadDefinition.event
