/**
 * Room IDs: `!localpart:server`, and from room version 12 on `!` with a hash.
 *
 * The server is the one that created the room. It need not be in the room any more: a request for the room cannot be
 * sent there for that alone.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#room-ids | Room IDs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RoomId } from '../common/identifier.js'
import type { RoomVersion } from '../common/room-version.js'
import type { IdentifierFault } from './fault.js'
import { type IdForm, NOT_URL_SAFE, parseHashForm, parseOpaqueForm, parseServerForm } from './id-form.js'
import { success } from './outcome.js'

/**
 * What a room ID, which is `id`, is made of:
 *
 * - up to room version 11, of a server's name and what that server made up
 * - from room version 12 on, of a hash, that of the room's `m.room.create`: with `$` before it, it is that event's ID
 * - `opaque`: of what no room version has that this library knows
 */
export type RoomIdParts =
  | { readonly form: 'server'; readonly id: RoomId; readonly localpart: string; readonly serverName: string }
  | { readonly form: 'hash'; readonly id: RoomId; readonly hash: string }
  | { readonly form: 'opaque'; readonly id: RoomId; readonly opaqueId: string }

/**
 * Takes a room ID apart. Where the room's version is given, the ID must be of the form that belongs to it. Where it is
 * not, or is none that this library knows, any form will do: without a colon, anything but nothing is `opaque` at
 * least. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#room-ids | Room IDs}
 * @example
 * ```ts
 * import { parseRoomId } from 'matrix-event-model'
 *
 * const old = parseRoomId('!jEsUZKDJdhlrceRyVU:example.org')
 * old._tag === 'Right' && old.right.form // => 'server'
 * const recent = parseRoomId('!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM')
 * recent._tag === 'Right' && recent.right.form // => 'hash'
 * parseRoomId('!room', '12') // => { _tag: 'Left', left: { code: 'wrong-length', at: 5 } }
 * ```
 */
export function parseRoomId(text: string, roomVersion?: RoomVersion): Either<IdentifierFault, RoomIdParts> {
  const parts = parseForm(text, roomVersion)
  return parts._tag === 'Left' ? parts : success({ id: text as RoomId, ...parts.right })
}

/** Knows the room versions by itself: the table of all their rules weighs more than half as much as the whole of this. */
function parseForm(text: string, roomVersion = ''): Either<IdentifierFault, IdForm> {
  if (roomVersion === '12') return parseHashForm('!', text, NOT_URL_SAFE)
  if (/^(?:[1-9]|1[01])$/.test(roomVersion) || text.includes(':')) return parseServerForm('!', text)
  const hash = parseHashForm('!', text, NOT_URL_SAFE)
  return hash._tag === 'Right' ? hash : parseOpaqueForm('!', text)
}
