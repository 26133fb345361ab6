/**
 * Checks the fields of objects.
 *
 * @internal
 * @module
 */
import { own } from '../json/own.js'
import type { Fields } from './shape.js'

/** Returns a check that an object has all `required` fields and no invalid `optional` field. */
export function hasFields(required: Fields, optional: Fields): (input: object) => boolean {
  const requiredFields = Object.entries(required)
  const optionalFields = Object.entries(optional)
  return (input) => {
    for (const [key, codec] of requiredFields) {
      const value = own(input, key)
      if (value === undefined || !codec.accepts(value)) return false
    }
    for (const [key, codec] of optionalFields) {
      const value = own(input, key)
      if (value !== undefined && !codec.accepts(value)) return false
    }
    return true
  }
}
