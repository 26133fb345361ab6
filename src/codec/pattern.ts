/**
 * Strings that match a pattern, and identifiers.
 *
 * @module
 */
import { Codec } from './codec.js'

/**
 * A string that matches the regular expression `source`. The source goes into JSON Schemas: no flags, no lookbehind.
 *
 * The type parameter is the type of the string: `` pattern<`geo:${string}`>('GeoUri', '^geo:') ``. Errors do not quote
 * the value, which may be private. For identifiers, use {@link identifier}.
 */
export function pattern<A extends string>(name: string, source: string): Codec<A> {
  return new Codec(name, { kind: 'pattern', source, isIdentifier: false }, matches(source))
}

/**
 * Like {@link pattern}, for identifiers and names, which help to find an event: errors quote the first 40 characters of
 * an invalid one, and of a map key, if it could be a name: printable ASCII without spaces.
 *
 * @param source - a regular expression; if omitted, any string is accepted
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
