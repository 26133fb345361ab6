/**
 * The target of a link, for both `matrix:` URIs and matrix.to URIs.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#uris | URIs}
 * @module
 */
import type { EventId, RoomAlias, RoomId, UserId } from '../../event/common/identifier.js'

/** A link, by the kind of its target. */
export type MatrixLink = UserLink | RoomAliasLink | RoomIdLink | EventLink

/** A link to a user. */
export interface UserLink extends RoutedLink {
  /** Tells this link from those of other kinds. */
  readonly kind: 'user'
  /** The linked user. */
  readonly userId: UserId
  /** To start a direct chat with the user, or open the existing one. Only in `matrix:` URIs. */
  readonly action?: 'chat' | undefined
}

/** A link to a room by its alias. */
export interface RoomAliasLink extends RoutedLink {
  /** Tells this link from those of other kinds. */
  readonly kind: 'room-alias'
  /** The alias of the linked room. */
  readonly roomAlias: RoomAlias
  /** To join the room after the user confirms. Only in `matrix:` URIs. */
  readonly action?: 'join' | undefined
}

/** A link to a room by its ID. `via` should list servers that know the room. */
export interface RoomIdLink extends RoutedLink {
  /** Tells this link from those of other kinds. */
  readonly kind: 'room-id'
  /** The linked room. */
  readonly roomId: RoomId
  /** To join the room after the user confirms. Only in `matrix:` URIs. */
  readonly action?: 'join' | undefined
}

/** A link to an event. */
export interface EventLink extends RoutedLink {
  /** Tells this link from those of other kinds. */
  readonly kind: 'event'
  /** The linked event. */
  readonly eventId: EventId
  /** The room of the event. A room alias is deprecated here, since it may later point to another room. */
  readonly room: RoomId | RoomAlias
}

/** The properties of every link. */
export interface RoutedLink {
  /** Servers through which the target can be reached, best first. Only a hint. Absent: none. */
  readonly via?: readonly string[] | undefined
}

/** A link to write, with unchecked identifiers. */
export type UncheckedMatrixLink = Unchecked<MatrixLink>

type Unchecked<Link> = Link extends unknown
  ? { readonly [K in keyof Link]: K extends 'eventId' | 'room' | 'roomAlias' | 'roomId' | 'userId' ? string : Link[K] }
  : never
