/**
 * What the rules are put to: an event, and the state of the room that it is to enter.
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

/** A room version that the specification defines, and its rules. */
export interface KnownVersion {
  readonly roomVersion: KnownRoomVersion
  readonly rules: RoomVersionRules
}

export interface Question extends KnownVersion {
  readonly pdu: RoomPdu
  /** The event of the room's state under a type and a state key. */
  readonly stateEvent: StateReader
  /** The ID of the create event in the room's state. */
  readonly createId: () => string | undefined
  readonly checks: SignatureChecks | undefined
  /** The power levels that an event sets, in the room that another created. */
  readonly levelsOf: LevelsReader
}

export type StateReader = (type: string, stateKey: string) => RoomPdu | undefined

export type LevelsReader = (
  powerLevels: RoomPdu | undefined,
  create: RoomPdu | undefined,
  rules: RoomVersionRules,
) => PowerLevels

/** The power levels of a room by its `m.room.power_levels`, if it has one, and its create event. */
export const readLevels: LevelsReader = (powerLevels, create, rules) =>
  powerLevelsOf(
    powerLevels === undefined ? undefined : (ownObject(powerLevels, 'content') ?? {}),
    creationOf(create),
    rules,
  )

/** As {@link readLevels}, each once: a room's events share few power levels. */
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

/** A create event as the functions on creators and levels take it; without one, nobody created the room. */
export function creationOf(create: RoomPdu | undefined): RoomCreation {
  return create ?? { content: {}, sender: '' }
}

/** The power levels of the room. */
export function levelsIn({ levelsOf, rules, stateEvent }: Question): PowerLevels {
  return levelsOf(stateEvent('m.room.power_levels', ''), stateEvent('m.room.create', ''), rules)
}

/** A user's membership in the room; `leave` where there is no event. */
export function membershipIn({ stateEvent }: Question, userId: string | undefined): string {
  const member = userId === undefined ? undefined : stateEvent('m.room.member', userId)
  return ownString(ownValue(member, 'content'), 'membership') ?? 'leave'
}
