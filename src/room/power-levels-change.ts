/**
 * Whether a new `m.room.power_levels` may be sent, and if not, why not: for what it holds, or for who sends it.
 *
 * The authorization rules compare what stands in the two events. Where `ban`, `kick` or the like is absent, its default
 * counts; an entry of `users`, `events` or `notifications` that is absent is compared with nothing. Keys that the
 * specification does not name may be changed by anybody who may send the event.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
 * @module
 */

import { isObject, ownValue } from '../codec/own.js'
import { parseUserId } from '../identifier/user-id.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import { type RoomCreation, roomCreators, rulesOfRoom } from './power-levels-creators.js'
import { levelToSendState } from './power-levels-needed.js'
import { powerLevelsOf } from './power-levels-of.js'
import { DEFAULT_LEVELS, LEVEL_KEYS, levelEntries, readLevel } from './power-levels-read.js'
import { userPowerLevel } from './power-levels-user.js'

/** A new `m.room.power_levels`, and the room that it is for. */
export interface PowerLevelsProposal {
  readonly sender: string
  /** The content of the event that is to be replaced; `undefined` where the room has none. */
  readonly previous: object | undefined
  readonly next: object
  readonly create: RoomCreation
  /** Those of the room's version. Left out, the create event tells. */
  readonly rules?: RoomVersionRules | undefined
}

/**
 * What speaks against it.
 *
 * - `sender-below-needed`: the sender may not send `m.room.power_levels` at all.
 * - `not-an-object`: `users`, `events` or `notifications` is something else.
 * - `not-a-level`: a value that is no level in this room version.
 * - `not-a-user-id`: a key of `users` that is none.
 * - `creator-listed`: a creator is among the `users`, from room version 12 on.
 * - `current-too-high`: the level that is to be changed or removed is above the sender's own; that of another user, as high.
 * - `new-too-high`: the level that is to be added or set is above the sender's own.
 */
export type PowerLevelsRefusalReason =
  | 'creator-listed'
  | 'current-too-high'
  | 'new-too-high'
  | 'not-a-level'
  | 'not-a-user-id'
  | 'not-an-object'
  | 'sender-below-needed'

/** One thing that speaks against a new `m.room.power_levels`. */
export interface PowerLevelsRefusal {
  /** Where in the content: `['ban']`, `['users', '@alice:example.org']`. `[]` for the event as such. */
  readonly path: readonly string[]
  readonly reason: PowerLevelsRefusalReason
}

/**
 * All that speaks against a new `m.room.power_levels`; `[]` where it may be sent. Never throws.
 *
 * Whether the sender is in the room is not asked. Rooms differ in what they hold for a level: strings are none from version
 * 10 on, and fractions from 6 on. `notifications` is looked at from version 6 on. Where the room has no power levels yet,
 * it is only what the event holds that can speak against it, and who sends it.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
 * @example
 * ```ts
 * import { powerLevelsRefusals } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const previous = { users: { '@alice:example.org': 100, '@bob:example.org': 50 }, events: { 'm.room.power_levels': 50 } }
 * const sender = '@bob:example.org'
 *
 * const refusals = (change: object) =>
 *   powerLevelsRefusals({ sender, previous, next: { ...previous, ...change }, create })
 *
 * refusals({ invite: 50 }) // => []
 * refusals({ ban: 75 }) // => [{ path: ['ban'], reason: 'new-too-high' }]
 * refusals({ ban: '50' }) // => [{ path: ['ban'], reason: 'not-a-level' }]
 * refusals({ users: {} })[0] // => { path: ['users', '@alice:example.org'], reason: 'current-too-high' }
 * ```
 */
export function powerLevelsRefusals(proposal: PowerLevelsProposal): readonly PowerLevelsRefusal[] {
  const { sender, previous, next, create, rules = rulesOfRoom(create) } = proposal
  const levels = powerLevelsOf(previous, create, rules)
  const own = userPowerLevel(levels, sender)
  const creators = new Set(rules.explicitlyPrivilegeRoomCreators ? roomCreators(create, rules) : [])

  const refusals: PowerLevelsRefusal[] = []
  const refuseIf = (refused: boolean, reason: PowerLevelsRefusalReason, ...path: string[]) => {
    if (refused) refusals.push({ path, reason })
  }
  /** The level before and after; `undefined` where they are the same, or cannot be compared. */
  const change = (before: unknown, after: unknown): { from: Level; to: Level } | undefined => {
    if (previous === undefined || !mayBeSet(after, rules)) return undefined
    const [from, to] = [readLevel(before, rules), readLevel(after, rules)]
    return from === to ? undefined : { from, to }
  }

  refuseIf(own < levelToSendState(levels, 'm.room.power_levels'), 'sender-below-needed')

  for (const key of LEVEL_KEYS) {
    const value = ownValue(next, key)
    const changed = change(ownValue(previous, key), value)
    refuseIf(!mayBeSet(value, rules), 'not-a-level', key)
    if (changed === undefined) continue
    // Levels that are not supplied "are inferred from defaults". Synapse passes over them here, and so refuses less.
    refuseIf((changed.from ?? DEFAULT_LEVELS[key]) > own, 'current-too-high', key)
    refuseIf((changed.to ?? DEFAULT_LEVELS[key]) > own, 'new-too-high', key)
  }

  for (const key of rules.limitNotificationsPowerLevels ? ['events', 'notifications', 'users'] : ['events', 'users']) {
    const entries = ownValue(next, key)
    refuseIf(entries !== undefined && !isObject(entries), 'not-an-object', key)
    const before = levelEntries(previous, key)
    const after = levelEntries(next, key)
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const value = after.get(name)
      const changed = change(before.get(name), value)
      const isUser = key === 'users'
      refuseIf(isUser && after.has(name) && parseUserId(name)._tag === 'Left', 'not-a-user-id', key, name)
      refuseIf(isUser && after.has(name) && creators.has(name), 'creator-listed', key, name)
      refuseIf(!mayBeSet(value, rules), 'not-a-level', key, name)
      if (changed === undefined) continue
      const { from, to } = changed
      const isTooHigh = (level: number) => (isUser ? name !== sender && level >= own : level > own)
      refuseIf(from !== undefined && isTooHigh(from), 'current-too-high', key, name)
      refuseIf(to !== undefined && to > own, 'new-too-high', key, name)
    }
  }
  return refusals
}

type Level = number | undefined

/**
 * Whether `value` may stand for a level, or be left out. What is read is not all that may be sent: canonical JSON has no
 * integer that a double may not hold exactly.
 */
function mayBeSet(value: unknown, rules: RoomVersionRules): boolean {
  if (value === undefined) return true
  const isTooLarge = rules.strictCanonicalJson && typeof value === 'number' && !Number.isSafeInteger(value)
  return !isTooLarge && readLevel(value, rules) !== undefined
}
