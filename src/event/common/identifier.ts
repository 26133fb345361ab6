/**
 * User IDs, room IDs, room aliases and event IDs.
 *
 * The codecs check only the sigil, like the official schemas. Lengths, characters and server names are not checked,
 * since historical identifiers must still decode.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#identifier-grammar | Identifier grammar}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { identifier } from '../../codec/pattern.js'

/** A user ID: `@localpart:server`. */
export type UserId = `@${string}`
export const UserId: Codec<UserId> = identifier('UserId', '^@')

/** A room ID: `!opaque:server`, or from room version 12 on `!` and the hash of the create event. */
export type RoomId = `!${string}`
export const RoomId: Codec<RoomId> = identifier('RoomId', '^!')

/** A room alias: `#alias:server`. */
export type RoomAlias = `#${string}`
export const RoomAlias: Codec<RoomAlias> = identifier('RoomAlias', '^#')

/** An event ID: `$opaque:server` in room versions 1 and 2, and `$` and the hash of the event in later ones. */
export type EventId = `$${string}`
export const EventId: Codec<EventId> = identifier('EventId', '^\\$')
