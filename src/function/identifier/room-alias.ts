/**
 * Room aliases: `#localpart:server`.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#room-aliases | Room aliases}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RoomAlias } from '../../event/common/identifier.js'
import { parseCommonFormat } from './common-format.js'
import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

/** The parts of a room alias. */
export interface RoomAliasParts {
  /** The whole alias. */
  readonly id: RoomAlias
  /** May contain any characters except colons and NUL. */
  readonly localpart: string
  /** The server that resolves the alias. */
  readonly serverName: string
}

/**
 * Parses a room alias.
 *
 * @example
 * ```ts
 * import { parseRoomAlias } from 'matrix-event-model'
 *
 * const alias = parseRoomAlias('#Café #1:example.org')
 * alias._tag === 'Right' && alias.right.localpart // => 'Café #1'
 *
 * const port = parseRoomAlias('#cafe:example.org:http')
 * port._tag === 'Left' && port.left.message // => 'index 18: the port must be a number from 0 to 65535'
 * ```
 */
export function parseRoomAlias(text: string): Either<IdentifierFault, RoomAliasParts> {
  const parts = parseCommonFormat('#', text)
  return parts._tag === 'Left' ? parts : success({ id: text as RoomAlias, ...parts.right })
}

/**
 * Builds a room alias from a localpart, which may be user input, and a server name.
 *
 * @example
 * ```ts
 * import { buildRoomAlias } from 'matrix-event-model'
 *
 * buildRoomAlias('Café #1', 'example.org') // => { _tag: 'Right', right: '#Café #1:example.org' }
 * buildRoomAlias('cafe:80', 'example.org')._tag // => 'Left'
 * ```
 */
export function buildRoomAlias(localpart: string, serverName: string): Either<IdentifierFault, RoomAlias> {
  if (typeof localpart !== 'string' || typeof serverName !== 'string') return fault('not-a-string', 0)
  // Checked before joining: a colon in the localpart would change where the whole is split.
  const colon = localpart.indexOf(':')
  if (colon !== -1) return fault('forbidden-character', 1 + colon)
  const parsed = parseRoomAlias(`#${localpart}:${serverName}`)
  return parsed._tag === 'Left' ? parsed : success(parsed.right.id)
}
