/**
 * matrix.to URIs: links that web browsers can open, with identifiers that keep their sigils.
 *
 * Few clients escape everything that they should, such as a leading `#` and slashes in event IDs of room version 3.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#matrixto-navigation | matrix.to navigation}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import { identifiersOf, linkTo, viaIn, viaItems } from './link-parts.js'
import type { MatrixLink, UncheckedMatrixLink } from './matrix-link.js'
import { fault, success } from './outcome.js'
import { decodePercent, encodeSegment } from './percent-encoding.js'

const PREFIX = 'https://matrix.to/#/'

/**
 * Variants that RFC 3986 treats as equal: case of scheme and host, escapes in the host, the default port, an empty
 * path.
 */
const ANY_PREFIX = /^https:\/\/([^/?#:]*)(?::(?:443)?)?\/?#\//i

/**
 * Parses a matrix.to URI.
 *
 * Identifiers that are not percent-encoded are accepted where possible: `?`, `%` and `/$` in them are ambiguous. A
 * trailing slash is accepted. Invalid server names in `via` and unknown parameters are ignored. `Left` if an identifier
 * is invalid.
 *
 * @example
 * ```ts
 * import { parseMatrixToUri } from 'matrix-event-model'
 *
 * const user = parseMatrixToUri('https://matrix.to/#/@alice:example.org')
 * user // => { _tag: 'Right', right: { kind: 'user', userId: '@alice:example.org' } }
 * const room = parseMatrixToUri('https://matrix.to/#/%23somewhere%3Aexample.org')
 * room // => { _tag: 'Right', right: { kind: 'room-alias', roomAlias: '#somewhere:example.org' } }
 * parseMatrixToUri('https://evilmatrix.to/#/@a:b.c')._tag // => 'Left'
 * ```
 */
export function parseMatrixToUri(text: string): Either<IdentifierFault, MatrixLink> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  const [prefix = '', host = ''] = ANY_PREFIX.exec(text) ?? []
  if (decodePercent(host)?.toLowerCase() !== 'matrix.to') return fault('wrong-prefix', 0)
  const [beforeQuery = ''] = text.split('?', 1)
  const path = beforeQuery.slice(prefix.length).replace(/\/$/, '')
  const slash = path.search(/\/(?:\$|%24)/)
  const link =
    slash === -1
      ? linkTo({ text: path, at: prefix.length }, undefined)
      : linkTo(
          { text: path.slice(0, slash), at: prefix.length },
          { text: path.slice(slash + 1), at: prefix.length + slash + 1 },
        )
  return link._tag === 'Left' ? link : success({ ...link.right, ...viaIn(text.slice(beforeQuery.length + 1)) })
}

/**
 * Builds a matrix.to URI. The `action` is left out, since matrix.to URIs have none.
 *
 * Identifiers are percent-encoded but not validated: parse identifiers from events first.
 *
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
export function buildMatrixToUri(link: UncheckedMatrixLink): string {
  const path = identifiersOf(link).map(encodeSegment).join('/')
  const query = viaItems(link).join('&')
  return `${PREFIX}${path}${query === '' ? '' : `?${query}`}`
}
