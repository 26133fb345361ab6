/**
 * Namespaced identifiers, which anyone may define: relation types, room types, capabilities, …
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#common-namespaced-identifier-grammar | Common Namespaced Identifier Grammar}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

/** The parts of a namespaced identifier. */
export interface NamespacedIdentifierParts {
  /** The whole identifier. */
  readonly id: string
  /** Whether it begins with `m.`, which is reserved for the specification. */
  readonly isReserved: boolean
}

const NAMESPACED_IDENTIFIER_LENGTH = 255

/**
 * Parses a namespaced identifier: a letter of `a-z`, then up to 254 characters of `a-z`, `0-9`, `-`, `_` and `.`.
 *
 * @example
 * ```ts
 * import { parseNamespacedIdentifier } from 'matrix-event-model'
 *
 * parseNamespacedIdentifier('m.thread') // => { _tag: 'Right', right: { id: 'm.thread', isReserved: true } }
 * parseNamespacedIdentifier('org.Example')._tag // => 'Left'
 * ```
 */
export function parseNamespacedIdentifier(text: string): Either<IdentifierFault, NamespacedIdentifierParts> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  if (text === '') return fault('empty-part', 0)
  if (text.length > NAMESPACED_IDENTIFIER_LENGTH) return fault('too-long', text.length)
  const forbidden = text.search(/^[^a-z]|[^a-z0-9._-]/)
  if (forbidden !== -1) return fault('forbidden-character', forbidden)
  return success({ id: text, isReserved: text.startsWith('m.') })
}
