/**
 * The rules for a room version that this library may not know.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../../event/common/room-version.js'
import { ROOM_VERSIONS, type RoomVersionRules, roomVersionRules } from './rules.js'

/** The version that those are taken for which the specification does not define. */
export const LATEST_ROOM_VERSION = '12' satisfies KnownRoomVersion

/** The rules of a room version; for one that the specification does not define, those of its latest. */
export function rulesOrLatest(version: RoomVersion): RoomVersionRules {
  return roomVersionRules(version) ?? ROOM_VERSIONS[LATEST_ROOM_VERSION]
}
