/**
 * The power levels of a room, with the defaults of `m.room.power_levels` applied.
 *
 * The event may be missing, cleared or redacted, or use strings or fractions as older servers do. From room version 12
 * on, creators rank above all levels, regardless of the event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
 * @module
 */
import { isObject, ownValue } from '../../json/own.js'
import { type RoomCreation, roomCreators, rulesOfRoom } from '../room-version/creators.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import { DEFAULT_LEVELS, levelEntries, readLevel } from './level.js'

/**
 * The power levels of a room. Entries are in maps, where any name is safe to look up. The maps do not include defaults:
 * use
 * {@link userPowerLevel}, {@link levelToSendState} and the other functions instead.
 */
export interface PowerLevels {
  /** The level required to ban a user. */
  readonly ban: number
  /** The level required to send message-like events that `events` does not list. */
  readonly events_default: number
  /** The level required to invite a user. */
  readonly invite: number
  /** The level required to kick a user. */
  readonly kick: number
  /** The level required to redact events of other users. */
  readonly redact: number
  /** The level required to send state events that `events` does not list. */
  readonly state_default: number
  /** The level of users whom `users` does not list. */
  readonly users_default: number
  /** By event type. */
  readonly events: ReadonlyMap<string, number>
  /** By notification key: `room` is for `@room`. */
  readonly notifications: ReadonlyMap<string, number>
  /** By user ID. If the room has no power levels event, the creator is listed here with 100. */
  readonly users: ReadonlyMap<string, number>
  /** The users above all levels: the room's creators from room version 12 on, empty before. */
  readonly creators: ReadonlySet<string>
  /** Whether the room has an `m.room.power_levels`. The first one may set any level. */
  readonly hasEvent: boolean
}

/**
 * Returns the power levels of the room that `create` created, from the `content` of its `m.room.power_levels`.
 *
 * If the room has no such event (`undefined`), the creator has 100, and everyone else 0. In a cleared or redacted
 * content, absent levels have their defaults, including the creator's.
 *
 * Values that the room version does not accept count as absent: fractions from version 6 on, strings from 10 on,
 * creators in `users` from 12 on, and in every version `users`, `events` and `notifications` that are not objects.
 *
 * @param rules - the rules of the room version; default: the version in the create event
 * @see {@link https://spec.matrix.org/v1.19/rooms/v9/#mroompower_levels-events-accept-values-as-strings | Power levels as strings}
 * @example
 * ```ts
 * import { powerLevelsOf, userPowerLevel } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 *
 * const levels = powerLevelsOf({ users: { '@bob:example.org': 50 }, ban: 75 }, create)
 * levels.ban // => 75
 * levels.kick // => 50
 * userPowerLevel(levels, '@bob:example.org') // => 50
 *
 * userPowerLevel(powerLevelsOf(undefined, create), '@alice:example.org') // => 100
 * userPowerLevel(powerLevelsOf({}, create), '@alice:example.org') // => 0
 * ```
 */
export function powerLevelsOf(
  content: object | undefined,
  create: RoomCreation,
  rules?: RoomVersionRules | undefined,
): PowerLevels {
  const applied = isObject(rules) ? rules : rulesOfRoom(create)
  const level = (key: keyof typeof DEFAULT_LEVELS) => readLevel(ownValue(content, key), applied) ?? DEFAULT_LEVELS[key]
  const levels = (key: string) => {
    const map = new Map<string, number>()
    for (const [name, value] of levelEntries(content, key)) {
      const level = readLevel(value, applied)
      if (level !== undefined) map.set(name, level)
    }
    return map
  }

  const creators = roomCreators(create, applied)
  const users = levels('users')
  if (applied.explicitlyPrivilegeRoomCreators) for (const creator of creators) users.delete(creator)
  else if (content === undefined) for (const creator of creators) users.set(creator, 100)

  return {
    ban: level('ban'),
    events_default: level('events_default'),
    invite: level('invite'),
    kick: level('kick'),
    redact: level('redact'),
    state_default: level('state_default'),
    users_default: level('users_default'),
    events: levels('events'),
    notifications: levels('notifications'),
    users,
    creators: new Set(applied.explicitlyPrivilegeRoomCreators ? creators : []),
    hasEvent: content !== undefined,
  }
}
