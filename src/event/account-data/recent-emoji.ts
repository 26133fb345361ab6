/**
 * `m.recent_emoji`: which emoji the user has used, and how often.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mrecent_emoji | m.recent_emoji}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { number, string } from '../../codec/primitive.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const usage = object(
  'EmojiUsage',
  {
    /** The emoji. What is none stays in the list, and is not shown. */
    emoji: string,
    /** How often it was used: an integer from 0 to 2^53 - 1, which nothing here asks for. */
    total: number,
  },
  {},
)
/** How often an emoji was used. */
export interface EmojiUsage extends TypeOf<typeof usage> {}
export const EmojiUsage: Codec<EmojiUsage> = usage

const content = object(
  'RecentEmojiEventContent',
  {
    /** The emoji used last comes first. Better no more than 100. */
    recent_emoji: array(EmojiUsage, { independent: true }),
  },
  {},
)
/** Content of `m.recent_emoji`. */
export interface RecentEmojiEventContent extends TypeOf<typeof content> {}
export const RecentEmojiEventContent: Codec<RecentEmojiEventContent> = content

export const RecentEmojiDefinition = defineGlobalAccountData('RecentEmoji', 'm.recent_emoji', {
  content: RecentEmojiEventContent,
})

/** `m.recent_emoji`. */
export interface RecentEmojiEvent extends TypeOf<typeof RecentEmojiDefinition.event> {}
export const RecentEmojiEvent: Codec<RecentEmojiEvent> = RecentEmojiDefinition.event
