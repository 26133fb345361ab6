/**
 * The rules of a room version that may be unknown.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../../event/common/room-version.js'
import { ROOM_VERSIONS, type RoomVersionRules, roomVersionRules } from './rules.js'

/** The version whose rules apply to unknown versions. */
export const LATEST_ROOM_VERSION = '12' satisfies KnownRoomVersion

/** Returns the rules of a room version; for an unknown one, those of the latest version in the specification. */
export function rulesOrLatest(version: RoomVersion): RoomVersionRules {
  return roomVersionRules(version) ?? ROOM_VERSIONS[LATEST_ROOM_VERSION]
}

/** Whether the specification defines a room version. */
export function isKnownRoomVersion(version: RoomVersion): version is KnownRoomVersion {
  return roomVersionRules(version) !== undefined
}
