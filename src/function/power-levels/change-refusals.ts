/**
 * Explains whether a new `m.room.power_levels` may be sent.
 *
 * The authorization rules compare the new event with the previous one. An absent `ban`, `kick` or similar has its
 * default value; an absent entry of `users`, `events` or `notifications` is not compared. Keys that are not in the
 * specification may be changed by any user who may send the event.
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

/** A new `m.room.power_levels`, with the state of its room. */
export interface PowerLevelsProposal {
  /** The user who changes the levels. */
  readonly sender: string
  /** The content of the event to replace; `undefined` if the room has none. */
  readonly previous: object | undefined
  /** The content of the new event. */
  readonly next: object
  /** The create event of the room. */
  readonly create: RoomCreation
  /** The rules of the room version. Absent: the version in the create event. */
  readonly rules?: RoomVersionRules | undefined
}

/**
 * - `sender-below-needed`: the sender may not send `m.room.power_levels` at all
 * - `not-an-object`: the content, `users`, `events` or `notifications` is not an object
 * - `not-a-level`: a value is not a power level in this room version
 * - `not-a-user-id`: a key of `users` is not a user ID
 * - `creator-listed`: a creator is listed in `users`, from room version 12 on
 * - `current-too-high`: a level to change or remove is above the sender's own, or equal to it and another user's
 * - `new-too-high`: a level to add or set is above the sender's own
 */
export type PowerLevelsRefusalCode = keyof typeof MESSAGES

/** A reason to refuse a new `m.room.power_levels`. */
export interface PowerLevelsRefusal {
  /** The violated rule, for programs. */
  readonly code: PowerLevelsRefusalCode
  /** The place in the content: `['ban']`, `['users', '@alice:example.org']`. `[]` for the event as a whole. */
  readonly path: readonly string[]
  /** The message for people, on one line, with the place. */
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
 * Lists the reasons to refuse a new `m.room.power_levels`; `[]` if it may be sent. Whether the sender is in the room is
 * not checked.
 *
 * The valid levels depend on the room version: strings are allowed up to version 9, fractions up to 5. `notifications`
 * is checked from version 6 on. If the room has no power levels yet, any level may be set, and up to version 9 only
 * `users` is checked.
 *
 * @example
 * ```ts
 * import { powerLevelsRefusals } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const users = { '@alice:example.org': 100, '@bob:example.org': 50 }
 * const previous = { users, events: { 'm.room.power_levels': 50 } }
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
  const senderLevel = userPowerLevel(levels, sender)
  const creators = new Set(rules.explicitlyPrivilegeRoomCreators ? roomCreators(create, rules) : [])

  const refusals: PowerLevelsRefusal[] = []
  const refuseIf = (refused: boolean, code: PowerLevelsRefusalCode, ...path: string[]) => {
    if (refused) refusals.push({ code, path, message: messageAt(path, MESSAGES[code]) })
  }
  // Up to version 9, the rules check only `users` before they allow the first event.
  const isLenient = isFirst && !rules.integerPowerLevels
  const mayStand = (value: unknown, isUser: boolean): boolean =>
    isCanonical(value, rules) &&
    (value === undefined || (isLenient && !isUser) || readLevel(value, rules) !== undefined)
  /** The levels before and after; `undefined` if they are equal or not compared. */
  const change = (before: unknown, after: unknown): { from: Level; to: Level } | undefined => {
    if (isFirst || !mayStand(after, false)) return undefined
    const [from, to] = [readLevel(before, rules), readLevel(after, rules)]
    return from === to ? undefined : { from, to }
  }

  refuseIf(senderLevel < levelToSendState(levels, 'm.room.power_levels'), 'sender-below-needed')
  refuseIf(!isObject(next), 'not-an-object')

  for (const key of LEVEL_KEYS) {
    const value = ownValue(next, key)
    const changed = change(ownValue(previous, key), value)
    refuseIf(!mayStand(value, false), 'not-a-level', key)
    if (changed === undefined) continue
    // Absent levels "are inferred from defaults". Synapse skips them here, and so refuses less.
    refuseIf((changed.from ?? DEFAULT_LEVELS[key]) > senderLevel, 'current-too-high', key)
    refuseIf((changed.to ?? DEFAULT_LEVELS[key]) > senderLevel, 'new-too-high', key)
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
      const isTooHigh = (level: number) => (isUser ? name !== sender && level >= senderLevel : level > senderLevel)
      refuseIf(from !== undefined && isTooHigh(from), 'current-too-high', key, name)
      refuseIf(to !== undefined && to > senderLevel, 'new-too-high', key, name)
    }
  }
  return refusals
}

type Level = number | undefined

/** Returns whether canonical JSON, if required, allows the value: no fractions, and no unsafe integers. */
function isCanonical(value: unknown, rules: RoomVersionRules): boolean {
  return !rules.strictCanonicalJson || typeof value !== 'number' || Number.isSafeInteger(value)
}
