/**
 * matrix.to URIs: links that a web browser can open too, and that name identifiers with their sigils.
 *
 * Few clients escape in them what should be: a `#` at the beginning, the slashes in event IDs of room version 3.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#matrixto-navigation | matrix.to navigation}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import { identifiersOf, linkTo, readVia, viaItems } from './link-parts.js'
import type { MatrixLink } from './matrix-link.js'
import { fault, success } from './outcome.js'
import { encodeSegment } from './percent-encoding.js'

const PREFIX = 'https://matrix.to/#/'

/**
 * Reads a matrix.to URI.
 *
 * What is not escaped is understood as far as it can be: of `?`, `%`, and `/$`, unescaped in an identifier, nobody
 * could tell. One slash may stand at the end. Ignored are all parameters but `via`.
 *
 * `Left` where an identifier is not sound, and where the name of a server in `via` is not. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#matrixto-navigation | matrix.to navigation}
 * @example
 * ```ts
 * import { parseMatrixToUri } from 'matrix-event-model'
 *
 * const user = parseMatrixToUri('https://matrix.to/#/@alice:example.org')
 * user // => { _tag: 'Right', right: { kind: 'user', userId: '@alice:example.org' } }
 * const room = parseMatrixToUri('https://matrix.to/#/%23somewhere%3Aexample.org')
 * room // => { _tag: 'Right', right: { kind: 'room-alias', roomAlias: '#somewhere:example.org' } }
 * parseMatrixToUri('https://evilmatrix.to/#/@a:b.c') // => { _tag: 'Left', left: { code: 'wrong-prefix', at: 0 } }
 * ```
 */
export function parseMatrixToUri(text: string): Either<IdentifierFault, MatrixLink> {
  if (!text.startsWith(PREFIX)) return fault('wrong-prefix', 0)
  const [beforeQuery = ''] = text.split('?', 1)
  const path = beforeQuery.slice(PREFIX.length).replace(/\/$/, '')
  const slash = path.search(/\/(?:\$|%24)/)
  const link =
    slash === -1
      ? linkTo({ text: path, at: PREFIX.length }, undefined)
      : linkTo(
          { text: path.slice(0, slash), at: PREFIX.length },
          { text: path.slice(slash + 1), at: PREFIX.length + slash + 1 },
        )
  if (link._tag === 'Left') return link
  const via = readVia({ text: text.slice(beforeQuery.length + 1), at: beforeQuery.length + 1 })
  return via._tag === 'Left' ? via : success({ ...link.right, ...via.right })
}

/**
 * Writes a link as a matrix.to URI, which cannot say what to do: an `action` is left out. Of the identifiers only what
 * would mean something else in a URI is escaped, and they are not looked at otherwise: what came out of an event is to
 * be parsed first. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#matrixto-navigation | matrix.to navigation}
 * @example
 * ```ts
 * import { buildMatrixToUri } from 'matrix-event-model'
 *
 * buildMatrixToUri({ kind: 'room-alias', roomAlias: '#c/d:e.org' }) // => 'https://matrix.to/#/%23c%2Fd:e.org'
 * buildMatrixToUri({
 *   kind: 'event',
 *   room: '!somewhere:example.org',
 *   eventId: '$event:example.org',
 *   via: ['elsewhere.ca'],
 * }) // => 'https://matrix.to/#/!somewhere:example.org/$event:example.org?via=elsewhere.ca'
 * ```
 */
export function buildMatrixToUri(link: MatrixLink): string {
  const path = identifiersOf(link).map(encodeSegment).join('/')
  const query = viaItems(link).join('&')
  return `${PREFIX}${path}${query === '' ? '' : `?${query}`}`
}
