/**
 * What the two ways to write a link have in common.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#uris | URIs}
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { parseEventId } from './event-id.js'
import type { IdentifierFault } from './fault.js'
import type { EventLink, MatrixLink } from './matrix-link.js'
import { fault, success } from './outcome.js'
import { decodePercent, encodeQueryValue } from './percent-encoding.js'
import { parseRoomAlias } from './room-alias.js'
import { parseRoomId } from './room-id.js'
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
  const parts = read(event, parseEventId)
  if (parts._tag === 'Left') return parts
  const room = link.right.kind === 'room-id' ? link.right.roomId : link.right.roomAlias
  return success({ kind: 'event', eventId: parts.right.id, room })
}

/** The servers that a query names. */
export function readVia(query: LinkPart): Either<IdentifierFault, Pick<MatrixLink, 'via'>> {
  const via: string[] = []
  const key = 'via='
  let at = query.at
  for (const item of query.text.split('&')) {
    if (item.startsWith(key)) {
      const value = { text: item.slice(key.length), at: at + key.length }
      const serverName = read(value, checkedServerName)
      if (serverName._tag === 'Left') return serverName
      via.push(serverName.right)
    }
    at += item.length + 1
  }
  return success(via.length === 0 ? {} : { via })
}

/** The identifiers that a link is written with, in their order. */
export function identifiersOf(link: MatrixLink): readonly string[] {
  switch (link.kind) {
    case 'user':
      return [link.userId]
    case 'room-alias':
      return [link.roomAlias]
    case 'room-id':
      return [link.roomId]
    case 'event':
      return [link.room, link.eventId]
  }
}

/** The items of a query that name servers. */
export function viaItems(link: MatrixLink): readonly string[] {
  return (link.via ?? []).map((serverName) => `via=${encodeQueryValue(serverName)}`)
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
      const parts = parseRoomId(text)
      return parts._tag === 'Left' ? parts : success({ kind: 'room-id', roomId: parts.right.id })
    }
    case '$':
      // An event is found in its room.
      return fault('wrong-path', 0)
    default:
      return fault('unknown-type', 0)
  }
}

function checkedServerName(text: string): Either<IdentifierFault, string> {
  const parts = parseServerName(text)
  return parts._tag === 'Left' ? parts : success(text)
}

/** Decodes a part and parses it. Places within it mean nothing outside, so a fault is at its beginning. */
function read<A>(part: LinkPart, parse: (text: string) => Either<IdentifierFault, A>): Either<IdentifierFault, A> {
  const text = decodePercent(part.text)
  if (text === undefined) return fault('invalid-escape', part.at)
  const parsed = parse(text)
  return parsed._tag === 'Left' ? fault(parsed.left.code, part.at) : parsed
}
