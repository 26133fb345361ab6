/**
 * The PDU format of a room version.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../event/common/room-version.js'
import type { PduFormat, ROOM_VERSIONS } from '../function/room-version/rules.js'
import { type LATEST_ROOM_VERSION, rulesOrLatest } from '../function/room-version/rules-or-latest.js'

/** The PDU format of the room version `V`. If `V` is `string`, all formats. */
export type PduFormatOf<V extends RoomVersion> = string extends V
  ? PduFormat
  : (typeof ROOM_VERSIONS)[V extends KnownRoomVersion ? V : typeof LATEST_ROOM_VERSION]['eventFormat']

/** The PDU format of a room version. For unknown versions, that of the latest version. */
export function pduFormat(roomVersion: RoomVersion): PduFormat {
  return rulesOrLatest(roomVersion).eventFormat
}
