/**
 * `matrix:` URIs.
 *
 * Identifiers have no sigil; their type is a path segment: `@alice:example.org` becomes `matrix:u/alice:example.org`.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#matrix-uri-scheme | Matrix URI scheme}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { ownString, ownValue } from '../../json/own.js'
import type { IdentifierFault } from './fault.js'
import { identifiersOf, type LinkPart, linkTo, valuesIn, viaIn, viaItems } from './link-parts.js'
import type { MatrixLink, UncheckedMatrixLink } from './matrix-link.js'
import { fault, success } from './outcome.js'
import { decodePercent, encodeSegment } from './percent-encoding.js'

/**
 * Parses a `matrix:` URI.
 *
 * The types `user`, `room` and `event` from drafts are accepted for `u`, `r` and `e`. An authority, a fragment, unknown
 * parameters, invalid server names in `via`, and an action that does not fit the target are ignored. `Left` if an
 * identifier is invalid.
 *
 * @example
 * ```ts
 * import { parseMatrixUri } from 'matrix-event-model'
 *
 * const chat = parseMatrixUri('matrix:u/alice:example.org?action=chat')
 * chat // => { _tag: 'Right', right: { kind: 'user', userId: '@alice:example.org', action: 'chat' } }
 * const room = parseMatrixUri('matrix:roomid/somewhere:example.org?via=elsewhere.ca')
 * room // => { _tag: 'Right', right: { kind: 'room-id', roomId: '!somewhere:example.org', via: ['elsewhere.ca'] } }
 * parseMatrixUri('matrix:u/alice%:example.org')._tag // => 'Left'
 * ```
 */
export function parseMatrixUri(text: string): Either<IdentifierFault, MatrixLink> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  const [uri = ''] = text.split('#', 1)
  const [beforeQuery = ''] = uri.split('?', 1)
  const prefix = /^matrix:(?:\/\/[^/]*\/)?/i.exec(beforeQuery)
  if (prefix === null) return fault('wrong-prefix', 0)
  const link = readPath({ text: beforeQuery.slice(prefix[0].length), at: prefix[0].length })
  if (link._tag === 'Left') return link

  const query = uri.slice(beforeQuery.length + 1)
  const action = actionOf(link.right.kind)
  const isAsked = action !== undefined && valuesIn(query, 'action').includes(action)
  return success({ ...link.right, ...viaIn(query), ...(isAsked && { action }) } as MatrixLink)
}

/**
 * Builds a `matrix:` URI.
 *
 * Identifiers are percent-encoded but not validated: parse identifiers from events first.
 *
 * @example
 * ```ts
 * import { buildMatrixUri } from 'matrix-event-model'
 *
 * buildMatrixUri({ kind: 'user', userId: '@a/b:example.org' }) // => 'matrix:u/a%2Fb:example.org'
 * buildMatrixUri({
 *   kind: 'event',
 *   room: '!somewhere:example.org',
 *   eventId: '$event:example.org',
 *   via: ['elsewhere.ca'],
 * }) // => 'matrix:roomid/somewhere:example.org/e/event:example.org?via=elsewhere.ca'
 * ```
 */
export function buildMatrixUri(link: UncheckedMatrixLink): string {
  const path = identifiersOf(link).map((id) => `${typeOf(id)}/${encodeSegment(id.slice(1))}`)
  const action = ownString(link, 'action')
  const isFitting = action !== undefined && action === actionOf(ownValue(link, 'kind'))
  const query = [...viaItems(link), ...(isFitting ? [`action=${action}`] : [])]
  return `matrix:${path.join('/')}${query.length === 0 ? '' : '?'}${query.join('&')}`
}

/** The action that fits a link's target. */
function actionOf(kind: unknown): 'chat' | 'join' | undefined {
  switch (kind) {
    case 'user':
      return 'chat'
    case 'room-alias':
    case 'room-id':
      return 'join'
    default:
      return undefined
  }
}

function readPath(path: LinkPart): Either<IdentifierFault, MatrixLink> {
  const segments = path.text.split('/', 5)
  const [type = '', id = '', eventType, eventId = ''] = segments
  const sigil = sigilOf(type)
  if (sigil === undefined) return fault('unknown-type', path.at)
  if (segments.length !== 2 && segments.length !== 4) return fault('wrong-path', path.at)

  const target = { text: sigil + id, at: path.at + type.length + 1 }
  if (eventType === undefined) return linkTo(target, undefined)
  const eventTypeAt = target.at + id.length + 1
  if (sigilOf(eventType) !== '$') return fault('wrong-path', eventTypeAt)
  return linkTo(target, { text: `$${eventId}`, at: eventTypeAt + eventType.length + 1 })
}

function sigilOf(type: string): string | undefined {
  switch (decodePercent(type)) {
    case 'u':
    case 'user':
      return '@'
    case 'r':
    case 'room':
      return '#'
    case 'roomid':
      return '!'
    case 'e':
    case 'event':
      return '$'
    default:
      return undefined
  }
}

function typeOf(id: string): string {
  switch (id.charAt(0)) {
    case '@':
      return 'u'
    case '#':
      return 'r'
    case '!':
      return 'roomid'
    default:
      return 'e'
  }
}
