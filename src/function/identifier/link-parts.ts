/**
 * What the two ways to write a link have in common.
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

/** Part of a link, percent-encoded, and where in the link it begins. */
export interface LinkPart {
  readonly text: string
  readonly at: number
}

/** The link to what an identifier names; or to an event, where that of one follows. Both with their sigils. */
export function linkTo(target: LinkPart, event: LinkPart | undefined): Either<IdentifierFault, MatrixLink> {
  const link = read(target, linkToIdentifier)
  if (link._tag === 'Left' || event === undefined) return link
  if (link.right.kind === 'user') return fault('wrong-path', event.at)
  const parsed = read(event, checkedEventId)
  if (parsed._tag === 'Left') return parsed
  const room = link.right.kind === 'room-id' ? link.right.roomId : link.right.roomAlias
  return success({ kind: 'event', eventId: parsed.right, room })
}

/** The values of a parameter in a query, decoded. One that cannot be decoded is left out. */
export function valuesIn(query: string, name: string): readonly string[] {
  return query.split('&').flatMap((item) => {
    const equals = item.indexOf('=')
    if (equals === -1 || decodePercent(item.slice(0, equals)) !== name) return []
    return decodePercent(item.slice(equals + 1)) ?? []
  })
}

/** The servers that a query names. A name that is invalid costs itself: the link leads to its target without it. */
export function viaIn(query: string): Pick<MatrixLink, 'via'> {
  const via = valuesIn(query, 'via').filter((serverName) => parseServerName(serverName)._tag === 'Right')
  return via.length === 0 ? {} : { via }
}

/** The identifiers that a link is written with, in their order. */
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

/** The items of a query that name servers. */
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
      // An event is found in its room.
      return fault('wrong-path', 0)
    default:
      return fault('unknown-type', 0)
  }
}

function checkedEventId(text: string): Either<IdentifierFault, EventId> {
  const parts = parseAnyEventId(text)
  return parts._tag === 'Left' ? parts : success(text as EventId)
}

/** Decodes a part and parses it. Places within it mean nothing outside, so a fault is at its beginning. */
function read<A>(part: LinkPart, parse: (text: string) => Either<IdentifierFault, A>): Either<IdentifierFault, A> {
  const text = decodePercent(part.text)
  if (text === undefined) return fault('invalid-escape', part.at)
  const parsed = parse(text)
  return parsed._tag === 'Left' ? fault(parsed.left.code, part.at) : parsed
}
