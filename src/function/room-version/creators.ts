/**
 * Who created a room.
 *
 * Up to room version 10, the `creator` in the create event; in 11, its sender; from 12 on, its `additional_creators`
 * too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#permissions | Permissions}
 * @module
 */
import { isObject, ownArray, ownString, ownValue } from '../../json/own.js'
import type { RoomVersionRules } from './rules.js'
import { rulesOrLatest } from './rules-or-latest.js'

/** What is read of an `m.room.create`: full, from `/sync`, stripped or redacted. */
export interface RoomCreation {
  /** `additional_creators`, `creator` and `room_version` are read, each only where it has the right type. */
  readonly content: object
  readonly sender: string
}

/**
 * The rules of the room that `create` created.
 *
 * A version that the specification does not define, which may be newer than this library, gets the rules of version 12.
 * So does a `room_version` that is not a string. An absent one is version 1. Below version 11, redaction removes it:
 * use `roomVersionRules` with the version that the room had before.
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
  const version = ownValue(ownValue(create, 'content'), 'room_version') ?? '1'
  return rulesOrLatest(typeof version === 'string' ? version : '')
}

/**
 * The users who created a room, each once.
 *
 * @param rules - those of the room's version; by default, the version in the create event
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
export function roomCreators(create: RoomCreation, rules?: RoomVersionRules | undefined): readonly string[] {
  const { useRoomCreateSender, additionalRoomCreators } = isObject(rules) ? rules : rulesOfRoom(create)
  const content = ownValue(create, 'content')
  const named = useRoomCreateSender ? undefined : ownString(content, 'creator')
  const others = additionalRoomCreators ? ownArray(content, 'additional_creators') : []
  return [...new Set([named ?? ownString(create, 'sender'), ...others])].filter((user) => typeof user === 'string')
}
