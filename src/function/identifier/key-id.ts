/**
 * Key IDs: `algorithm:name`, the keys of maps of keys and signatures.
 *
 * The name depends on the owner of the key: a device ID, the public key itself for cross-signing, or the version of a
 * server signing key.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#signing-details | Signing details}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

/** The parts of a key ID. */
export interface KeyIdParts {
  /** `ed25519`, `curve25519`, `signed_curve25519`, … */
  readonly algorithm: string
  /** May contain colons, since the specification does not define the characters of a device ID. */
  readonly name: string
}

/**
 * Parses a key ID, splitting it at the first colon. Neither part may be empty.
 *
 * @example
 * ```ts
 * import { parseKeyId } from 'matrix-event-model'
 *
 * parseKeyId('ed25519:JLAFKJWSCS') // => { _tag: 'Right', right: { algorithm: 'ed25519', name: 'JLAFKJWSCS' } }
 *
 * const bare = parseKeyId('ed25519')
 * bare._tag === 'Left' && bare.left.code // => 'no-separator'
 * ```
 */
export function parseKeyId(text: string): Either<IdentifierFault, KeyIdParts> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  const colon = text.indexOf(':')
  if (colon === -1) return fault('no-separator', text.length)
  if (colon === 0) return fault('empty-part', 0)
  if (colon === text.length - 1) return fault('empty-part', text.length)
  return success({ algorithm: text.slice(0, colon), name: text.slice(colon + 1) })
}

/**
 * Builds a key ID. `Left` if a part is empty, or the algorithm contains a colon.
 *
 * @example
 * ```ts
 * import { buildKeyId } from 'matrix-event-model'
 *
 * buildKeyId('ed25519', 'JLAFKJWSCS') // => { _tag: 'Right', right: 'ed25519:JLAFKJWSCS' }
 * buildKeyId('ed25519', '')._tag // => 'Left'
 * ```
 */
export function buildKeyId(algorithm: string, name: string): Either<IdentifierFault, string> {
  if (typeof algorithm !== 'string' || typeof name !== 'string') return fault('not-a-string', 0)
  const colon = algorithm.indexOf(':')
  if (colon !== -1) return fault('forbidden-character', colon)
  const id = `${algorithm}:${name}`
  const parsed = parseKeyId(id)
  return parsed._tag === 'Left' ? parsed : success(id)
}

/**
 * Parses the ID of a server signing key. The name, which is a version, may contain only `a-z`, `A-Z`, `0-9` and `_`.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#retrieving-server-keys | Retrieving server keys}
 * @example
 * ```ts
 * import { parseServerSigningKeyId } from 'matrix-event-model'
 *
 * parseServerSigningKeyId('ed25519:a_1') // => { _tag: 'Right', right: { algorithm: 'ed25519', name: 'a_1' } }
 * parseServerSigningKeyId('ed25519:a-1')._tag // => 'Left'
 * ```
 */
export function parseServerSigningKeyId(text: string): Either<IdentifierFault, KeyIdParts> {
  const parts = parseKeyId(text)
  if (parts._tag === 'Left') return parts
  const { algorithm, name } = parts.right
  const forbidden = name.search(/[^A-Za-z0-9_]/)
  return forbidden === -1 ? parts : fault('forbidden-character', algorithm.length + 1 + forbidden)
}
