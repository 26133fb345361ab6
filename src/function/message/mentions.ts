/**
 * Reads and writes `m.mentions`.
 *
 * @internal
 * @module
 */

import { ownArray, ownObject, ownValue } from '../../json/own.js'
import { textOf } from '../../json/text-of.js'

/** The mentions in a content. */
export function mentionsOf(content: object | undefined): { readonly users: readonly string[]; readonly room: boolean } {
  const written = ownObject(content, 'm.mentions')
  const ids = ownArray(written, 'user_ids')
  return { users: ids.filter(isString), room: ownValue(written, 'room') === true }
}

/** Builds an `m.mentions`, with each user once. Items that are not strings are skipped. */
export function mentions(users: readonly unknown[], room: boolean): { room?: boolean; user_ids?: string[] } {
  const user_ids = [...new Set(users.filter(isString).map(textOf))]
  return { ...(room && { room }), ...(user_ids.length > 0 && { user_ids }) }
}

function isString(id: unknown): id is string {
  return typeof id === 'string'
}
