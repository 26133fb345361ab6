/**
 * Strings with a grammar.
 *
 * @module
 */
import { Codec } from './codec.js'

/**
 * A string that matches the regular expression `source`, which JSON Schema must understand too: no flags, no lookbehind.
 *
 * Name the type that it stands for: `` pattern<`@${string}`>('UserId', '^@') ``.
 *
 * @param isPrivate - whether an error is not to quote what stood there. It does by default: identifiers are to be found again
 */
export function pattern<A extends string>(name: string, source: string, isPrivate?: true): Codec<A> {
  const expression = new RegExp(source, 'u')
  return new Codec(
    name,
    { kind: 'pattern', source, ...(isPrivate && { isPrivate }) },
    (input) => typeof input === 'string' && expression.test(input),
  )
}
