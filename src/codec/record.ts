/**
 * Objects used as maps.
 *
 * @module
 */

import { isObject } from '../json/own.js'
import { Codec } from './codec.js'
import { explainRecord } from './explain.js'
import { OBJECT } from './wording.js'

/** Options of a record. */
export interface RecordOptions {
  /** The name of the codec. Default: made from the names of `key` and `value`. */
  readonly name?: string
  /** Whether keys that `key` does not accept are allowed. Default: `open`. */
  readonly others?: 'open' | 'closed'
}

/**
 * An object used as a map: each key that `key` accepts has a value of the codec `value`.
 *
 * Other keys are kept and not checked, unless `others` is `closed`: then they are refused.
 *
 * @param key - the codec of the keys
 * @param value - the codec of the values
 */
export function record<K extends string, V>(
  key: Codec<K>,
  value: Codec<V>,
  { name = `{ [${key.name}]: ${value.name} }`, others = 'open' }: RecordOptions = {},
): Codec<{ readonly [P in K]: V }> {
  return new Codec(name, () => ({
    shape: { kind: 'record', key, value, others },
    accepts: (input) => {
      if (!isObject(input)) return false
      for (const k in input) {
        if (input[k] !== undefined && !(key.accepts(k) ? value.accepts(input[k]) : others === 'open')) return false
      }
      return true
    },
    walk: explainRecord,
    wording: OBJECT,
  }))
}
