/**
 * Whom a user ignores.
 *
 * Of those users, all but state events is to be hidden: what servers sent before they were ignored is up to clients. A
 * content that is not there, since nobody was ever ignored, is `undefined`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#ignoring-users | Ignoring Users}
 * @module
 */

import { ownObject, ownValue } from '../codec/own.js'
import type { UserId } from '../common/identifier.js'
import type { IgnoredUserListEventContent } from './ignored-user-list.js'

/**
 * Whether `userId` is ignored. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#ignoring-users | Ignoring Users}
 * @example
 * ```ts
 * import { isIgnoredUser } from 'matrix-event-model'
 *
 * const content = { ignored_users: { '@mallory:example.com': {} } }
 * isIgnoredUser(content, '@mallory:example.com') // => true
 * isIgnoredUser(content, '@alice:example.org') // => false
 * isIgnoredUser(undefined, '@alice:example.org') // => false
 * ```
 */
export function isIgnoredUser(content: IgnoredUserListEventContent | undefined, userId: string): boolean {
  return ownValue(ownObject(content, 'ignored_users'), userId) !== undefined
}

/**
 * The content, and `userId` among the ignored. The content itself where they are ignored already. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#ignoring-users | Ignoring Users}
 * @example
 * ```ts
 * import { withIgnoredUser } from 'matrix-event-model'
 *
 * withIgnoredUser(undefined, '@mallory:example.com') // => { ignored_users: { '@mallory:example.com': {} } }
 * ```
 */
export function withIgnoredUser(
  content: IgnoredUserListEventContent | undefined,
  userId: UserId,
): IgnoredUserListEventContent {
  if (content !== undefined && isIgnoredUser(content, userId)) return content
  return { ...content, ignored_users: { ...ownObject(content, 'ignored_users'), [userId]: {} } }
}

/**
 * The content, and `userId` not among the ignored. The content itself where they were not. Never throws.
 *
 * What they sent while they were ignored comes only with a sync from the beginning.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#ignoring-users | Ignoring Users}
 * @example
 * ```ts
 * import { withoutIgnoredUser } from 'matrix-event-model'
 *
 * withoutIgnoredUser({ ignored_users: { '@mallory:example.com': {} } }, '@mallory:example.com') // => { ignored_users: {} }
 * ```
 */
export function withoutIgnoredUser(content: IgnoredUserListEventContent, userId: string): IgnoredUserListEventContent {
  if (!isIgnoredUser(content, userId)) return content
  const others = Object.entries(content.ignored_users).filter(([ignored]) => ignored !== userId)
  return { ...content, ignored_users: Object.fromEntries(others) }
}
