/**
 * What differs between two profiles, as member events, presence events and profile responses hold them.
 *
 * A user without a name is written in three ways: without the key, with `null`, and by some clients with `""`. They mean
 * the same, and so they are the same here; likewise for the avatar.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#profiles | Profiles}
 * @module
 */

/** The part of a profile that events repeat. Any content that has these keys will do. */
export interface ProfileFields {
  readonly avatar_url?: string | null | undefined
  readonly displayname?: string | null | undefined
}

/** The fields that differ. */
export interface ProfileChange {
  readonly avatar_url?: ProfileFieldChange | undefined
  readonly displayname?: ProfileFieldChange | undefined
}

/** From what to what. Left out where there was none, or is none any more; never both. */
export interface ProfileFieldChange {
  readonly old?: string | undefined
  readonly new?: string | undefined
}

/**
 * What differs from `previous` to `next`: `{}` where nothing does. Where there is no previous profile, as for a user's
 * first event in a room, all that `next` has is new. Never throws.
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
  const avatar_url = fieldChange(previous?.avatar_url, next.avatar_url)
  const displayname = fieldChange(previous?.displayname, next.displayname)
  return { ...(avatar_url && { avatar_url }), ...(displayname && { displayname }) }
}

type Field = string | null | undefined

function fieldChange(previous: Field, next: Field): ProfileFieldChange | undefined {
  // Both may be none, but in different ways.
  if (previous === next || (!previous && !next)) return undefined
  return { ...(previous && { old: previous }), ...(next && { new: next }) }
}
