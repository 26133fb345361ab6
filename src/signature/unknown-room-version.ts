/**
 * The error for a room version that is not in the specification.
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
