/**
 * Strings with a grammar.
 *
 * @module
 */
import { Codec } from './codec.js'

/**
 * A string that matches the regular expression `source`, which JSON Schema must understand too: no flags, no lookbehind.
 *
 * Name the type that it stands for: `` pattern<`geo:${string}`>('GeoUri', '^geo:') ``. Errors do not quote what stands in its
 * place, which may be private. For an identifier, see {@link identifier}.
 */
export function pattern<A extends string>(name: string, source: string): Codec<A> {
  return new Codec(name, { kind: 'pattern', source, isIdentifier: false }, matches(source))
}

/**
 * As {@link pattern}, for an identifier or a name by which an event is to be found again: errors quote the first 40
 * characters of a wrong one, also where it is the key of a map.
 *
 * @param source - without it, any string is an identifier of the kind
 */
export function identifier<A extends string>(name: string, source?: string): Codec<A> {
  return source === undefined
    ? new Codec(name, { kind: 'string', isIdentifier: true }, (input) => typeof input === 'string')
    : new Codec(name, { kind: 'pattern', source, isIdentifier: true }, matches(source))
}

function matches(source: string): (input: unknown) => boolean {
  const expression = new RegExp(source, 'u')
  return (input) => typeof input === 'string' && expression.test(input)
}
