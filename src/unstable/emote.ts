/**
 * `m.emote`: an action of the sender, in the format of extensible events.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3954 | MSC3954}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { ExtensibleMessageEventContent } from './message.js'

/** Definition of `m.emote`. */
export const ExtensibleEmoteDefinition = defineMessageLike(['m.emote', 'org.matrix.msc1767.emote'], {
  name: 'ExtensibleEmote',
  content: ExtensibleMessageEventContent,
})

/** An `m.emote` event. */
export interface ExtensibleEmoteEvent extends TypeOf<typeof ExtensibleEmoteDefinition.event> {}
export const ExtensibleEmoteEvent: Codec<ExtensibleEmoteEvent> = ExtensibleEmoteDefinition.event

/** An `m.emote` event without `room_id`, from `/sync`. */
export interface SyncExtensibleEmoteEvent extends TypeOf<typeof ExtensibleEmoteDefinition.sync> {}
export const SyncExtensibleEmoteEvent: Codec<SyncExtensibleEmoteEvent> = ExtensibleEmoteDefinition.sync
