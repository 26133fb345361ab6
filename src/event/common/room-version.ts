/**
 * Room versions.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/ | Room versions}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

const KNOWN = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

/** A room version that the specification defines. */
export type KnownRoomVersion = (typeof KNOWN)[number]

/** A room version. Versions are strings without an order, and implementations may define their own. */
export type RoomVersion = KnownRoomVersion | (string & {})
export const RoomVersion: Codec<RoomVersion> = openLiterals('RoomVersion', KNOWN)
