/**
 * The rules for a room version that this library may not know.
 *
 * @internal
 * @module
 */
import type { RoomVersion } from '../common/room-version.js'
import { ROOM_VERSIONS, type RoomVersionRules, roomVersionRules } from './rules.js'

/** The rules of a room version; for one that the specification does not define, those of its latest. */
export function rulesOrLatest(version: RoomVersion): RoomVersionRules {
  return roomVersionRules(version) ?? ROOM_VERSIONS['12']
}
