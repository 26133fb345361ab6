/**
 * `m.notice`: an automated message, in the format of extensible events. Bots must not respond to it.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { ExtensibleMessageEventContent } from './message.js'

/** Definition of `m.notice`. */
export const ExtensibleNoticeDefinition = defineMessageLike(['m.notice', 'org.matrix.msc1767.notice'], {
  name: 'ExtensibleNotice',
  content: ExtensibleMessageEventContent,
})

/** An `m.notice` event. */
export interface ExtensibleNoticeEvent extends TypeOf<typeof ExtensibleNoticeDefinition.event> {}
export const ExtensibleNoticeEvent: Codec<ExtensibleNoticeEvent> = ExtensibleNoticeDefinition.event

/** An `m.notice` event without `room_id`, from `/sync`. */
export interface SyncExtensibleNoticeEvent extends TypeOf<typeof ExtensibleNoticeDefinition.sync> {}
export const SyncExtensibleNoticeEvent: Codec<SyncExtensibleNoticeEvent> = ExtensibleNoticeDefinition.sync
