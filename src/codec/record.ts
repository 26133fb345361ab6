/**
 * Maps from strings to values.
 *
 * @module
 */
import { type AnyCodec, Codec, explainPart } from './codec.js'
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
  const noOthers: AnyCodec = new Codec(`no key but ${key.name}`, { kind: 'nothing' }, () => false)
  const codecFor = (k: string): AnyCodec | undefined =>
    key.accepts(k) ? value : others === 'closed' ? noOthers : undefined
  return new Codec(
    `{ [${key.name}]: ${value.name} }`,
    { kind: 'record', key, value, others },
    (input) =>
      isObject(input) &&
      Object.keys(input).every((k) => input[k] === undefined || codecFor(k)?.accepts(input[k]) !== false),
    (input, context, report) => {
      if (!isObject(input)) return report.add(input, context)
      for (const k of Object.keys(input)) {
        const codec = codecFor(k)
        if (report.full) return
        if (codec !== undefined && input[k] !== undefined) explainPart(k, input[k], codec, context, report)
      }
    },
  )
}
