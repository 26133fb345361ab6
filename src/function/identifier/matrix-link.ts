/**
 * What a link to something on Matrix says, whether it is written as a `matrix:` URI or as a matrix.to URI.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#uris | URIs}
 * @module
 */
import type { EventId, RoomAlias, RoomId, UserId } from '../../event/common/identifier.js'

/** A link, by what it leads to. */
export type MatrixLink = UserLink | RoomAliasLink | RoomIdLink | EventLink

/** To a user. */
export interface UserLink extends RoutedLink {
  readonly kind: 'user'
  readonly userId: UserId
  /** To start a direct chat with the user, or open the one there is. Only `matrix:` URIs can say so. */
  readonly action?: 'chat' | undefined
}

/** To a room, by its alias. */
export interface RoomAliasLink extends RoutedLink {
  readonly kind: 'room-alias'
  readonly roomAlias: RoomAlias
  /** To join the room, once the user has agreed. Only `matrix:` URIs can say so. */
  readonly action?: 'join' | undefined
}

/** To a room, by its ID. Should say, with `via`, where the room is found. */
export interface RoomIdLink extends RoutedLink {
  readonly kind: 'room-id'
  readonly roomId: RoomId
  /** To join the room, once the user has agreed. Only `matrix:` URIs can say so. */
  readonly action?: 'join' | undefined
}

/** To an event. */
export interface EventLink extends RoutedLink {
  readonly kind: 'event'
  readonly eventId: EventId
  /** The event's room. An alias is deprecated here, as it may come to mean another room. */
  readonly room: RoomId | RoomAlias
}

/** What links to anything may say. */
export interface RoutedLink {
  /** Names of servers through which the target can be reached, best first: a hint. Left out where there are none. */
  readonly via?: readonly string[] | undefined
}

/** A link to write, whose identifiers may be any strings. */
export type UncheckedMatrixLink = Unchecked<MatrixLink>

type Unchecked<Link> = Link extends unknown
  ? { readonly [K in keyof Link]: K extends 'eventId' | 'room' | 'roomAlias' | 'roomId' | 'userId' ? string : Link[K] }
  : never
