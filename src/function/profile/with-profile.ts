/**
 * Adds a user's display name and avatar to a content, as servers do for the membership events that they emit.
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
  /** Absent: unchanged. `null` or `""`: removed. */
  readonly avatar_url?: string | null | undefined
  /** Absent: unchanged. `null` or `""`: removed. */
  readonly displayname?: string | null | undefined
}

/**
 * Returns `content` with the new values of `profile`. All other keys are kept.
 *
 * A removed field is omitted, which every event allows; `null` is valid only for the `displayname` of a member event.
 * Returns the same object if `content` already has these values: an absent key, `null` and `""` all mean no value.
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
  // Rebuilt from entries so that an own key `__proto__`, which JSON allows, stays an own key.
  const others = Object.entries(content).filter(([other, set]) => other !== key && set !== undefined)
  return Object.fromEntries(value ? [...others, [key, value]] : others)
}
