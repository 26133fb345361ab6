/**
 * Whether a new `m.room.power_levels` may be sent, and if not, why not.
 *
 * The authorization rules compare the two events. Where `ban`, `kick` or the like is absent, its default counts; an
 * absent entry of `users`, `events` or `notifications` is compared with nothing. Keys that the specification does not
 * name may be changed by anybody who may send the event.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#authorisation-rules | Authorisation rules}
 * @module
 */

import { isObject, ownObject, ownString, ownValue } from '../../json/own.js'
import { messageAt } from '../../json/shown.js'
import { parseUserId } from '../identifier/user-id.js'
import { type RoomCreation, roomCreators, rulesOfRoom } from '../room-version/creators.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import { DEFAULT_LEVELS, LEVEL_KEYS, levelEntries, readLevel } from './level.js'
import { powerLevelsOf } from './power-levels.js'
import { levelToSendState } from './required-level.js'
import { userPowerLevel } from './user-level.js'

/** A new `m.room.power_levels`, and the room that it is for. */
export interface PowerLevelsProposal {
  readonly sender: string
  /** The content of the event that is to be replaced; `undefined` where the room has none. */
  readonly previous: object | undefined
  readonly next: object
  readonly create: RoomCreation
  /** Those of the room's version. By default, the version in the create event. */
  readonly rules?: RoomVersionRules | undefined
}

/**
 * - `sender-below-needed`: the sender may not send `m.room.power_levels` at all
 * - `not-an-object`: the content, `users`, `events` or `notifications` is something else
 * - `not-a-level`: a value is not a level in this room version
 * - `not-a-user-id`: a key of `users` is not a user ID
 * - `creator-listed`: a creator is among the `users`, from room version 12 on
 * - `current-too-high`: a level to be changed or removed is above the sender's own, or for another user as high
 * - `new-too-high`: a level to be added or set is above the sender's own
 */
export type PowerLevelsRefusalCode = keyof typeof MESSAGES

/** One reason against a new `m.room.power_levels`. */
export interface PowerLevelsRefusal {
  readonly code: PowerLevelsRefusalCode
  /** The place in the content: `['ban']`, `['users', '@alice:example.org']`. `[]` for the event as such. */
  readonly path: readonly string[]
  /** One line for people, with the place. */
  readonly message: string
}

const MESSAGES = {
  'creator-listed': 'the creators of the room cannot be listed',
  'current-too-high': 'the current level is too high for the sender to change it',
  'new-too-high': "the new level is above the sender's own",
  'not-a-level': 'not a power level in this room version',
  'not-a-user-id': 'not a user ID',
  'not-an-object': 'not an object',
  'sender-below-needed': "the sender's level is too low to send m.room.power_levels",
} as const

/**
 * All reasons against a new `m.room.power_levels`; `[]` where it may be sent. Whether the sender is in the room is not
 * asked.
 *
 * What is a level depends on the room version: strings up to 9, fractions up to 5. `notifications` is checked from
 * version 6 on. Where the room has no power levels yet, any level may be set; up to version 9, only `users` is checked
 * then.
 *
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
 *
 * const message = "ban: the new level is above the sender's own"
 * refusals({ ban: 75 }) // => [{ code: 'new-too-high', path: ['ban'], message }]
 *
 * refusals({ ban: '50' })[0]?.message // => 'ban: not a power level in this room version'
 * refusals({ users: {} })[0]?.path // => ['users', '@alice:example.org']
 * ```
 */
export function powerLevelsRefusals(proposal: PowerLevelsProposal): readonly PowerLevelsRefusal[] {
  const sender = ownString(proposal, 'sender') ?? ''
  const create = ownValue(proposal, 'create') as RoomCreation
  const rules = (ownObject(proposal, 'rules') as RoomVersionRules | undefined) ?? rulesOfRoom(create)
  const isFirst = ownValue(proposal, 'previous') === undefined
  const previous = isFirst ? undefined : (ownObject(proposal, 'previous') ?? {})
  const next = ownValue(proposal, 'next')
  const levels = powerLevelsOf(previous, create, rules)
  const own = userPowerLevel(levels, sender)
  const creators = new Set(rules.explicitlyPrivilegeRoomCreators ? roomCreators(create, rules) : [])

  const refusals: PowerLevelsRefusal[] = []
  const refuseIf = (refused: boolean, code: PowerLevelsRefusalCode, ...path: string[]) => {
    if (refused) refusals.push({ code, path, message: messageAt(path, MESSAGES[code]) })
  }
  // Up to version 9, the rules look at nothing but `users` before they allow the first event.
  const isLenient = isFirst && !rules.integerPowerLevels
  const mayStand = (value: unknown, isUser: boolean): boolean =>
    isCanonical(value, rules) &&
    (value === undefined || (isLenient && !isUser) || readLevel(value, rules) !== undefined)
  /** The level before and after; `undefined` where they are the same, or cannot be compared. */
  const change = (before: unknown, after: unknown): { from: Level; to: Level } | undefined => {
    if (isFirst || !mayStand(after, false)) return undefined
    const [from, to] = [readLevel(before, rules), readLevel(after, rules)]
    return from === to ? undefined : { from, to }
  }

  refuseIf(own < levelToSendState(levels, 'm.room.power_levels'), 'sender-below-needed')
  refuseIf(!isObject(next), 'not-an-object')

  for (const key of LEVEL_KEYS) {
    const value = ownValue(next, key)
    const changed = change(ownValue(previous, key), value)
    refuseIf(!mayStand(value, false), 'not-a-level', key)
    if (changed === undefined) continue
    // Levels that are not supplied "are inferred from defaults". Synapse passes over them here, and so refuses less.
    refuseIf((changed.from ?? DEFAULT_LEVELS[key]) > own, 'current-too-high', key)
    refuseIf((changed.to ?? DEFAULT_LEVELS[key]) > own, 'new-too-high', key)
  }

  for (const key of rules.limitNotificationsPowerLevels ? ['events', 'notifications', 'users'] : ['events', 'users']) {
    const isUser = key === 'users'
    const entries = ownValue(next, key)
    refuseIf(entries !== undefined && !isObject(entries) && (isUser || !isLenient), 'not-an-object', key)
    const before = levelEntries(previous, key)
    const after = levelEntries(next, key)
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const value = after.get(name)
      const changed = change(before.get(name), value)
      refuseIf(isUser && after.has(name) && parseUserId(name)._tag === 'Left', 'not-a-user-id', key, name)
      refuseIf(isUser && after.has(name) && creators.has(name), 'creator-listed', key, name)
      refuseIf(!mayStand(value, isUser), 'not-a-level', key, name)
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

/** Whether canonical JSON has the value, if it must: no fraction, and no integer that a double may not hold exactly. */
function isCanonical(value: unknown, rules: RoomVersionRules): boolean {
  return !rules.strictCanonicalJson || typeof value !== 'number' || Number.isSafeInteger(value)
}
