/**
 * Which rooms are direct chats, and with whom.
 *
 * A content that is not there, since the user has no `m.direct` yet, is `undefined`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#direct-messaging | Direct Messaging}
 * @module
 */

import { ownValue } from '../codec/own.js'
import type { UserId } from '../common/identifier.js'
import type { DirectEventContent } from './direct.js'

/**
 * The direct chats with `userId`, each once. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#direct-messaging | Direct Messaging}
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
  const rooms = ownValue(content, userId)
  return Array.isArray(rooms) ? [...new Set(rooms.filter((room) => typeof room === 'string'))] : []
}

/**
 * Those with whom the room is a direct chat: nobody, if it is none. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#direct-messaging | Direct Messaging}
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
  return Object.keys(content ?? {}).filter((userId): userId is UserId => {
    return userId.startsWith('@') && directRoomsWith(content, userId).includes(roomId)
  })
}

/**
 * The content, and in it the room as a direct chat with `userId`, beside others that it is a chat with. The content itself
 * where it says so already. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#direct-messaging | Direct Messaging}
 * @example
 * ```ts
 * import { withDirectRoom } from 'matrix-event-model'
 *
 * const content = withDirectRoom(undefined, '!a:example.org', '@bob:example.org')
 * content // => { '@bob:example.org': ['!a:example.org'] }
 * withDirectRoom(content, '!b:example.org', '@bob:example.org') // => { '@bob:example.org': ['!a:example.org', '!b:example.org'] }
 * ```
 */
export function withDirectRoom(
  content: DirectEventContent | undefined,
  roomId: string,
  userId: UserId,
): DirectEventContent {
  const rooms = directRoomsWith(content, userId)
  return content !== undefined && rooms.includes(roomId) ? content : { ...content, [userId]: [...rooms, roomId] }
}

/**
 * The content without the room, which is a direct chat no more. Who has no other is left out. The content itself where it
 * does not have the room. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#direct-messaging | Direct Messaging}
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
  if (users.length === 0) return content
  const rooms = new Map<string, unknown>(Object.entries(content))
  for (const userId of users) {
    const others = directRoomsWith(content, userId).filter((room) => room !== roomId)
    if (others.length > 0) rooms.set(userId, others)
    else rooms.delete(userId)
  }
  return Object.fromEntries(rooms) as DirectEventContent
}
