/**
 * The PDU format of each room version.
 *
 * @internal
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../event/common/room-version.js'
import type { PduFormat, ROOM_VERSIONS } from '../function/room-version/rules.js'
import { LATEST_ROOM_VERSION } from '../function/room-version/rules-or-latest.js'

/** The compiler compares this table with the rules of all versions, which parsing does not need: they take 600 bytes. */
const FORMATS: { readonly [V in KnownRoomVersion]: (typeof ROOM_VERSIONS)[V]['eventFormat'] } = {
  '1': 'v1',
  '2': 'v1',
  '3': 'v3',
  '4': 'v3',
  '5': 'v3',
  '6': 'v3',
  '7': 'v3',
  '8': 'v3',
  '9': 'v3',
  '10': 'v3',
  '11': 'v11',
  '12': 'v12',
}

/** The PDU format of the room version `V`. If `V` is `string`, all formats. */
export type PduFormatOf<V extends RoomVersion> = string extends V
  ? PduFormat
  : (typeof FORMATS)[V extends KnownRoomVersion ? V : typeof LATEST_ROOM_VERSION]

/** The PDU format of a room version. For unknown versions, that of the latest version. */
export function pduFormat(roomVersion: RoomVersion): PduFormat {
  return FORMATS[hasPduFormat(roomVersion) ? roomVersion : LATEST_ROOM_VERSION]
}

/** Whether the specification defines a room version, and with it a PDU format. */
export function hasPduFormat(roomVersion: unknown): roomVersion is KnownRoomVersion {
  return typeof roomVersion === 'string' && Object.hasOwn(FORMATS, roomVersion)
}
