/**
 * The list of recent emoji, after one was used.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#recently-used-emoji | Recently used emoji}
 * @module
 */

import type { EmojiUsage, RecentEmojiEventContent } from '../../event/account-data/recent-emoji.js'
import { isObject, ownArray, ownNumber, ownString } from '../../json/own.js'

/**
 * The content after the user has used `emoji`: its entry is the first, with a count that is one higher. Without a content,
 * as before the first use, pass `undefined`.
 *
 * Strings that are not emoji stay, since a newer emoji may be unknown here. Malformed entries are removed, for example those
 * that are not objects, or whose count is negative or has a fraction; so are those beyond `limit`, which were not used for
 * the longest time. Entries keep their other keys, and a count goes no further than 2^53 - 1. Two entries of one emoji become
 * one, with the counts of both.
 *
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
  const sound = ownArray(content, 'recent_emoji').filter(isSound)
  const others = sound.filter((usage) => usage.emoji !== emoji)
  const rest = isObject(content) ? content : {}
  if (typeof emoji !== 'string') return { ...rest, recent_emoji: others.slice(0, limit) }
  const before = sound.filter((usage) => usage.emoji === emoji)
  const total = before.reduce((sum, usage) => Math.min(sum + usage.total, Number.MAX_SAFE_INTEGER), 1)
  return { ...rest, recent_emoji: [{ ...before[0], emoji, total }, ...others].slice(0, limit) }
}

function isSound(usage: unknown): usage is EmojiUsage {
  const total = ownNumber(usage, 'total')
  return ownString(usage, 'emoji') !== undefined && Number.isSafeInteger(total) && total !== undefined && total >= 0
}
