/**
 * Updates the list of recently used emoji.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#recently-used-emoji | Recently used emoji}
 * @module
 */

import type { EmojiUsage, RecentEmojiEventContent } from '../../event/account-data/recent-emoji.js'
import { isObject, ownArray, ownNumber, ownString } from '../../json/own.js'

/**
 * Returns the content after a use of `emoji`: its entry moves to the front, and its count increases by one. Pass
 * `undefined` if there is no content yet.
 *
 * Strings that are not emoji are kept, since they may be newer emoji. Malformed entries are removed, for example those
 * that are not objects, or have a negative or fractional count, and so are the least recent entries beyond `limit`.
 * Entries keep their other keys, and counts stop at 2^53 - 1. Duplicate entries are merged, adding up their counts.
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
