/**
 * User IDs: `@localpart:server`.
 *
 * New users may have only a narrow set of localparts, but older users with other localparts still exist, and their
 * events must be accepted. Parsing accepts them unless `strict` is set.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#user-identifiers | User identifiers}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { UserId } from '../../event/common/identifier.js'
import { ownValue } from '../../json/own.js'
import { parseCommonFormat } from './common-format.js'
import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

/** The parts of a user ID. */
export interface UserIdParts {
  /** The whole ID. */
  readonly id: UserId
  /** The name between `@` and the first `:`. */
  readonly localpart: string
  /** The homeserver of the user. */
  readonly serverName: string
  /**
   * The grammar of the localpart.
   *
   * - `current`: valid for new users: `a-z`, `0-9`, `.`, `_`, `=`, `-`, `/` and `+`
   * - `historical`: other characters from U+0021 to U+007E
   * - `non-compliant`: empty, or with any other character. A server should show such users to clients only where they
   *   appear in events
   */
  readonly grammar: 'current' | 'historical' | 'non-compliant'
}

/** Options of `parseUserId`. */
export interface ParseUserIdOptions {
  /** Whether to reject localparts that new users may not have. Absent: `false`, historical user IDs are accepted. */
  readonly strict?: boolean | undefined
}

/**
 * Parses a user ID.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#historical-user-ids | Historical user IDs}
 * @example
 * ```ts
 * import { parseUserId } from 'matrix-event-model'
 *
 * const alice = parseUserId('@alice:example.org')
 * alice._tag === 'Right' && alice.right.localpart // => 'alice'
 * const shouted = parseUserId('@ALICE:example.org')
 * shouted._tag === 'Right' && shouted.right.grammar // => 'historical'
 * parseUserId('@ALICE:example.org', { strict: true })._tag // => 'Left'
 *
 * const bare = parseUserId('@alice')
 * const message = 'index 6: the separator between two parts is missing'
 * bare // => { _tag: 'Left', left: { code: 'no-separator', at: 6, message } }
 * ```
 */
export function parseUserId(text: string, options: ParseUserIdOptions = {}): Either<IdentifierFault, UserIdParts> {
  const parts = parseCommonFormat('@', text)
  if (parts._tag === 'Left') return parts
  const { localpart, serverName } = parts.right
  const strictFault = strictFaultOf(localpart)
  if (strictFault === undefined) return success({ id: text as UserId, localpart, serverName, grammar: 'current' })
  if (ownValue(options, 'strict') === true) return strictFault
  const grammar = /^[!-~]+$/.test(localpart) ? 'historical' : 'non-compliant'
  return success({ id: text as UserId, localpart, serverName, grammar })
}

/**
 * Builds the ID of a new user. `Left` if the localpart is not valid for new users, or the server name is invalid.
 * `encodeUserLocalpart` turns any text into a localpart.
 *
 * @example
 * ```ts
 * import { buildUserId } from 'matrix-event-model'
 *
 * buildUserId('alice', 'example.org') // => { _tag: 'Right', right: '@alice:example.org' }
 * buildUserId('Alice', 'example.org')._tag // => 'Left'
 * ```
 */
export function buildUserId(localpart: string, serverName: string): Either<IdentifierFault, UserId> {
  if (typeof localpart !== 'string' || typeof serverName !== 'string') return fault('not-a-string', 0)
  // Checked before joining: a colon in the localpart would change where the whole is split.
  const strictFault = strictFaultOf(localpart)
  if (strictFault !== undefined) return strictFault
  const parsed = parseUserId(`@${localpart}:${serverName}`)
  return parsed._tag === 'Left' ? parsed : success(parsed.right.id)
}

function strictFaultOf(localpart: string) {
  if (localpart === '') return fault('empty-part', 1)
  const forbidden = localpart.search(/[^a-z0-9._=/+-]/)
  return forbidden === -1 ? undefined : fault('forbidden-character', 1 + forbidden)
}
