/**
 * Arguments that are one or two steps away from valid ones.
 *
 * @module
 */
import { mutant, parts, replaceBy, type Step, steps, take } from '../support/mutants.js'
import { seeded } from '../support/random.js'
import type { Sample } from './sample.js'

/** Arguments, with a description of the difference from the sample. */
export interface Mutation {
  readonly args: readonly unknown[]
  readonly what: string
}

/** Additional JSON values to try. */
const MORE_VALUES: readonly unknown[] = [
  -0,
  -1,
  1e300,
  'x'.repeat(5000),
  '\ud800',
  [[[]]],
  ['x'],
  { a: 1 },
  JSON.parse('{"__proto__":{"a":1}}'),
  JSON.parse('{"constructor":null,"toString":"x","__proto__":null}'),
]

/** The valid arguments. */
export function validArguments({ args }: Sample): readonly unknown[] {
  return args.map(({ value }) => value)
}

/** Yields every step away from the valid arguments. Only data arguments change. */
export function* singleMutations(sample: Sample): Generator<Mutation> {
  const args = validArguments(sample)
  for (const step of stepsFrom(sample)) {
    const mutated = take(args, step) as readonly unknown[]
    yield { args: mutated, what: described(args, mutated) }
  }
}

/** Yields pseudo-random pairs of steps. */
export function* doubleMutations(sample: Sample, count: number, seed: number): Generator<Mutation> {
  const random = seeded(seed)
  const args = validArguments(sample)
  const first = [...stepsFrom(sample)]
  const places = sample.args.flatMap(({ isData }, i) => (isData ? [String(i)] : []))
  if (first.length === 0) return
  for (let i = 0; i < count; i++) {
    const once = take(args, first[random() % first.length] as Step) as readonly unknown[]
    const place = places[random() % places.length] as string
    const twice = mutant(once[Number(place)], random())
    const mutated = take(once, { path: [place], edit: replaceBy(twice) }) as readonly unknown[]
    yield { args: mutated, what: described(args, mutated) }
  }
}

function* stepsFrom({ args }: Sample): Generator<Step> {
  for (const [i, { isData, value }] of args.entries()) {
    if (!isData) continue
    const at = String(i)
    for (const { edit, path } of steps(value)) yield { path: [at, ...path], edit }
    for (const { path } of parts(value)) {
      for (const more of MORE_VALUES) yield { path: [at, ...path], edit: replaceBy(more) }
    }
    yield { path: [at], edit: replaceBy(undefined) }
  }
}

function described(before: readonly unknown[], after: readonly unknown[]): string {
  return after.flatMap((value, i) => (value === before[i] ? [] : [`argument ${i + 1} ${shown(value)}`])).join(', ')
}

function shown(value: unknown): string {
  const text = Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? String(value))
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}
