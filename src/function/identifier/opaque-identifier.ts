/**
 * Opaque identifiers: of transactions, calls, parties to a call, policy documents, …
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#opaque-identifiers | Opaque identifiers}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

const OPAQUE_IDENTIFIER_LENGTH = 255

/**
 * Validates an opaque identifier and returns it: 1 to 255 characters of `0-9`, `A-Z`, `a-z`, `-`, `.`, `_` and `~`.
 *
 * @example
 * ```ts
 * import { parseOpaqueIdentifier } from 'matrix-event-model'
 *
 * parseOpaqueIdentifier('c1593.2~a') // => { _tag: 'Right', right: 'c1593.2~a' }
 * parseOpaqueIdentifier('a b')._tag // => 'Left'
 * ```
 */
export function parseOpaqueIdentifier(text: string): Either<IdentifierFault, string> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  if (text === '') return fault('empty-part', 0)
  if (text.length > OPAQUE_IDENTIFIER_LENGTH) return fault('too-long', text.length)
  const forbidden = text.search(/[^A-Za-z0-9._~-]/)
  return forbidden === -1 ? success(text) : fault('forbidden-character', forbidden)
}
