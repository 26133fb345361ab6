/**
 * Describes the change that an `m.room.member` event makes: who joined, left, was invited, kicked or banned, and what
 * changed in their profile.
 *
 * The event itself holds only the new membership. The change follows from the previous membership and from whether the
 * users sent the event themselves.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommember | m.room.member}
 * @module
 */

import type { Membership } from '../../event/room/member.js'
import { isObject, ownObject, ownString, ownValue } from '../../json/own.js'
import { type ProfileChange, type ProfileFields, profileChange } from '../profile/profile-change.js'

/**
 * A change of membership.
 *
 * - `none`: the membership is unchanged.
 * - `joined`: also after a knock. The specification's table says "must never happen" there, but the authorization rules
 *   allow it if the room has become public, or its join rule is `knock_restricted`.
 * - `re-knocked`: the user knocked although they were invited.
 * - `error`: must never happen, since the authorization rules reject it.
 * - `not-implemented`: the new or the previous membership is missing or not in the specification.
 */
export type MembershipChangeKind =
  | 'banned'
  | 'error'
  | 'invitation-accepted'
  | 'invitation-rejected'
  | 'invitation-revoked'
  | 'invited'
  | 'joined'
  | 'kicked'
  | 'kicked-and-banned'
  | 'knock-accepted'
  | 'knock-denied'
  | 'knock-retracted'
  | 'knocked'
  | 'left'
  | 'none'
  | 'not-implemented'
  | 're-knocked'
  | 'unbanned'

/** The change that an `m.room.member` event makes. */
export interface MembershipChange {
  /** The kind of change, for example `kicked` rather than `left`. */
  readonly kind: MembershipChangeKind
  /** The profile fields that changed: `{}` if none did, or if the event is not a join. */
  readonly profile: ProfileChange
}

/** The fields of an `m.room.member` content that are read. It may be redacted. */
export interface MembershipFields extends ProfileFields {
  /** The membership of the user. */
  readonly membership: Membership
}

/** The fields of an `m.room.member` that are read. The event may be full, from `/sync`, stripped or redacted. */
export interface MembershipChangeEvent {
  /** The new membership and profile. */
  readonly content: MembershipFields
  /** The user who made the change. */
  readonly sender: string
  /** The user whose membership it is. */
  readonly state_key: string
  /** Data that the server adds. */
  readonly unsigned?:
    | {
        /** The content of the member event that this one replaced. Absent: it replaced none. */
        readonly prev_content?: object | undefined
      }
    | null
    | undefined
}

/** The change if the user made it, and if another user did. */
interface ByWhom {
  readonly self: MembershipChangeKind
  readonly other: MembershipChangeKind
}

/** The table in the specification: from the membership of the outer key to that of the inner key. */
const CHANGES: Record<Membership, Record<Membership, MembershipChangeKind | ByWhom>> = {
  invite: {
    invite: 'none',
    join: 'invitation-accepted',
    leave: { self: 'invitation-rejected', other: 'invitation-revoked' },
    ban: 'banned',
    knock: 're-knocked',
  },
  join: {
    invite: 'error',
    join: 'none',
    leave: { self: 'left', other: 'kicked' },
    ban: 'kicked-and-banned',
    knock: 'error',
  },
  leave: {
    invite: 'invited',
    join: 'joined',
    leave: 'none',
    ban: 'banned',
    knock: 'knocked',
  },
  ban: {
    invite: 'error',
    join: 'error',
    leave: 'unbanned',
    ban: 'none',
    knock: 'error',
  },
  knock: {
    invite: 'knock-accepted',
    // "must never happen" in the specification's table; see `MembershipChangeKind`.
    join: 'joined',
    leave: { self: 'knock-retracted', other: 'knock-denied' },
    ban: 'banned',
    knock: 'none',
  },
}

/**
 * Returns the change that `event` makes to the membership and to the profile.
 *
 * `previous` is the content of the user's previous member event. If absent, `unsigned.prev_content` is used; if that is
 * absent too, the user counts as having been outside the room, as the specification says. Servers omit `prev_content`
 * for users who may not see it, so pass `previous` if you have it.
 *
 * Profiles are compared only for joins: other member events are sent by other users or omit the profile. For a first
 * join, every field is new.
 *
 * @example
 * ```ts
 * import { membershipChange } from 'matrix-event-model'
 *
 * const alice = '@alice:example.org'
 * const bob = '@bob:example.org'
 * const joined = { membership: 'join', displayname: 'Al' } as const
 * const leaves = { content: { membership: 'leave' }, state_key: alice } as const
 *
 * membershipChange({ ...leaves, sender: alice }, joined) // => { kind: 'left', profile: {} }
 * membershipChange({ ...leaves, sender: bob }, joined) // => { kind: 'kicked', profile: {} }
 *
 * const renamed = { content: { membership: 'join', displayname: 'Alice' }, sender: alice, state_key: alice } as const
 * membershipChange(renamed, joined) // => { kind: 'none', profile: { displayname: { old: 'Al', new: 'Alice' } } }
 * ```
 */
export function membershipChange(event: MembershipChangeEvent, previous?: MembershipFields): MembershipChange {
  const content = ownObject(event, 'content')
  const before = isObject(previous) ? previous : ownObject(ownObject(event, 'unsigned'), 'prev_content')
  const sender = ownString(event, 'sender')
  const isSelf = sender !== undefined && sender === ownString(event, 'state_key')
  const to = ownValue(content, 'membership')
  return {
    kind: kindOfChange(ownValue(before, 'membership') ?? 'leave', to, isSelf),
    profile: to === 'join' ? profileChange(before, content ?? {}) : {},
  }
}

function kindOfChange(from: unknown, to: unknown, isSelf: boolean): MembershipChangeKind {
  if (!isMembership(from) || !isMembership(to)) return 'not-implemented'
  const change = CHANGES[from][to]
  return typeof change === 'string' ? change : isSelf ? change.self : change.other
}

function isMembership(value: unknown): value is Membership {
  return typeof value === 'string' && Object.hasOwn(CHANGES, value)
}
