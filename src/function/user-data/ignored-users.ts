/**
 * Which users a user ignores.
 *
 * All their events are to be hidden, except state events; clients do this for what servers sent before. The content is
 * `undefined` for a user who never ignored another one.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#ignoring-users | Ignoring Users}
 * @module
 */

import type { IgnoredUserListEventContent } from '../../event/account-data/ignored-user-list.js'
import { isObject, objectOf, ownObject, ownValue } from '../../json/own.js'
import { isUserId } from '../identifier/sigil.js'

/**
 * Whether `userId` is ignored.
 *
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
 * The content with `userId` among the ignored users. The same object where they are ignored already.
 *
 * @example
 * ```ts
 * import { withIgnoredUser } from 'matrix-event-model'
 *
 * withIgnoredUser(undefined, '@mallory:example.com') // => { ignored_users: { '@mallory:example.com': {} } }
 * ```
 */
export function withIgnoredUser(
  content: IgnoredUserListEventContent | undefined,
  userId: string,
): IgnoredUserListEventContent {
  if (content !== undefined && isIgnoredUser(content, userId)) return content
  const ignored = ownObject(content, 'ignored_users')
  return { ...(isObject(content) && content), ignored_users: { ...ignored, ...(isUserId(userId) && { [userId]: {} }) } }
}

/**
 * The content without `userId` among the ignored users. The same object where they are not among them.
 *
 * What they sent while they were ignored comes only with a sync from the beginning.
 *
 * @example
 * ```ts
 * import { withoutIgnoredUser } from 'matrix-event-model'
 *
 * withoutIgnoredUser({ ignored_users: { '@mallory:example.com': {} } }, '@mallory:example.com') // => { ignored_users: {} }
 * ```
 */
export function withoutIgnoredUser(content: IgnoredUserListEventContent, userId: string): IgnoredUserListEventContent {
  if (!isIgnoredUser(content, userId)) return objectOf(content)
  const others = Object.entries(content.ignored_users).filter(([ignored]) => ignored !== userId)
  return { ...content, ignored_users: Object.fromEntries(others) }
}
