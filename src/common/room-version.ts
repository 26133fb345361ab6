/**
 * Versions of the rules that a room lives by.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/ | Room versions}
 * @module
 */
import type { Codec } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'

/** A version of the rules that a room lives by. Not a number: versions are not ordered, and others may name their own. */
export type RoomVersion = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12' | (string & {})
export const RoomVersion: Codec<RoomVersion> = openLiterals('RoomVersion', [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
])
