/**
 * Parses links to users, rooms and events, in either form.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#uris | URIs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import type { MatrixLink } from './matrix-link.js'
import { parseMatrixToUri } from './matrix-to-uri.js'
import { parseMatrixUri } from './matrix-uri.js'
import { fault } from './outcome.js'

/**
 * Parses a `matrix:` URI or a matrix.to URI, for example from a message. `Left` with `wrong-prefix` for any other link.
 *
 * @example
 * ```ts
 * import { parseMatrixLink } from 'matrix-event-model'
 *
 * const alice = { _tag: 'Right', right: { kind: 'user', userId: '@alice:example.org' } }
 * parseMatrixLink('matrix:u/alice:example.org') // => alice
 * parseMatrixLink('https://matrix.to/#/@alice:example.org') // => alice
 * parseMatrixLink('https://example.org/')._tag // => 'Left'
 * ```
 */
export function parseMatrixLink(text: string): Either<IdentifierFault, MatrixLink> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  return /^https:/i.test(text) ? parseMatrixToUri(text) : parseMatrixUri(text)
}
