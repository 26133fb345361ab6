/**
 * Reads and changes the list of ignored users.
 *
 * All their events should be hidden, except state events; clients do this for events received earlier. The content is
 * `undefined` if the user has never ignored anyone.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#ignoring-users | Ignoring Users}
 * @module
 */

import type { IgnoredUserListEventContent } from '../../event/account-data/ignored-user-list.js'
import { isObject, objectOf, ownObject, ownValue } from '../../json/own.js'
import { isUserId } from '../identifier/sigil.js'

/**
 * Returns whether `userId` is ignored.
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
 * Returns the content with `userId` ignored. Returns the same object if they are already ignored.
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
 * Returns the content without `userId`. Returns the same object if they are not ignored.
 *
 * Messages that they sent while ignored appear only after an initial sync.
 *
 * @example
 * ```ts
 * import { withoutIgnoredUser } from 'matrix-event-model'
 *
 * const content = { ignored_users: { '@mallory:example.com': {} } }
 * withoutIgnoredUser(content, '@mallory:example.com') // => { ignored_users: {} }
 * ```
 */
export function withoutIgnoredUser(content: IgnoredUserListEventContent, userId: string): IgnoredUserListEventContent {
  if (!isIgnoredUser(content, userId)) return objectOf(content)
  const others = Object.entries(content.ignored_users).filter(([ignored]) => ignored !== userId)
  return { ...content, ignored_users: Object.fromEntries(others) }
}
