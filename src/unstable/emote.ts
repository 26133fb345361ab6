/**
 * `m.emote`: what the sender does, in the third person, as extensible events would have it.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3954 | MSC3954}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { ExtensibleMessageEventContent } from './message.js'

export const ExtensibleEmoteDefinition = defineMessageLike('ExtensibleEmote', ['m.emote', 'org.matrix.msc1767.emote'], {
  content: ExtensibleMessageEventContent,
})

/** `m.emote`: what the sender does, in the third person. */
export interface ExtensibleEmoteEvent extends TypeOf<typeof ExtensibleEmoteDefinition.event> {}
export const ExtensibleEmoteEvent: Codec<ExtensibleEmoteEvent> = ExtensibleEmoteDefinition.event

/** `m.emote` without its room, from `/sync`. */
export interface SyncExtensibleEmoteEvent extends TypeOf<typeof ExtensibleEmoteDefinition.sync> {}
export const SyncExtensibleEmoteEvent: Codec<SyncExtensibleEmoteEvent> = ExtensibleEmoteDefinition.sync
