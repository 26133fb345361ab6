/**
 * The events that tell others of a user's new display name or avatar.
 *
 * They go two ways: an `m.room.member` to every room that the user is joined to, and an `m.presence`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events-on-change-of-profile-information | Events on Change of Profile Information}
 * @module
 */
import type { RoomId, UserId } from '../common/identifier.js'
import type { PresenceState } from '../common/presence-state.js'
import type { PresenceEvent, PresenceEventContent } from '../presence/presence.js'
import { concealHidden } from '../presence/publish.js'
import type { RoomMemberEventContent } from '../room/member.js'
import { type ProfileUpdate, withProfile } from './with-profile.js'

/** An `m.room.member` that is yet to be sent. The server that sends it gives it an ID and a time. */
export interface UnsentRoomMemberEvent {
  readonly content: RoomMemberEventContent
  readonly room_id: RoomId
  readonly sender: UserId
  readonly state_key: UserId
  readonly type: 'm.room.member'
}

/** A profile that changes, and where the user is to be seen. */
export interface ProfileChangeRequest {
  readonly userId: UserId
  readonly profile: ProfileUpdate
  /**
   * The user's presence as of now: the content of their `m.presence`, which gives everything but the profile, or only
   * their state, where nothing more is known.
   */
  readonly presence: PresenceEventContent | PresenceState
  /** The user's own `m.room.member` in each room. A room that is not listed is left alone. */
  readonly rooms: Iterable<{ readonly room_id: RoomId; readonly content: RoomMemberEventContent }>
}

/** What is to be sent. */
export interface ProfileChangeEvents {
  /** In the order of the rooms. */
  readonly members: readonly UnsentRoomMemberEvent[]
  /** Left out where the presence says the same already. */
  readonly presence?: PresenceEvent | undefined
}

/**
 * The events that tell others of a change of profile.
 *
 * - A room gets an event where the user is joined and the content does not have the new values yet. A name that the user
 *   has for this room alone is overwritten, as servers do; leave the room out to keep it.
 * - The content keeps its other keys, known or not, save three that belong to the event before it. A `third_party_invite`
 *   is that of an invite. A `join_authorised_via_users_server` would ask for that server's signature again, or the event
 *   is rejected. A `reason` was given for joining, and would be given again. `is_direct` stays, as it tells of the room.
 * - The `m.presence` is due where the presence does not have the new values yet, whether or not any room changes. A
 *   `hidden` user is shown as `offline`.
 *
 * Asked again with the contents that it returned, it gives nothing to send. Nothing is written to. Never throws, unless
 * iterating over `rooms` does.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events-on-change-of-profile-information | Events on Change of Profile Information}
 * @see {@link https://spec.matrix.org/v1.19/rooms/v8/#authorisation-rules | Authorisation rules of room version 8}
 * @example
 * ```ts
 * import { profileChangeEvents } from 'matrix-event-model'
 *
 * const events = profileChangeEvents({
 *   userId: '@alice:example.org',
 *   profile: { displayname: 'Alice' },
 *   presence: { presence: 'online', last_active_ago: 20 },
 *   rooms: [
 *     { room_id: '!a:example.org', content: { membership: 'join', displayname: 'Al', reason: 'Hello!' } },
 *     { room_id: '!b:example.org', content: { membership: 'join', displayname: 'Alice' } },
 *     { room_id: '!c:example.org', content: { membership: 'leave' } },
 *   ],
 * })
 * events.members.map((event) => event.room_id) // => ['!a:example.org']
 * events.members[0]?.content // => { membership: 'join', displayname: 'Alice' }
 * events.presence?.content // => { presence: 'online', last_active_ago: 20, displayname: 'Alice' }
 * ```
 */
export function profileChangeEvents({ userId, profile, presence, rooms }: ProfileChangeRequest): ProfileChangeEvents {
  const members: UnsentRoomMemberEvent[] = []
  for (const { room_id, content } of rooms) {
    const next = withProfile(content, profile)
    if (content.membership !== 'join' || next === content) continue
    members.push({ content: repeated(next), room_id, sender: userId, state_key: userId, type: 'm.room.member' })
  }
  const current = typeof presence === 'string' ? { presence } : presence
  const next = withProfile(current, profile)
  if (next === current) return { members }
  return { members, presence: { content: concealHidden(next), sender: userId, type: 'm.presence' } }
}

/** What a member event may say once more. */
function repeated(content: RoomMemberEventContent): RoomMemberEventContent {
  const { join_authorised_via_users_server, reason, third_party_invite, ...rest } = content
  return rest
}
