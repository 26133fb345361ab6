/**
 * What to call a room: its name, its alias, or else its members.
 *
 * The result is data, for the caller to put into the user's language.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-room | Calculating the display name for a room}
 * @module
 */

import { ownArray, ownNumber, ownObject, ownString, ownValue } from '../../json/own.js'
import { parseRoomAlias } from '../identifier/room-alias.js'
import { shownId, shownText } from './shown-text.js'
import { isVisible } from './visible.js'

/** The members of a room, as `/sync` sums them up. A field that it leaves out is the same as before: keep the last. */
export interface RoomMemberSummary {
  /** Users to call the room after, never the one who asks. */
  readonly 'm.heroes'?: readonly string[] | undefined
  /** Users who joined and users who were invited, the one who asks among them. */
  readonly 'm.invited_member_count'?: number | undefined
  readonly 'm.joined_member_count'?: number | undefined
}

/** A hero as sliding sync lists them (MSC4186). */
export interface RoomHero {
  readonly displayname?: string | null | undefined
  readonly user_id: string
}

/** A summary as servers send it: also with heroes of sliding sync, and with `null` for what is absent. */
export interface RoomSummarySource {
  readonly 'm.heroes'?: readonly (string | RoomHero)[] | null | undefined
  readonly 'm.invited_member_count'?: number | null | undefined
  readonly 'm.joined_member_count'?: number | null | undefined
}

/** What a room is called after. */
export interface RoomNameSources {
  /** The `alias` of its `m.room.canonical_alias`. */
  readonly alias?: string | null | undefined
  /**
   * What to call a hero. Absent: by the name that the summary has for them, or else by their ID. `MemberNames` and
   * `memberNameText` tell users with the same name apart.
   */
  readonly heroName?: ((userId: string) => string) | undefined
  /** The `name` of its `m.room.name`. */
  readonly name?: string | null | undefined
  readonly summary?: RoomSummarySource | null | undefined
}

/**
 * What to call a room.
 *
 * - `name`, `alias`: as the state of the room has it.
 * - `members`: the other members by name, and how many `others` there are.
 * - `empty`: there are no other members any more; the `heroes` were, if there are any.
 */
export type RoomDisplayName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'alias'; readonly alias: string }
  | { readonly kind: 'members'; readonly heroes: readonly string[]; readonly others: number }
  | { readonly kind: 'empty'; readonly heroes: readonly string[] }

/**
 * What to call a room. A name in which there is nothing to see counts as absent, and so does a malformed alias; `alt_aliases`
 * are not used. Where the summary does not have a count of joined users, the heroes are taken to be all.
 *
 * The result is for a single line of text: what changes the direction of text or is not drawn is taken out of a name. In an
 * alias, and in the ID of a hero, U+FFFD stands for it, so that different ones do not look the same.
 *
 * @example
 * ```ts
 * import { roomDisplayName } from 'matrix-event-model'
 *
 * const summary = { 'm.heroes': ['@bob:example.org', '@carol:example.org'], 'm.joined_member_count': 1200 }
 * const alias = '#cafe:example.org'
 *
 * roomDisplayName({ name: 'Café', alias, summary }) // => { kind: 'name', name: 'Café' }
 * roomDisplayName({ name: '', alias, summary }) // => { kind: 'alias', alias: '#cafe:example.org' }
 * const shown = roomDisplayName({ summary, heroName: (userId) => userId.slice(1, 4) })
 * shown // => { kind: 'members', heroes: ['bob', 'car'], others: 1197 }
 * roomDisplayName({ name: null, summary: { 'm.heroes': [], 'm.joined_member_count': 1 } }) // => { kind: 'empty', heroes: [] }
 * ```
 */
export function roomDisplayName(sources: RoomNameSources): RoomDisplayName {
  const name = ownString(sources, 'name') ?? ''
  if (isVisible(name)) return { kind: 'name', name: shownText(name) }
  const alias = ownString(sources, 'alias') ?? ''
  if (parseRoomAlias(alias)._tag === 'Right') return { kind: 'alias', alias: shownId(alias) }

  const summary = ownObject(sources, 'summary')
  const heroName = ownValue(sources, 'heroName') as RoomNameSources['heroName']
  const heroes = ownArray(summary, 'm.heroes').flatMap((hero) => {
    const userId = typeof hero === 'string' ? hero : ownString(hero, 'user_id')
    if (userId === undefined) return []
    return typeof heroName === 'function' ? heroName(userId) : nameOf(hero, userId)
  })
  const joined = ownCount(summary, 'm.joined_member_count')
  const invited = ownCount(summary, 'm.invited_member_count') ?? 0
  const besides = joined === undefined ? heroes.length : joined + invited - 1
  return besides < 1
    ? { kind: 'empty', heroes }
    : { kind: 'members', heroes, others: Math.max(0, besides - heroes.length) }
}

function nameOf(hero: unknown, userId: string): string {
  const displayname = ownString(hero, 'displayname') ?? ''
  return isVisible(displayname) ? shownText(displayname) : shownId(userId)
}

/** A count of users, small enough for two of them to be added exactly. */
function ownCount(summary: object | undefined, key: string): number | undefined {
  const count = ownNumber(summary, key)
  return count !== undefined && Number.isInteger(count) && count >= 0 && count < 2 ** 52 ? count : undefined
}

/**
 * What to call a room in English, for example "Alice, Bob, and 1195 others" or "Empty Room (was Alice)".
 *
 * @example
 * ```ts
 * import { roomDisplayNameInEnglish } from 'matrix-event-model'
 *
 * roomDisplayNameInEnglish({ kind: 'name', name: 'Café' }) // => 'Café'
 * roomDisplayNameInEnglish({ kind: 'members', heroes: ['Alice', 'Bob'], others: 1195 }) // => 'Alice, Bob, and 1195 others'
 * roomDisplayNameInEnglish({ kind: 'empty', heroes: ['Alice'] }) // => 'Empty Room (was Alice)'
 * ```
 */
export function roomDisplayNameInEnglish(shown: RoomDisplayName): string {
  const heroes = ownArray(shown, 'heroes').filter((hero) => typeof hero === 'string')
  switch (ownValue(shown, 'kind')) {
    case 'name':
      return ownString(shown, 'name') ?? ''
    case 'alias':
      return ownString(shown, 'alias') ?? ''
    case 'members': {
      const others = ownNumber(shown, 'others') ?? 0
      return inEnglish(others === 0 ? heroes : [...heroes, others === 1 ? '1 other' : `${others} others`])
    }
    default:
      return heroes.length === 0 ? 'Empty Room' : `Empty Room (was ${inEnglish(heroes)})`
  }
}

function inEnglish(items: readonly string[]): string {
  return items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
}
