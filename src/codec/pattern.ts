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
  expected: ({ name, shape }) => `a string that matches ${shape.source} (${name})`,
  code: (value) => (typeof value === 'string' ? 'wrong-format' : undefined),
}

/** The wording of identifiers with a pattern. */
const IDENTIFIER: Wording<PatternShape> = {
  ...PATTERN,
  found: (value, codec) =>
    typeof value === 'string' && (couldBeName(value) || codec.accepts(value)) ? quoted(value) : undefined,
}

/** The wording of identifiers without a pattern. */
const NAME: Wording = {
  expected: ({ name }) => `a string (${name})`,
  found: (value) => (typeof value === 'string' && couldBeName(value) ? quoted(value) : undefined),
}

/**
 * A string that matches the regular expression `source`. The source goes into JSON Schemas: no flags, no lookbehind.
 *
 * The type parameter is the type of the string: `` pattern<`geo:${string}`>('GeoUri', '^geo:') ``. Errors do not quote
 * the value, which may be private. For identifiers, use {@link identifier}.
 */
export function pattern<A extends string>(name: string, source: string): Codec<A> {
  return new Codec(name, () => ({
    shape: { kind: 'pattern', source, isIdentifier: false },
    accepts: matches(source),
    wording: PATTERN,
  }))
}

/**
 * Like {@link pattern}, for identifiers and names, which help to find an event: errors quote an invalid one, and a map
 * key, if it could be a name: printable ASCII without spaces.
 *
 * @param source - a regular expression; if omitted, any string is accepted
 */
export function identifier<A extends string>(name: string, source?: string): Codec<A> {
  return new Codec(name, () =>
    source === undefined
      ? { shape: { kind: 'string', isIdentifier: true }, accepts: (input) => typeof input === 'string', wording: NAME }
      : { shape: { kind: 'pattern', source, isIdentifier: true }, accepts: matches(source), wording: IDENTIFIER },
  )
}

function matches(source: string): (input: unknown) => boolean {
  // For most identifiers, which only have to begin with a sigil: faster than the regular expression.
  const sigil = /^\^\\?([!#$@])$/.exec(source)?.[1]
  if (sigil !== undefined) return (input) => typeof input === 'string' && input[0] === sigil
  const expression = new RegExp(source, 'u')
  return (input) => typeof input === 'string' && expression.test(input)
}
