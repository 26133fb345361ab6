/**
 * `m.recent_emoji`: the emoji that the user has used recently, with counts.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mrecent_emoji | m.recent_emoji}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { number, string } from '../../codec/primitive.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const usage = object('EmojiUsage', {
  /** The emoji. Keep other text in the list, but do not show it. */
  emoji: string,
  /** Number of uses. It should be an integer from 0 to 2^53 - 1; the codec accepts any number. */
  total: number,
})
/** The use count of an emoji. */
export interface EmojiUsage extends TypeOf<typeof usage> {}
export const EmojiUsage: Codec<EmojiUsage> = usage

const content = object('RecentEmojiEventContent', {
  /** The most recently used emoji first. At most 100 are recommended. */
  recent_emoji: array(EmojiUsage, { independent: true }),
})
/** Content of `m.recent_emoji`. */
export interface RecentEmojiEventContent extends TypeOf<typeof content> {}
export const RecentEmojiEventContent: Codec<RecentEmojiEventContent> = content

/** Definition of `m.recent_emoji`. */
export const RecentEmojiDefinition = defineGlobalAccountData('m.recent_emoji', {
  content: RecentEmojiEventContent,
})

/** An `m.recent_emoji` event. */
export interface RecentEmojiEvent extends TypeOf<typeof RecentEmojiDefinition.event> {}
export const RecentEmojiEvent: Codec<RecentEmojiEvent> = RecentEmojiDefinition.event
