/**
 * Identifiers of every kind, and texts that nearly are some.
 *
 * @module
 */

import fc from 'fast-check'
import type { Either } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'

import type { EventId, RoomAlias, RoomId, UserId } from '../../../src/event/common/identifier.js'
import type { IdentifierFault } from '../../../src/function/identifier/fault.js'
import type { MatrixLink } from '../../../src/function/identifier/matrix-link.js'

/** The last column of a table: the value, or the code and the place of the fault. */
export function told<A>(outcome: Either<IdentifierFault, A>): A | string {
  if (outcome._tag === 'Right') return outcome.right
  const { code, at, message } = outcome.left
  expect(outcome.left).toStrictEqual({ code, at, message })
  expect(message).toMatch(new RegExp(`^index ${at}: [a-z][^\n]{10,280}[a-zA-Z0-9]$`))
  return `${code} at ${at}`
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

const charactersOf = (characters: string) => fc.constantFrom(...characters)
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const ALPHANUMERIC = `${LOWER}${LOWER.toUpperCase()}0123456789`

const port = fc.option(fc.integer({ min: 0, max: 65_535 }), { nil: undefined })
const label = fc.string({ unit: charactersOf(`${ALPHANUMERIC}-`), minLength: 1, maxLength: 12 })
const dnsName = fc
  .array(label, { minLength: 1, maxLength: 5 })
  .filter((labels) => labels.length !== 4 || !labels.every((text) => /^\d+$/.test(text)))
  .map((labels) => labels.join('.'))

export const serverName: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      dnsName,
      fc.ipV4(),
      fc.ipV6().map((address) => `[${address}]`),
    ),
    port,
  )
  .map(([host, number]) => (number === undefined ? host : `${host}:${number}`))

/** What a new user may be called. */
export const strictLocalpart: fc.Arbitrary<string> = fc.string({
  unit: charactersOf(`${LOWER}0123456789._=-/+`),
  minLength: 1,
  maxLength: 40,
})

/** Anything that was ever allowed, with a preference for characters that are special in URIs. */
export const localpart: fc.Arbitrary<string> = fc
  .string({ unit: fc.oneof(charactersOf('%/?#&+=$@!. \'"()<>[]aé€😀'), fc.string({ unit: 'binary', maxLength: 1 })) })
  .filter((text) => !/[:\0\p{Surrogate}]/u.test(text))

const opaqueId = localpart.filter((text) => text !== '' && byteLength(text) <= 254)
const hash = fc.string({ unit: charactersOf(`${ALPHANUMERIC}-_`), minLength: 43, maxLength: 43 })
const slashedHash = fc.string({ unit: charactersOf(`${ALPHANUMERIC}+/`), minLength: 43, maxLength: 43 })

function withServer<Id extends string>(sigil: string): fc.Arbitrary<Id> {
  return fc
    .tuple(localpart, serverName)
    .map(([local, server]) => `${sigil}${local}:${server}` as Id)
    .filter((id) => byteLength(id) <= 255)
}

export const userId = withServer<UserId>('@')
export const roomAlias = withServer<RoomAlias>('#')
export const roomId = fc.oneof(
  withServer<RoomId>('!'),
  fc.oneof(hash, opaqueId).map((text): RoomId => `!${text}`),
)
export const eventId = fc.oneof(
  withServer<EventId>('$'),
  fc.oneof(hash, slashedHash, opaqueId).map((text): EventId => `$${text}`),
)

const via = fc.array(serverName, { minLength: 1, maxLength: 3 })
const join = fc.constant('join' as const)
export const matrixLink: fc.Arbitrary<MatrixLink> = fc.oneof(
  fc.record(
    { kind: fc.constant('user' as const), userId, via, action: fc.constant('chat' as const) },
    { requiredKeys: ['kind', 'userId'], noNullPrototype: true },
  ),
  fc.record(
    { kind: fc.constant('room-alias' as const), roomAlias, via, action: join },
    { requiredKeys: ['kind', 'roomAlias'], noNullPrototype: true },
  ),
  fc.record(
    { kind: fc.constant('room-id' as const), roomId, via, action: join },
    { requiredKeys: ['kind', 'roomId'], noNullPrototype: true },
  ),
  fc.record(
    { kind: fc.constant('event' as const), eventId, room: fc.oneof(roomId, roomAlias), via },
    { requiredKeys: ['kind', 'eventId', 'room'], noNullPrototype: true },
  ),
)

const PIECES = [
  ...'@!#$:/%[]?&.=_-+ \0\n\u{FEFF}\ud800\udfff',
  ...['a', 'Z', '1', 'é', '😀', '%2', '%2F', '%C3', '%ff', '=c3', '..', '::', '[::1]', ':8448', 'example.org'],
  ...['matrix:', '//', 'u/', 'r/', 'roomid/', '/e/', '?via=', '&action=join', 'https://matrix.to/#/', 'mxc://', 'm.'],
]

/** Any text, and texts of special characters. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 20 }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
)
