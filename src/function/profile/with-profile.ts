/**
 * A content with a user's display name and avatar in it, as servers add them to the membership events that they emit.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events-on-change-of-profile-information | Events on Change of Profile Information}
 * @module
 */

import type { PresenceEventContent } from '../../event/presence/presence.js'
import type { RoomMemberEventContent } from '../../event/room/member.js'
import { isObject, ownString, ownValue } from '../../json/own.js'
import type { UserPresence } from '../presence/publish.js'
import type { ProfileFields } from './profile-change.js'

/** New values for a profile. */
export interface ProfileUpdate {
  /** Absent: it stays as it is. `null` or `""`: it is removed. */
  readonly avatar_url?: string | null | undefined
  /** Absent: it stays as it is. `null` or `""`: it is removed. */
  readonly displayname?: string | null | undefined
}

/**
 * `content` with the new values of `profile`. It keeps all its other keys, known or not.
 *
 * A field that is removed is left out, which every event allows; `null` is for the `displayname` of a member event alone.
 * Where the content says the same already, the same object is returned: no key, `null` and `""` all say that there is no
 * value.
 *
 * @example
 * ```ts
 * import { withProfile } from 'matrix-event-model'
 *
 * withProfile({ membership: 'join' }, { displayname: 'Alice' }) // => { membership: 'join', displayname: 'Alice' }
 * withProfile({ membership: 'join', displayname: 'Alice' }, { displayname: null }) // => { membership: 'join' }
 * withProfile({ membership: 'join', displayname: 'Alice' }, {}) // => { membership: 'join', displayname: 'Alice' }
 * ```
 */
export function withProfile(content: RoomMemberEventContent, profile: ProfileUpdate): RoomMemberEventContent
export function withProfile(content: UserPresence, profile: ProfileUpdate): UserPresence
export function withProfile(content: PresenceEventContent, profile: ProfileUpdate): PresenceEventContent
export function withProfile(content: ProfileFields, profile: ProfileUpdate): ProfileFields {
  return withField(withField(isObject(content) ? content : {}, 'displayname', profile), 'avatar_url', profile)
}

function withField(content: ProfileFields, key: keyof ProfileFields, profile: ProfileUpdate): ProfileFields {
  const value = ownValue(profile, key)
  if (value !== null && typeof value !== 'string') return content
  if ((ownString(content, key) ?? '') === (value ?? '')) return content
  // By entries: an own key `__proto__`, which JSON can bring, stays an own key.
  const others = Object.entries(content).filter(([other, set]) => other !== key && set !== undefined)
  return Object.fromEntries(value ? [...others, [key, value]] : others)
}
