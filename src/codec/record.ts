/**
 * Maps from strings to values.
 *
 * @module
 */

import { isObject } from '../json/own.js'
import { Codec } from './codec.js'
import { explainRecord } from './explain.js'

export interface RecordOptions {
  readonly name?: string
  /** What there may be under keys that `key` does not accept. */
  readonly others?: 'open' | 'closed'
}

/**
 * An object used as a map: under every key that `key` accepts stands a `value`.
 *
 * What stands under other keys is nobody's business, as in any object here, unless `others` is `closed`: then there must
 * be none.
 *
 * @param key - for the keys
 * @param value - for what stands under them
 * @param options - `name` is the codec's, for one that is exported
 */
export function record<K extends string, V>(
  key: Codec<K>,
  value: Codec<V>,
  { name = `{ [${key.name}]: ${value.name} }`, others = 'open' }: RecordOptions = {},
): Codec<{ readonly [P in K]: V }> {
  return new Codec(
    name,
    { kind: 'record', key, value, others },
    (input) =>
      isObject(input) &&
      Object.keys(input).every((k) => {
        if (input[k] === undefined) return true
        return key.accepts(k) ? value.accepts(input[k]) : others === 'open'
      }),
    explainRecord,
  )
}
