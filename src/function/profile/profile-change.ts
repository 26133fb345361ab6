/**
 * Compares two profiles, as found in member events, presence events and profile responses.
 *
 * An absent name is written without the key, as `null`, and by some clients as `""`. These count as equal, for the
 * avatar too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#profiles | Profiles}
 * @module
 */
import { ownString } from '../../json/own.js'

/** The profile fields that events repeat. Any content with these keys is accepted. */
export interface ProfileFields {
  /** The avatar, usually an `mxc://` URI. Absent or null: none. */
  readonly avatar_url?: string | null | undefined
  /** The display name. Absent or null: none. */
  readonly displayname?: string | null | undefined
}

/** The fields that differ. */
export interface ProfileChange {
  /** The change of the avatar. Absent: unchanged. */
  readonly avatar_url?: ProfileFieldChange | undefined
  /** The change of the display name. Absent: unchanged. */
  readonly displayname?: ProfileFieldChange | undefined
}

/** The values before and after. Absent: no value. At least one of them is present. */
export interface ProfileFieldChange {
  /** The value before. Absent: none. */
  readonly old?: string | undefined
  /** The value after. Absent: none. */
  readonly new?: string | undefined
}

/**
 * Returns the fields that differ between `previous` and `next`, `{}` if none do. Without a previous profile, as for a
 * user's first event in a room, every field of `next` is new.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events-on-change-of-profile-information | Events on Change of Profile Information}
 * @example
 * ```ts
 * import { profileChange } from 'matrix-event-model'
 *
 * profileChange({ displayname: 'Al' }, { displayname: 'Alice' }) // => { displayname: { old: 'Al', new: 'Alice' } }
 * profileChange({ displayname: 'Al' }, { displayname: null }) // => { displayname: { old: 'Al' } }
 * profileChange({ avatar_url: '' }, {}) // => {}
 * ```
 */
export function profileChange(previous: ProfileFields | undefined, next: ProfileFields): ProfileChange {
  const avatar_url = fieldChange('avatar_url', previous, next)
  const displayname = fieldChange('displayname', previous, next)
  return { ...(avatar_url && { avatar_url }), ...(displayname && { displayname }) }
}

function fieldChange(
  key: keyof ProfileFields,
  previous: ProfileFields | undefined,
  next: ProfileFields,
): ProfileFieldChange | undefined {
  const before = ownString(previous, key) || undefined
  const after = ownString(next, key) || undefined
  if (before === after) return undefined
  return { ...(before && { old: before }), ...(after && { new: after }) }
}
