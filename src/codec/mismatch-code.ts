/**
 * What sort of fault an error is, for programs: the prose may change, these do not.
 *
 * @module
 */
import type { ValidationError } from 'io-ts'

import { Mismatch, type Remark } from './mismatch.js'
import type { Shape } from './shape.js'

/**
 * What sort of fault an error is:
 *
 * - `missing`: a required key is absent
 * - `wrong_type`: the value is of another JSON type
 * - `wrong_format`: a string that does not match the pattern
 * - `not_listed`: a string that is none of those that a closed set lists
 * - `out_of_range`: a number that is not finite, or no safe integer where an integer is asked for
 * - `wrong_length`: a tuple with too few or too many items
 * - `unexpected_key`: a key that a closed map does not accept
 * - `truncated`: more is wrong than is listed
 * - `unreadable`: reading the value threw
 * - `unknown`: an error that a codec of io-ts's own made
 */
export type MismatchCode =
  | 'missing'
  | 'not_listed'
  | 'out_of_range'
  | 'unexpected_key'
  | 'unknown'
  | 'wrong_format'
  | 'wrong_length'
  | 'wrong_type'
  | Remark

/** What sort of fault an error is. Takes what `decode` leaves, also from io-ts's own codecs. */
export function mismatchCode(error: ValidationError): MismatchCode {
  if (!(error instanceof Mismatch)) return 'unknown'
  const { codec, remark, value } = error
  if (remark !== undefined) return remark
  if (codec.shape.kind === 'nothing') return 'unexpected_key'
  return value === undefined ? 'missing' : codeFor(codec.shape, value)
}

function codeFor(shape: Shape, value: unknown): MismatchCode {
  switch (shape.kind) {
    case 'pattern':
      return typeof value === 'string' ? 'wrong_format' : 'wrong_type'
    case 'literals':
      return typeof value === 'string' ? 'not_listed' : 'wrong_type'
    case 'number':
    case 'integer':
      return typeof value === 'number' ? 'out_of_range' : 'wrong_type'
    case 'tuple':
      return Array.isArray(value) ? 'wrong_length' : 'wrong_type'
    case 'nullable':
      return codeFor(shape.of.shape, value)
    case 'union':
      // The members differ in what JSON they are: one at most has more to say.
      return shape.members.map((member) => codeFor(member.shape, value)).find(isTelling) ?? 'wrong_type'
    default:
      return 'wrong_type'
  }
}

function isTelling(code: MismatchCode): boolean {
  return code !== 'wrong_type'
}
