/**
 * The display name of a room: its name, its alias, or the names of its members.
 *
 * The result is data, for the caller to translate.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-room | Calculating the display name for a room}
 * @module
 */

import { ownArray, ownNumber, ownObject, ownString, ownValue } from '../../json/own.js'
import { parseRoomAlias } from '../identifier/room-alias.js'
import { shownId, shownText } from './shown-text.js'
import { isVisible } from './visible.js'

/** The room summary of `/sync`. `/sync` omits fields that did not change: keep the last value. */
export interface RoomMemberSummary {
  /** The users to name the room after, without the current user. */
  readonly 'm.heroes'?: readonly string[] | undefined
  /** The number of users who were invited. This and the next count include the current user. */
  readonly 'm.invited_member_count'?: number | undefined
  /** Number of joined members, including the user. */
  readonly 'm.joined_member_count'?: number | undefined
}

/** A hero in sliding sync (MSC4186). */
export interface RoomHero {
  /** The display name of the member. Absent or null: none. */
  readonly displayname?: string | null | undefined
  /** The ID of the member, shown if there is no display name. */
  readonly user_id: string
}

/** A summary as servers send it, including heroes of sliding sync, and `null` for absent values. */
export interface RoomSummarySource {
  /** Members to name the room after. */
  readonly 'm.heroes'?: readonly (string | RoomHero)[] | null | undefined
  /** Number of invited members. */
  readonly 'm.invited_member_count'?: number | null | undefined
  /** Number of joined members, including the user. */
  readonly 'm.joined_member_count'?: number | null | undefined
}

/** The sources of a room's display name. */
export interface RoomNameSources {
  /** The `alias` of its `m.room.canonical_alias`. */
  readonly alias?: string | null | undefined
  /**
   * Returns the display name of a hero. Absent: the name in the summary, or else the user ID. `MemberNames` and
   * `memberNameText` disambiguate equal names.
   */
  readonly heroName?: ((userId: string) => string) | undefined
  /** The `name` of its `m.room.name`. */
  readonly name?: string | null | undefined
  /** The summary from `/sync`, or from `roomMemberSummary`. */
  readonly summary?: RoomSummarySource | null | undefined
}

/** The display name of a room. */
export type RoomDisplayName =
  | {
      /** The room has a name. */
      readonly kind: 'name'
      /** The `name` of its `m.room.name`. */
      readonly name: string
    }
  | {
      /** The room has no name, but an alias. */
      readonly kind: 'alias'
      /** The `alias` of its `m.room.canonical_alias`. */
      readonly alias: string
    }
  | {
      /** The room is named after its other members. */
      readonly kind: 'members'
      /** The names of some of them. */
      readonly heroes: readonly string[]
      /** The number of the others. */
      readonly others: number
    }
  | {
      /** No other members are left. */
      readonly kind: 'empty'
      /** The names of former members, if any. */
      readonly heroes: readonly string[]
    }

/**
 * Returns the display name of a room. A name without visible characters or a malformed alias counts as absent;
 * `alt_aliases` are not used. If the summary has no count of joined users, the heroes are assumed to be all other
 * members.
 *
 * The result is for a single line of text: characters that change the text direction or are not visible are removed
 * from a name, and replaced with U+FFFD in an alias or a hero's ID, so that different ones stay different.
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
 * roomDisplayName({ summary: { 'm.heroes': [], 'm.joined_member_count': 1 } }) // => { kind: 'empty', heroes: [] }
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

/** A user count that is small enough to add two of them exactly. */
function ownCount(summary: object | undefined, key: string): number | undefined {
  const count = ownNumber(summary, key)
  return count !== undefined && Number.isInteger(count) && count >= 0 && count < 2 ** 52 ? count : undefined
}

/**
 * Returns the display name of a room in English, for example "Alice, Bob, and 95 others" or "Empty Room (was Alice)".
 *
 * @example
 * ```ts
 * import { roomDisplayNameInEnglish } from 'matrix-event-model'
 *
 * roomDisplayNameInEnglish({ kind: 'name', name: 'Café' }) // => 'Café'
 * roomDisplayNameInEnglish({ kind: 'members', heroes: ['Alice', 'Bob'], others: 95 }) // => 'Alice, Bob, and 95 others'
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
