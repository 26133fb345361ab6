/**
 * The error of a room version that the specification does not define.
 *
 * @internal
 * @module
 */
import type { UnknownRoomVersion } from '../function/hash/reference-hash.js'

export const UNKNOWN_ROOM_VERSION: UnknownRoomVersion = {
  code: 'unknown-room-version',
  path: [],
  message: 'the room version is unknown',
}
