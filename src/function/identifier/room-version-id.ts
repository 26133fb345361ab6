/**
 * Room version identifiers.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/#room-version-grammar | Room version grammar}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RoomVersion } from '../../event/common/room-version.js'
import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

/** The parts of a room version. */
export interface RoomVersionIdParts {
  /** The whole identifier. */
  readonly id: RoomVersion
  /** Whether it consists of `0-9` and `.` only, which is reserved for the specification. */
  readonly isReserved: boolean
}

const ROOM_VERSION_LENGTH = 32

/**
 * Parses a room version identifier, known or unknown: up to 32 characters of `a-z`, `0-9`, `.` and `-`.
 *
 * @example
 * ```ts
 * import { parseRoomVersionId } from 'matrix-event-model'
 *
 * parseRoomVersionId('12') // => { _tag: 'Right', right: { id: '12', isReserved: true } }
 * parseRoomVersionId('1.2-beta') // => { _tag: 'Right', right: { id: '1.2-beta', isReserved: false } }
 * parseRoomVersionId('v 1')._tag // => 'Left'
 * ```
 */
export function parseRoomVersionId(text: string): Either<IdentifierFault, RoomVersionIdParts> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  if (text === '') return fault('empty-part', 0)
  if (text.length > ROOM_VERSION_LENGTH) return fault('too-long', text.length)
  const forbidden = text.search(/[^a-z0-9.-]/)
  if (forbidden !== -1) return fault('forbidden-character', forbidden)
  return success({ id: text, isReserved: /^[0-9.]+$/.test(text) })
}
