/**
 * Builds the events that announce a user's new display name or avatar.
 *
 * There are two kinds: an `m.room.member` in every room that the user has joined, and an `m.presence`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events-on-change-of-profile-information | Events on Change of Profile Information}
 * @module
 */

import type { RoomId, UserId } from '../../event/common/identifier.js'
import type { PresenceState } from '../../event/common/presence-state.js'
import type { PresenceEvent, PresenceEventContent } from '../../event/presence/presence.js'
import type { RoomMemberEventContent } from '../../event/room/member.js'
import { isObject, itemsOf, ownObject, ownString, ownValue } from '../../json/own.js'
import { isRoomId, isUserId } from '../identifier/sigil.js'
import { concealHidden } from '../presence/publish.js'
import { type ProfileUpdate, withProfile } from './with-profile.js'

/** An `m.room.member` to send. The server that sends it adds the event ID and the timestamp. */
export interface UnsentRoomMemberEvent {
  /** The content, with the new profile. */
  readonly content: RoomMemberEventContent
  /** The room to send the event to. */
  readonly room_id: RoomId
  /** The user whose profile changes. */
  readonly sender: UserId
  /** The same as `sender`. */
  readonly state_key: UserId
  /** The event type. */
  readonly type: 'm.room.member'
}

/** A profile change, with the rooms and the presence that it affects. */
export interface ProfileChangeRequest {
  /** The user whose profile changes. */
  readonly userId: string
  /** The new profile. Keys that are absent do not change. */
  readonly profile: ProfileUpdate
  /**
   * The user's current presence: the content of their `m.presence`, whose other fields are kept, or the state alone if
   * nothing else is known.
   */
  readonly presence: PresenceEventContent | PresenceState
  /** The user's own `m.room.member` in each room. Rooms that are not listed are left alone. */
  readonly rooms: Iterable<{
    /** The room of the event. */
    readonly room_id: string
    /** The content of the event. Only joined rooms are changed. */
    readonly content: RoomMemberEventContent
  }>
  /**
   * Whether the contents keep their other keys, such as `is_direct` and custom keys. Absent: `false`. Servers such as
   * Synapse write the event anew with only the membership, the display name and the avatar, since the specification
   * defines the other keys for a single event.
   */
  readonly keepOtherKeys?: boolean | undefined
}

/** The events to send. */
export interface ProfileChangeEvents {
  /** In the order of the rooms. */
  readonly members: readonly UnsentRoomMemberEvent[]
  /** Absent if the presence already has the new values, or is unknown. */
  readonly presence?: PresenceEvent | undefined
}

/**
 * Builds the events that announce a profile change.
 *
 * - A room gets an event if the user has joined it and the content does not have the new values yet. A display name
 *   that is specific to the room is overwritten, as servers do; leave the room out to keep it. Fields that are absent
 *   from `profile` stay unchanged.
 * - With `keepOtherKeys`, the contents keep their other keys, except three that belong to the previous event:
 *   `third_party_invite` belongs to an invite, `join_authorised_via_users_server` would need a new signature from that
 *   server, and `reason` was the reason for joining.
 * - An `m.presence` is built if the presence does not have the new values yet, even if no room changes. A `hidden` user
 *   is shown as `offline`.
 *
 * Calling it again with the returned contents returns no events.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v8/#authorisation-rules | Authorisation rules of room version 8}
 * @example
 * ```ts
 * import { buildProfileChangeEvents } from 'matrix-event-model'
 *
 * const events = buildProfileChangeEvents({
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
export function buildProfileChangeEvents(request: ProfileChangeRequest): ProfileChangeEvents {
  const userId = ownValue(request, 'userId')
  if (!isUserId(userId)) return { members: [] }
  const profile: ProfileUpdate = ownObject(request, 'profile') ?? {}
  const contentOf = ownValue(request, 'keepOtherKeys') === true ? withoutPrevious : withoutOthers
  const members: UnsentRoomMemberEvent[] = []
  for (const room of itemsOf(ownValue(request, 'rooms') as ProfileChangeRequest['rooms'])) {
    const room_id = ownValue(room, 'room_id')
    const content = ownObject(room, 'content')
    if (!isRoomId(room_id) || !isJoin(content)) continue
    const next = withProfile(content, profile)
    if (next === content) continue
    members.push({ content: contentOf(next), room_id, sender: userId, state_key: userId, type: 'm.room.member' })
  }
  const current = currentPresence(ownValue(request, 'presence'))
  const next = current && withProfile(current, profile)
  if (next === current || next === undefined) return { members }
  return { members, presence: { content: concealHidden(next), sender: userId, type: 'm.presence' } }
}

function isJoin(content: object | undefined): content is RoomMemberEventContent {
  return ownValue(content, 'membership') === 'join'
}

/** Removes the keys that belong to the previous event. */
function withoutPrevious(content: RoomMemberEventContent): RoomMemberEventContent {
  const { join_authorised_via_users_server, reason, third_party_invite, ...rest } = content
  return rest
}

function withoutOthers(content: RoomMemberEventContent): RoomMemberEventContent {
  const displayname = ownString(content, 'displayname')
  const avatar_url = ownString(content, 'avatar_url')
  return { membership: 'join', ...(displayname && { displayname }), ...(avatar_url && { avatar_url }) }
}

const PRESENCE_TYPES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['avatar_url', 'string'],
  ['currently_active', 'boolean'],
  ['displayname', 'string'],
  ['last_active_ago', 'number'],
  ['status_msg', 'string'],
])

/** The user's presence without fields of a wrong type; `undefined` if unknown. */
function currentPresence(presence: unknown): PresenceEventContent | undefined {
  if (typeof presence === 'string') return { presence }
  if (!isObject(presence) || ownString(presence, 'presence') === undefined) return undefined
  const sound = Object.entries(presence).filter(
    ([key, value]) => typeof value === (PRESENCE_TYPES.get(key) ?? typeof value),
  )
  // `presence`, the only required field, was checked above.
  return Object.fromEntries(sound) as PresenceEventContent
}
