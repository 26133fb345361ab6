/**
 * Room IDs: `!localpart:server`, and from room version 12 on `!` with a hash.
 *
 * The server in the ID created the room, and may have left it since. Do not use it to route requests.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#room-ids | Room IDs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RoomId } from '../../event/common/identifier.js'
import type { RoomVersion } from '../../event/common/room-version.js'
import { type RoomVersionRules, roomVersionRules } from '../room-version/rules.js'
import type { IdentifierFault } from './fault.js'
import { NOT_URL_SAFE, parseAnyRoomId, parseHashForm, parseServerForm } from './id-form.js'
import { fault, success } from './outcome.js'

/** The parts of a room ID. */
export type RoomIdParts = {
  /** The whole ID. */
  readonly id: RoomId
} & (
  | {
      /** The form up to room version 11. */
      readonly form: 'server'
      /** The part before the colon, chosen by the server. */
      readonly localpart: string
      /** The server that created the room. It may have left. */
      readonly serverName: string
    }
  | {
      /** The form in room version 12 and later. */
      readonly form: 'hash'
      /** The reference hash of the room's `m.room.create`, whose event ID has the same hash. */
      readonly hash: string
    }
  | {
      /** Another form, which no known room version has. */
      readonly form: 'opaque'
      /** The ID without its sigil. */
      readonly opaqueId: string
    }
)

/**
 * Parses a room ID. With a known room version, the ID must have the form of that version. Otherwise any form is
 * accepted: an ID that has no colon and is not a hash is `opaque`.
 *
 * @example
 * ```ts
 * import { parseRoomId } from 'matrix-event-model'
 *
 * const old = parseRoomId('!jEsUZKDJdhlrceRyVU:example.org')
 * old._tag === 'Right' && old.right.form // => 'server'
 * const recent = parseRoomId('!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM')
 * recent._tag === 'Right' && recent.right.form // => 'hash'
 * const short = parseRoomId('!room', '12')
 * short._tag === 'Left' && short.left.code // => 'wrong-length'
 * ```
 */
export function parseRoomId(text: string, roomVersion?: RoomVersion | undefined): Either<IdentifierFault, RoomIdParts> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  const parts = parseForm(text, roomVersion === undefined ? undefined : roomVersionRules(roomVersion)?.roomIdFormat)
  return parts._tag === 'Left' ? parts : success({ id: text as RoomId, ...parts.right })
}

function parseForm(text: string, format: RoomVersionRules['roomIdFormat'] | undefined) {
  switch (format) {
    case 'v1':
      return parseServerForm('!', text)
    case 'v12':
      return parseHashForm('!', text, NOT_URL_SAFE)
    default:
      return parseAnyRoomId(text)
  }
}
