/**
 * `m.notice`: what a bot says, as extensible events would have it: other bots do not answer.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { ExtensibleMessageEventContent } from './message.js'

export const ExtensibleNoticeDefinition = defineMessageLike(
  'ExtensibleNotice',
  ['m.notice', 'org.matrix.msc1767.notice'],
  { content: ExtensibleMessageEventContent },
)

/** `m.notice`: what a bot says, and bots should not answer. */
export interface ExtensibleNoticeEvent extends TypeOf<typeof ExtensibleNoticeDefinition.event> {}
export const ExtensibleNoticeEvent: Codec<ExtensibleNoticeEvent> = ExtensibleNoticeDefinition.event

/** `m.notice` without its room, from `/sync`. */
export interface SyncExtensibleNoticeEvent extends TypeOf<typeof ExtensibleNoticeDefinition.sync> {}
export const SyncExtensibleNoticeEvent: Codec<SyncExtensibleNoticeEvent> = ExtensibleNoticeDefinition.sync
