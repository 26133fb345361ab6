/**
 * The list of recent emoji, after one was used.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#recently-used-emoji | Recently used emoji}
 * @module
 */
import type { EmojiUsage, RecentEmojiEventContent } from './recent-emoji.js'

/**
 * The content after the user has used `emoji`: it stands first, and was used once more. Where there is no content yet, it is
 * `undefined`. Never throws.
 *
 * What is no emoji stays, since a later one may be unknown here. What is malformed goes: what is no object, say, or a count
 * that is negative or has a fraction. So does what is beyond `limit` entries, those that were not used for longest. Entries
 * keep what else is in them, and a count stays at 2^53 - 1 where it gets there. An emoji that is there twice becomes one, with
 * the counts of both.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#recently-used-emoji | Recently used emoji}
 * @example
 * ```ts
 * import { withEmojiUse } from 'matrix-event-model'
 *
 * const content = { recent_emoji: [{ emoji: '🎉', total: 3 }, { emoji: '👍', total: 7 }] }
 * withEmojiUse(content, '👍').recent_emoji // => [{ emoji: '👍', total: 8 }, { emoji: '🎉', total: 3 }]
 * withEmojiUse(undefined, '👍').recent_emoji // => [{ emoji: '👍', total: 1 }]
 * ```
 */
export function withEmojiUse(
  content: RecentEmojiEventContent | undefined,
  emoji: string,
  limit = 100,
): RecentEmojiEventContent {
  const list: unknown = content?.recent_emoji
  const sound: EmojiUsage[] = Array.isArray(list) ? list.filter(isSound) : []
  const before = sound.filter((usage) => usage.emoji === emoji)
  const total = before.reduce((sum, usage) => Math.min(sum + usage.total, Number.MAX_SAFE_INTEGER), 1)
  const others = sound.filter((usage) => usage.emoji !== emoji)
  return { ...content, recent_emoji: [{ ...before[0], emoji, total }, ...others].slice(0, limit) }
}

function isSound(usage: EmojiUsage | null): boolean {
  return typeof usage?.emoji === 'string' && Number.isSafeInteger(usage.total) && usage.total >= 0
}
