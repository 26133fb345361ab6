/**
 * Identifiers, by the sigil they begin with.
 *
 * The full grammars (lengths, server names, characters) are not asked for, as the official schemas do not ask: what an
 * older server let in must still decode.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#identifier-grammar | Identifier grammar}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { identifier } from '../../codec/pattern.js'

/** `@localpart:server` */
export type UserId = `@${string}`
export const UserId: Codec<UserId> = identifier('UserId', '^@')

/** `!opaque:server`, and from room version 12 on `!` with the hash of the create event. */
export type RoomId = `!${string}`
export const RoomId: Codec<RoomId> = identifier('RoomId', '^!')

/** `#alias:server` */
export type RoomAlias = `#${string}`
export const RoomAlias: Codec<RoomAlias> = identifier('RoomAlias', '^#')

/** `$opaque:server` in room versions 1 and 2, `$` with the event's hash in later ones. */
export type EventId = `$${string}`
export const EventId: Codec<EventId> = identifier('EventId', '^\\$')
