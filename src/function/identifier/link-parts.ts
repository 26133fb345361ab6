/**
 * The parts that `matrix:` and matrix.to URIs share.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#uris | URIs}
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { EventId, RoomId } from '../../event/common/identifier.js'
import { ownString, ownValue } from '../../json/own.js'
import type { IdentifierFault } from './fault.js'
import { parseAnyEventId, parseAnyRoomId } from './id-form.js'
import type { EventLink, MatrixLink, UncheckedMatrixLink } from './matrix-link.js'
import { fault, success } from './outcome.js'
import { decodePercent, encodeQueryValue } from './percent-encoding.js'
import { parseRoomAlias } from './room-alias.js'
import { parseServerName } from './server-name.js'
import { parseUserId } from './user-id.js'

/** A percent-encoded part of a link, and its index in the link. */
export interface LinkPart {
  readonly text: string
  readonly at: number
}

/** Parses a link to `target`, or to `event` if there is one. Both parts include their sigils. */
export function linkTo(target: LinkPart, event: LinkPart | undefined): Either<IdentifierFault, MatrixLink> {
  const link = read(target, linkToIdentifier)
  if (link._tag === 'Left' || event === undefined) return link
  if (link.right.kind === 'user') return fault('wrong-path', event.at)
  const parsed = read(event, checkedEventId)
  if (parsed._tag === 'Left') return parsed
  const room = link.right.kind === 'room-id' ? link.right.roomId : link.right.roomAlias
  return success({ kind: 'event', eventId: parsed.right, room })
}

/** Returns the decoded values of a query parameter. Values that cannot be decoded are left out. */
export function valuesIn(query: string, name: string): readonly string[] {
  return query.split('&').flatMap((item) => {
    const equals = item.indexOf('=')
    if (equals === -1 || decodePercent(item.slice(0, equals)) !== name) return []
    return decodePercent(item.slice(equals + 1)) ?? []
  })
}

/** Returns the servers in a query. Invalid names are left out; the link works without them. */
export function viaIn(query: string): Pick<MatrixLink, 'via'> {
  const via = valuesIn(query, 'via').filter((serverName) => parseServerName(serverName)._tag === 'Right')
  return via.length === 0 ? {} : { via }
}

/** Returns the identifiers in a link, in the order in which they are written. */
export function identifiersOf(link: UncheckedMatrixLink): readonly string[] {
  const identifiers = (...keys: readonly string[]) => keys.flatMap((key) => ownString(link, key) ?? [])
  switch (ownValue(link, 'kind')) {
    case 'user':
      return identifiers('userId')
    case 'room-alias':
      return identifiers('roomAlias')
    case 'room-id':
      return identifiers('roomId')
    case 'event':
      return identifiers('room', 'eventId')
    default:
      return []
  }
}

/** Returns the `via` parameters of the query. */
export function viaItems(link: UncheckedMatrixLink): readonly string[] {
  const via = ownValue(link, 'via')
  const serverNames = Array.isArray(via) ? via.filter((serverName) => typeof serverName === 'string') : []
  return serverNames.map((serverName) => `via=${encodeQueryValue(serverName)}`)
}

function linkToIdentifier(text: string): Either<IdentifierFault, Exclude<MatrixLink, EventLink>> {
  switch (text.charAt(0)) {
    case '@': {
      const parts = parseUserId(text)
      return parts._tag === 'Left' ? parts : success({ kind: 'user', userId: parts.right.id })
    }
    case '#': {
      const parts = parseRoomAlias(text)
      return parts._tag === 'Left' ? parts : success({ kind: 'room-alias', roomAlias: parts.right.id })
    }
    case '!': {
      const parts = parseAnyRoomId(text)
      return parts._tag === 'Left' ? parts : success({ kind: 'room-id', roomId: text as RoomId })
    }
    case '$':
      // An event link needs its room too.
      return fault('wrong-path', 0)
    default:
      return fault('unknown-type', 0)
  }
}

function checkedEventId(text: string): Either<IdentifierFault, EventId> {
  const parts = parseAnyEventId(text)
  return parts._tag === 'Left' ? parts : success(text as EventId)
}

/**
 * Decodes and parses a part. An index into the decoded part has no meaning outside of it, so a fault is at its start.
 */
function read<A>(part: LinkPart, parse: (text: string) => Either<IdentifierFault, A>): Either<IdentifierFault, A> {
  const text = decodePercent(part.text)
  if (text === undefined) return fault('invalid-escape', part.at)
  const parsed = parse(text)
  return parsed._tag === 'Left' ? fault(parsed.left.code, part.at) : parsed
}
