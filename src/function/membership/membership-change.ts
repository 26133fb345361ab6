/**
 * What an `m.room.member` did: who joined, left, was invited, kicked or banned, and what changed in their profile.
 *
 * An event tells only where a user stands now. What happened follows from where they stood before, and from whether they
 * sent the event themselves.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommember | m.room.member}
 * @module
 */

import type { Membership } from '../../event/room/member.js'
import { isObject, ownObject, ownString, ownValue } from '../../json/own.js'
import { type ProfileChange, type ProfileFields, profileChange } from '../profile/profile-change.js'

/**
 * What happened to a membership.
 *
 * - `none`: it is the same as before.
 * - `joined`: also after a knock. The specification's table has "must never happen" there, but the authorization rules allow
 *   it where the room has become public, or its join rule is `knock_restricted`.
 * - `re-knocked`: the user was invited, and knocked all the same.
 * - `error`: this must never happen, as the authorization rules refuse it.
 * - `not-implemented`: the specification does not know the membership, or the one before, or there is none.
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

/** What an `m.room.member` did. */
export interface MembershipChange {
  readonly kind: MembershipChangeKind
  /** What differs in the user's profile: `{}` where nothing does, and where the event is not a join. */
  readonly profile: ProfileChange
}

/** What is read of the content of an `m.room.member`. A redacted one will do. */
export interface MembershipFields extends ProfileFields {
  readonly membership: Membership
}

/** What is read of an `m.room.member`. It may be full, from `/sync`, stripped or redacted. */
export interface MembershipChangeEvent {
  readonly content: MembershipFields
  readonly sender: string
  readonly state_key: string
  readonly unsigned?: { readonly prev_content?: object | undefined } | null | undefined
}

/** The change if the user made it, and if someone else did. */
interface ByWhom {
  readonly self: MembershipChangeKind
  readonly other: MembershipChangeKind
}

/** The specification's table: from the membership of a row to that of a column. */
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
    // The table says "must never happen".
    join: 'joined',
    leave: { self: 'knock-retracted', other: 'knock-denied' },
    ban: 'banned',
    knock: 'none',
  },
}

/**
 * What `event` did to a membership and, beside it, to a profile.
 *
 * `previous` is the content of the user's member event before this one. Without it, `unsigned.prev_content` is read; where
 * that is absent too, the user counts as having been outside the room, as the specification says. A server leaves it out
 * for users who may not see it, so pass `previous` where it is at hand.
 *
 * A profile is compared only where the event is a join: other events are written by others, or leave it out. For a first
 * join, all of it is new.
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
