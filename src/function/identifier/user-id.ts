/**
 * User IDs: `@localpart:server`.
 *
 * The names that new users may have are few, but users from before that rule are still about, and events of theirs must
 * be accepted. So that is what parsing does, unless it is asked to be strict.
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

export interface UserIdParts {
  /** The whole. */
  readonly id: UserId
  readonly localpart: string
  readonly serverName: string
  /**
   * Which localparts are like it:
   *
   * - `current`: those that new users may have, of `a-z`, `0-9`, `.`, `_`, `=`, `-`, `/` and `+`
   * - `historical`: those with other characters from U+0021 to U+007E
   * - `non-compliant`: the empty one, and those with any other character. A server should show such a user to clients
   *   only where they appear in an event
   */
  readonly grammar: 'current' | 'historical' | 'non-compliant'
}

export interface ParseUserIdOptions {
  /** Whether to refuse localparts that new users may not have. By default, all IDs of the past are accepted. */
  readonly strict?: boolean | undefined
}

/**
 * Takes a user ID apart.
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
 * The ID of a new user. `Left` if new users may not have the localpart, or the server name is invalid.
 * `encodeUserLocalpart` makes a localpart of any text.
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
  // Before the parts are joined: a colon in the localpart would make other parts of the whole.
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
