/**
 * The input of the rules: an event, and the state of the room that it is sent to.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion } from '../../event/common/room-version.js'
import { ownObject, ownString, ownValue } from '../../json/own.js'
import { type PowerLevels, powerLevelsOf } from '../power-levels/power-levels.js'
import type { RoomCreation } from '../room-version/creators.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import type { RoomPdu } from './pdu.js'
import type { SignatureChecks } from './signature-checks.js'

/** A room version in the specification, with its rules. */
export interface KnownVersion {
  readonly roomVersion: KnownRoomVersion
  readonly rules: RoomVersionRules
}

export interface Question extends KnownVersion {
  readonly pdu: RoomPdu
  /** Returns the event in the room's state with this type and state key. */
  readonly stateEvent: StateReader
  /** The ID of the create event in the room's state. */
  readonly createId: () => string | undefined
  readonly checks: SignatureChecks | undefined
  /** Returns the power levels from an `m.room.power_levels` and a create event. */
  readonly levelsOf: LevelsReader
}

export type StateReader = (type: string, stateKey: string) => RoomPdu | undefined

export type LevelsReader = (
  powerLevels: RoomPdu | undefined,
  create: RoomPdu | undefined,
  rules: RoomVersionRules,
) => PowerLevels

/** Returns the power levels of a room from its `m.room.power_levels`, if any, and its create event. */
export const readLevels: LevelsReader = (powerLevels, create, rules) =>
  powerLevelsOf(
    powerLevels === undefined ? undefined : (ownObject(powerLevels, 'content') ?? {}),
    creationOf(create),
    rules,
  )

/** Like {@link readLevels}, with a cache: the events of a room share few power levels. */
export function rememberingLevels(): LevelsReader {
  const known = new WeakMap<object, { readonly create: RoomPdu | undefined; readonly levels: PowerLevels }>()
  const withoutEvent = {}
  return (powerLevels, create, rules) => {
    const key = powerLevels ?? create ?? withoutEvent
    const before = known.get(key)
    if (before !== undefined && before.create === create) return before.levels
    const levels = readLevels(powerLevels, create, rules)
    known.set(key, { create, levels })
    return levels
  }
}

/** Converts a create event for the functions on creators and levels. Without an event, the room has no creator. */
export function creationOf(create: RoomPdu | undefined): RoomCreation {
  return create ?? { content: {}, sender: '' }
}

/** The power levels of the room. */
export function levelsIn({ levelsOf, rules, stateEvent }: Question): PowerLevels {
  return levelsOf(stateEvent('m.room.power_levels', ''), stateEvent('m.room.create', ''), rules)
}

/** A user's membership in the room. Absent: `leave`. */
export function membershipIn({ stateEvent }: Question, userId: string | undefined): string {
  const member = userId === undefined ? undefined : stateEvent('m.room.member', userId)
  return ownString(ownValue(member, 'content'), 'membership') ?? 'leave'
}
