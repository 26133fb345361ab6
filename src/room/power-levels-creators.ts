/**
 * Who created a room, as far as its power levels ask.
 *
 * Up to room version 10, whom the create event names as `creator`; in 11, who sent it; from 12 on, the `additional_creators`
 * too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#permissions | Permissions}
 * @module
 */
import { ownValue } from '../codec/own.js'
import { ROOM_VERSIONS, type RoomVersionRules, roomVersionRules } from '../room-version/rules.js'

/** What is read of an `m.room.create`. It may be full, from `/sync`, stripped or redacted. */
export interface RoomCreation {
  /** `additional_creators`, `creator` and `room_version` are read, each only where it has the right type. */
  readonly content: object
  readonly sender: string
}

/**
 * The rules of the room that `create` began. For a version that the specification does not define, those of its newest
 * one: what nobody knows yet is most likely newer. Never throws.
 *
 * Below version 11, redaction takes the `room_version` with it; whoever knows it still has {@link roomVersionRules}.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomcreate | m.room.create}
 * @example
 * ```ts
 * import { rulesOfRoom } from 'matrix-event-model'
 *
 * const sender = '@alice:example.org'
 *
 * rulesOfRoom({ content: { room_version: '9' }, sender }).integerPowerLevels // => false
 * rulesOfRoom({ content: {}, sender }).fractionalPowerLevels // => true
 * ```
 */
export function rulesOfRoom(create: RoomCreation): RoomVersionRules {
  const version = ownValue(create.content, 'room_version') ?? '1'
  return (typeof version === 'string' ? roomVersionRules(version) : undefined) ?? ROOM_VERSIONS['12']
}

/**
 * The users who created a room, each once. `rules` are those of the room's version; left out, the create event tells.
 * Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#event-format | Event format of room version 12}
 * @example
 * ```ts
 * import { roomCreators } from 'matrix-event-model'
 *
 * const create = {
 *   content: { room_version: '12', additional_creators: ['@bob:example.org'] },
 *   sender: '@alice:example.org',
 * }
 *
 * roomCreators(create) // => ['@alice:example.org', '@bob:example.org']
 * roomCreators({ ...create, content: { room_version: '11' } }) // => ['@alice:example.org']
 * ```
 */
export function roomCreators(create: RoomCreation, rules = rulesOfRoom(create)): readonly string[] {
  const named = ownValue(create.content, 'creator')
  const creator = !rules.useRoomCreateSender && typeof named === 'string' ? named : create.sender
  const others = rules.additionalRoomCreators ? ownValue(create.content, 'additional_creators') : undefined
  const additional = Array.isArray(others) ? others.filter((other): other is string => typeof other === 'string') : []
  return [...new Set([creator, ...additional])]
}
