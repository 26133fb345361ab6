/**
 * Reading and writing `m.mentions`.
 *
 * @internal
 * @module
 */

import { ownObject, ownValue } from '../codec/own.js'
import type { Mentions } from '../common/mentions.js'

/** Whom a content mentions. */
export function mentionsOf(content: object | undefined): { readonly users: readonly string[]; readonly room: boolean } {
  const written = ownObject(content, 'm.mentions')
  const ids = ownValue(written, 'user_ids')
  const users = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  return { users, room: ownValue(written, 'room') === true }
}

/** The mention of users, each once, and of the room. */
export function mentions(users: Iterable<string>, room: boolean): Mentions {
  const user_ids = [...new Set(users)]
  return { ...(room && { room }), ...(user_ids.length > 0 && { user_ids }) }
}
