/**
 * Reads and changes the list of direct chats.
 *
 * The content is `undefined` if the user has no `m.direct` yet.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#direct-messaging | Direct Messaging}
 * @module
 */

import type { DirectEventContent } from '../../event/account-data/direct.js'
import type { UserId } from '../../event/common/identifier.js'
import { isObject, objectOf, ownArray } from '../../json/own.js'
import { isUserId } from '../identifier/sigil.js'

/**
 * Returns the direct chats with `userId`, each once.
 *
 * @example
 * ```ts
 * import { directRoomsWith } from 'matrix-event-model'
 *
 * const content = { '@bob:example.org': ['!a:example.org', '!b:example.org'] } as const
 * directRoomsWith(content, '@bob:example.org') // => ['!a:example.org', '!b:example.org']
 * directRoomsWith(content, '@carol:example.org') // => []
 * ```
 */
export function directRoomsWith(content: DirectEventContent | undefined, userId: string): readonly string[] {
  return [...new Set(ownArray(content, userId).filter((room) => typeof room === 'string'))]
}

/**
 * Returns the users with whom the room is a direct chat; empty if it is not one.
 *
 * @example
 * ```ts
 * import { directUsersOf } from 'matrix-event-model'
 *
 * const content = { '@bob:example.org': ['!a:example.org'], '@carol:example.org': ['!a:example.org'] } as const
 * directUsersOf(content, '!a:example.org') // => ['@bob:example.org', '@carol:example.org']
 * directUsersOf(content, '!b:example.org') // => []
 * ```
 */
export function directUsersOf(content: DirectEventContent | undefined, roomId: string): readonly UserId[] {
  const users = isObject(content) ? Object.keys(content) : []
  return users.filter(isUserId).filter((userId) => ownArray(content, userId).includes(roomId))
}

/**
 * Returns the content with the room as a direct chat with `userId`, in addition to other users. Returns the same object
 * if nothing changes.
 *
 * @example
 * ```ts
 * import { withDirectRoom } from 'matrix-event-model'
 *
 * const content = withDirectRoom(undefined, '!a:example.org', '@bob:example.org')
 * content // => { '@bob:example.org': ['!a:example.org'] }
 * const more = withDirectRoom(content, '!b:example.org', '@bob:example.org')
 * more // => { '@bob:example.org': ['!a:example.org', '!b:example.org'] }
 * ```
 */
export function withDirectRoom(
  content: DirectEventContent | undefined,
  roomId: string,
  userId: string,
): DirectEventContent {
  const before = objectOf(content ?? {})
  const rooms = directRoomsWith(before, userId)
  if (!isUserId(userId) || typeof roomId !== 'string' || rooms.includes(roomId)) return before
  return { ...before, [userId]: [...rooms, roomId] }
}

/**
 * Returns the content without the room, which is then no longer a direct chat. Users without another direct chat are
 * removed. Returns the same object if nothing changes.
 *
 * @example
 * ```ts
 * import { withoutDirectRoom } from 'matrix-event-model'
 *
 * const content = {
 *   '@bob:example.org': ['!a:example.org', '!b:example.org'],
 *   '@carol:example.org': ['!a:example.org'],
 * } as const
 * withoutDirectRoom(content, '!a:example.org') // => { '@bob:example.org': ['!b:example.org'] }
 * ```
 */
export function withoutDirectRoom(content: DirectEventContent, roomId: string): DirectEventContent {
  const users = directUsersOf(content, roomId)
  if (users.length === 0) return objectOf(content)
  const rooms = new Map<string, unknown>(Object.entries(content))
  for (const userId of users) {
    const others = directRoomsWith(content, userId).filter((room) => room !== roomId)
    if (others.length > 0) rooms.set(userId, others)
    else rooms.delete(userId)
  }
  return Object.fromEntries(rooms) as DirectEventContent
}
