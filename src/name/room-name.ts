/**
 * What to call a room: its name, its alias, or else those who are in it.
 *
 * What comes out is data, for the caller to put into the user's language.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-room | Calculating the display name for a room}
 * @module
 */
import { parseRoomAlias } from '../identifier/room-alias.js'
import { shownId, shownText } from './shown-text.js'

/** Who is in a room, as `/sync` sums it up. A field that it leaves out is the same as before: keep the last. */
export interface RoomMemberSummary {
  /** Users to call the room after, never the one who asks. */
  readonly 'm.heroes'?: readonly string[] | undefined
  /** Those who joined and those who were invited, the one who asks among them. */
  readonly 'm.invited_member_count'?: number | undefined
  readonly 'm.joined_member_count'?: number | undefined
}

/** What a room is called after. */
export interface RoomNameSources {
  /** The `alias` of its `m.room.canonical_alias`. */
  readonly alias?: string | undefined
  /** What to call a hero. Left out: by their ID. `MemberNames` and `memberNameText` tell names apart. */
  readonly heroName?: ((userId: string) => string) | undefined
  /** The `name` of its `m.room.name`. */
  readonly name?: string | undefined
  readonly summary?: RoomMemberSummary | undefined
}

/**
 * What to call a room.
 *
 * - `name`, `alias`: that which its state gives.
 * - `members`: those who are in it beside the user, of whom `others` are not named.
 * - `empty`: nobody is in it beside the user; the `heroes` were. There may be none.
 */
export type RoomDisplayName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'alias'; readonly alias: string }
  | { readonly kind: 'members'; readonly heroes: readonly string[]; readonly others: number }
  | { readonly kind: 'empty'; readonly heroes: readonly string[] }

/**
 * What to call a room. A blank name is none, and so is an alias that is malformed; `alt_aliases` are not for this. Where
 * the summary does not say how many have joined, the heroes are taken to be all. Never throws, unless `heroName` does.
 *
 * It is for a single line of text: what turns the direction of text or hides in it is taken out of a name. In an alias, and
 * in the ID of a hero, U+FFFD stands there instead, so that no two that differ look the same.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-room | Calculating the display name for a room}
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
export function roomDisplayName({
  alias,
  heroName = shownId,
  name = '',
  summary = {},
}: RoomNameSources): RoomDisplayName {
  const shown = shownText(name)
  if (shown !== '') return { kind: 'name', name: shown }
  if (alias && parseRoomAlias(alias)._tag === 'Right') return { kind: 'alias', alias: shownId(alias) }

  const { 'm.heroes': ids = [], 'm.invited_member_count': invited = 0, 'm.joined_member_count': joined } = summary
  const heroes = ids.map((userId) => heroName(userId))
  const besides = joined === undefined ? heroes.length : joined + invited - 1
  return besides < 1
    ? { kind: 'empty', heroes }
    : { kind: 'members', heroes, others: Math.max(0, besides - heroes.length) }
}

/**
 * What to call a room in English: "Alice, Bob, and 1195 others", say, or "Empty Room (was Alice)". Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-room | Calculating the display name for a room}
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
  switch (shown.kind) {
    case 'name':
      return shown.name
    case 'alias':
      return shown.alias
    case 'members':
      return inEnglish(shown.others === 0 ? shown.heroes : [...shown.heroes, othersInEnglish(shown.others)])
    case 'empty':
      return shown.heroes.length === 0 ? 'Empty Room' : `Empty Room (was ${inEnglish(shown.heroes)})`
  }
}

function othersInEnglish(count: number): string {
  return count === 1 ? '1 other' : `${count} others`
}

function inEnglish(items: readonly string[]): string {
  return items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
}
