/**
 * Strings that match a pattern, and identifiers.
 *
 * @module
 */
import { couldBeName, quoted } from '../json/shown.js'
import { Codec } from './codec.js'
import type { PatternShape } from './shape.js'
import type { Wording } from './wording.js'

const PATTERN: Wording<PatternShape> = {
  expected: ({ source }, name) => `a string that matches ${source} (${name})`,
  code: (_, value) => (typeof value === 'string' ? 'wrong-format' : 'wrong-type'),
  found: ({ isIdentifier, source }, value) =>
    isIdentifier && typeof value === 'string' && (couldBeName(value) || new RegExp(source, 'u').test(value))
      ? quoted(value)
      : undefined,
}

/** The wording of identifiers without a pattern. */
const IDENTIFIER: Wording = {
  expected: (_, name) => `a string (${name})`,
  found: (_, value) => (typeof value === 'string' && couldBeName(value) ? quoted(value) : undefined),
}

/**
 * A string that matches the regular expression `source`. The source goes into JSON Schemas: no flags, no lookbehind.
 *
 * The type parameter is the type of the string: `` pattern<`geo:${string}`>('GeoUri', '^geo:') ``. Errors do not quote
 * the value, which may be private. For identifiers, use {@link identifier}.
 */
export function pattern<A extends string>(name: string, source: string): Codec<A> {
  return new Codec(name, { kind: 'pattern', source, isIdentifier: false }, matches(source), undefined, PATTERN)
}

/**
 * Like {@link pattern}, for identifiers and names, which help to find an event: errors quote the first 40 characters of
 * an invalid one, and of a map key, if it could be a name: printable ASCII without spaces.
 *
 * @param source - a regular expression; if omitted, any string is accepted
 */
export function identifier<A extends string>(name: string, source?: string): Codec<A> {
  return source === undefined
    ? new Codec(
        name,
        { kind: 'string', isIdentifier: true },
        (input) => typeof input === 'string',
        undefined,
        IDENTIFIER,
      )
    : new Codec(name, { kind: 'pattern', source, isIdentifier: true }, matches(source), undefined, PATTERN)
}

function matches(source: string): (input: unknown) => boolean {
  const expression = new RegExp(source, 'u')
  return (input) => typeof input === 'string' && expression.test(input)
}
