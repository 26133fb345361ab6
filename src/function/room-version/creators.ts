/**
 * Determines the creators of a room.
 *
 * Up to room version 10, this is the `creator` in the create event; in version 11, its sender; from 12 on, also its
 * `additional_creators`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#permissions | Permissions}
 * @module
 */
import { isObject, ownArray, ownString, ownValue } from '../../json/own.js'
import type { RoomVersionRules } from './rules.js'
import { rulesOrLatest } from './rules-or-latest.js'

/** The fields of an `m.room.create` that are read. The event may be full, from `/sync`, stripped or redacted. */
export interface RoomCreation {
  /** `additional_creators`, `creator` and `room_version` are read; each is ignored if it has the wrong type. */
  readonly content: object
  /** The user who created the room. */
  readonly sender: string
}

/**
 * Returns the rules of the room that `create` created.
 *
 * For a version that is not in the specification, possibly a newer one, and for a `room_version` that is not a string,
 * these are the rules of version 12. An absent `room_version` means version 1. Redaction removes it in versions below
 * 11: use `roomVersionRules` with the version from before the redaction.
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
 * Returns the users who created a room, each once.
 *
 * @param rules - the rules of the room version; default: the version in the create event
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
