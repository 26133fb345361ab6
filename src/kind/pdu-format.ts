/**
 * Which format PDUs have in a room.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../event/common/room-version.js'
import type { PduFormat, ROOM_VERSIONS } from '../function/room-version/rules.js'
import { type LATEST_ROOM_VERSION, rulesOrLatest } from '../function/room-version/rules-or-latest.js'

/** What {@link pduFormat} returns for room version `V`. All formats, where the compiler only knows it to be a string. */
export type PduFormatOf<V extends RoomVersion> = string extends V
  ? PduFormat
  : (typeof ROOM_VERSIONS)[V extends KnownRoomVersion ? V : typeof LATEST_ROOM_VERSION]['eventFormat']

/** The format of PDUs of a room version. That of the latest for a version that the specification does not define. */
export function pduFormat(roomVersion: RoomVersion): PduFormat {
  return rulesOrLatest(roomVersion).eventFormat
}
