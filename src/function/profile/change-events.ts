/**
 * The events that tell others of a user's new display name or avatar.
 *
 * They go two ways: an `m.room.member` to every room that the user is joined to, and an `m.presence`.
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

/** An `m.room.member` that is yet to be sent. The server that sends it gives it an ID and a time. */
export interface UnsentRoomMemberEvent {
  readonly content: RoomMemberEventContent
  readonly room_id: RoomId
  readonly sender: UserId
  readonly state_key: UserId
  readonly type: 'm.room.member'
}

/** A profile that changes, and where others see the user. */
export interface ProfileChangeRequest {
  readonly userId: string
  readonly profile: ProfileUpdate
  /**
   * The user's presence as of now: the content of their `m.presence`, whose other fields stay, or their state, where nothing
   * more is known.
   */
  readonly presence: PresenceEventContent | PresenceState
  /** The user's own `m.room.member` in each room. A room that is not listed is left alone. */
  readonly rooms: Iterable<{ readonly room_id: string; readonly content: RoomMemberEventContent }>
  /**
   * Whether the contents keep their other keys, such as `is_direct` and those that are not in the specification. Absent:
   * they do not. Servers such as Synapse write the event anew, with the membership, the name and the avatar alone, since
   * the specification does not say of any other key that it holds beyond its event.
   */
  readonly keepOtherKeys?: boolean | undefined
}

/** The events to send. */
export interface ProfileChangeEvents {
  /** In the order of the rooms. */
  readonly members: readonly UnsentRoomMemberEvent[]
  /** Absent where the presence says the same already, or is not known. */
  readonly presence?: PresenceEvent | undefined
}

/**
 * The events that tell others of a change of profile.
 *
 * - A room gets an event where the user is joined and the content does not have the new values yet. A name that the user
 *   has for this room alone is overwritten, as servers do; leave the room out to keep it. A field that `profile` does not
 *   have stays as it is in the room.
 * - With `keepOtherKeys` the content keeps its other keys, known or not, save three that belong to the event before it. A
 *   `third_party_invite` is that of an invite. A `join_authorised_via_users_server` would need that server's signature
 *   again, or the event is rejected. A `reason` was given for joining, and would be given again.
 * - The `m.presence` is due where the presence does not have the new values yet, whether or not any room changes. A
 *   `hidden` user is shown as `offline`.
 *
 * Called again with the contents that it returned, it returns nothing to send.
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

/** Without what belongs to the event before it. */
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

/** The user's presence without fields of a wrong type; `undefined` where it is not known. */
function currentPresence(presence: unknown): PresenceEventContent | undefined {
  if (typeof presence === 'string') return { presence }
  if (!isObject(presence) || ownString(presence, 'presence') === undefined) return undefined
  const sound = Object.entries(presence).filter(
    ([key, value]) => typeof value === (PRESENCE_TYPES.get(key) ?? typeof value),
  )
  // The one field that is required is among them.
  return Object.fromEntries(sound) as PresenceEventContent
}
