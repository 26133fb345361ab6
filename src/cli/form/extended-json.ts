/**
 * MongoDB's extended JSON, as `mongoexport` and `bsondump` write it.
 *
 * @see {@link https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/ | MongoDB Extended JSON}
 * @module
 */
import { isObject, own, ownString } from '../../json/own.js'

/** MongoDB nests documents no deeper. */
const DEPTH = 100

const NUMBERS: readonly string[] = ['$numberInt', '$numberLong', '$numberDouble', '$numberDecimal']

/** Returns a value with plain numbers, and with dates in milliseconds; the same value, if it has none of these. */
export function fromExtendedJson(value: unknown, depth = 0): unknown {
  if (depth > DEPTH) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => fromExtendedJson(item, depth + 1))
    return items.some((item, i) => item !== value[i]) ? items : value
  }
  if (!isObject(value)) return value
  const number = numberOf(value) ?? dateOf(value)
  if (number !== undefined) return number
  const entries = Object.entries(value).map(([key, held]) => [key, fromExtendedJson(held, depth + 1)] as const)
  return entries.some(([key, held]) => held !== own(value, key)) ? Object.fromEntries(entries) : value
}

/** Returns the milliseconds of a date. */
export function dateOf(value: object): number | undefined {
  const date = own(value, '$date')
  const at = isObject(date) ? numberOf(date) : typeof date === 'string' ? Date.parse(date) : date
  return typeof at === 'number' && !Number.isNaN(at) ? at : undefined
}

/** Returns a number that JavaScript can hold exactly, or nearly if it has a fraction. */
function numberOf(value: object): number | undefined {
  const [key, ...others] = Object.keys(value)
  if (key === undefined || others.length > 0 || !NUMBERS.includes(key)) return undefined
  const text = ownString(value, key)
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number)) ? number : undefined
}
