/**
 * Maps from strings to values.
 *
 * @module
 */
import { type AnyCodec, Codec, type Explain, explainPart, type RecordShape } from './codec.js'
import { isObject } from './own.js'

/**
 * An object used as a map: under every key that `key` accepts stands a `value`.
 *
 * What stands under other keys is nobody's business, as in any object here, unless `others` is `closed`: then there must
 * be none.
 */
export function record<K extends string, V>(
  key: Codec<K>,
  value: Codec<V>,
  others: 'open' | 'closed' = 'open',
): Codec<{ readonly [P in K]: V }> {
  return new Codec(
    `{ [${key.name}]: ${value.name} }`,
    { kind: 'record', key, value, others },
    (input) =>
      isObject(input) &&
      Object.keys(input).every((k) => {
        if (input[k] === undefined) return true
        return key.accepts(k) ? value.accepts(input[k]) : others === 'open'
      }),
    'an object',
    explainRecord,
  )
}

export const explainRecord: Explain<RecordShape> = ({ key, value, others }, input, context, report) => {
  if (!isObject(input)) return report.add(input, context)
  const noOthers: AnyCodec = new Codec(
    `no key but ${key.name}`,
    { kind: 'nothing' },
    () => others === 'open',
    `no key but ${key.name}`,
  )
  for (const k of Object.keys(input)) {
    if (report.isFull) return
    if (input[k] !== undefined) explainPart(k, input[k], key.accepts(k) ? value : noOthers, context, report)
  }
}
