/**
 * Which format PDUs have in a room.
 *
 * @internal
 * @module
 */
import type { RoomVersion } from '../event/common/room-version.js'
import type { RoomVersionRules } from '../function/room-version/rules.js'
import { rulesOrLatest } from '../function/room-version/rules-or-latest.js'

/** The format of PDUs, named after the room version that introduced it. */
export type PduFormat = RoomVersionRules['eventFormat']

/** The format of PDUs of a room version. That of the latest for a version that the specification does not define. */
export function pduFormat(roomVersion: RoomVersion): PduFormat {
  return rulesOrLatest(roomVersion).eventFormat
}
