/**
 * Compares three verdicts on the same events: of the codec, of the JSON Schema generated from it, and of the official
 * schemas. The first two must agree, since JSON Schema can express every codec. Where the third differs, every place of
 * a difference must belong to exactly one listed deviation.
 *
 *     npm run differential                          a million cases
 *     npm run differential -- --cases 5000 --seed 1
 *
 * @module
 */
import { parseArgs } from 'node:util'

import type { ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'

import type { JsonSchema } from '../../src/codec/json-schema.js'
import { unionSchema } from '../../tool/layout.js'
import { makeSchemas, strictAjv, validatorFor } from '../schema/schemas.js'
import { valuesOf } from '../support/arbitrary.js'
import { DEVIATIONS, differences } from '../support/deviations.js'
import { KINDS, type Kind } from '../support/kinds.js'
import { mutant, steps, take } from '../support/mutants.js'
import { officialVerdict } from '../support/official.js'
import { seeded } from '../support/random.js'
import { corpus, examples, isListed, missing, type Seed } from '../support/seeds.js'

/** A value to judge as an event of a kind. */
export interface Case {
  readonly kind: Kind
  readonly event: unknown
}

/** The result of a campaign. */
export interface Outcome {
  cases: number
  /** The number of cases that the codecs accept. */
  accepted: number
  /** The number of cases whose type has no official schema. */
  withoutVerdict: number
  /** The number of cases that the official schemas judge differently. */
  different: number
  /** The number of these cases with each deviation. A case may have several. */
  readonly deviations: Map<string, number>
  /** The first case of each kind of difference that is not explained by exactly one deviation. */
  readonly unexplained: Map<string, string>
  /** For each kind, the first case on which the codec and the generated schema disagree. */
  readonly disagreements: Map<string, string>
}

/** Returns validators for events of each kind, from the generated schemas. */
export function validatorsFrom(schemas: Iterable<JsonSchema>): (kind: Kind) => ValidateFunction {
  const ajv = strictAjv(schemas)
  const validators = new Map(KINDS.map(({ codec, name }) => [name, validatorFor(ajv, unionSchema(codec.name))]))
  return ({ name }) => validators.get(name) as ValidateFunction
}

/** Compares the verdicts on each case. */
export function compareVerdicts(cases: Iterable<Case>, validatorOf: (kind: Kind) => ValidateFunction): Outcome {
  const outcome: Outcome = {
    cases: 0,
    accepted: 0,
    withoutVerdict: 0,
    different: 0,
    deviations: new Map(DEVIATIONS.map(({ id }) => [id, 0])),
    unexplained: new Map(),
    disagreements: new Map(),
  }
  for (const { event, kind } of cases) {
    const ours = kind.codec.is(event)
    outcome.cases++
    if (ours) outcome.accepted++
    if (validatorOf(kind)(event) !== ours && !outcome.disagreements.has(kind.name)) {
      outcome.disagreements.set(kind.name, `${ours ? 'refuses' : 'accepts'} ${JSON.stringify(event)}`)
    }
    const official = officialVerdict(event, kind)
    if (official === undefined) outcome.withoutVerdict++
    else if (official !== ours) note(outcome, event, kind)
  }
  return outcome
}

function note(outcome: Outcome, event: unknown, kind: Kind): void {
  outcome.different++
  const shown = new Set<string>()
  for (const { ids, said } of differences(event, kind)) {
    const [id] = ids
    if (ids.length === 1 && id !== undefined) shown.add(id)
    else {
      const sort = `${kind.name}: ${said} (${ids.join(' and ') || 'no deviation'})`
      if (!outcome.unexplained.has(sort)) outcome.unexplained.set(sort, JSON.stringify(event))
    }
  }
  for (const id of shown) outcome.deviations.set(id, (outcome.deviations.get(id) ?? 0) + 1)
}

/** Events whose mutants are cases. */
export interface Stratum {
  readonly name: string
  readonly seeds: readonly Seed[]
  /** The number of mutants that are one step away. */
  readonly neighbors: number
  /** If there are too many, only every n-th is used. */
  readonly every: number
}

/** The examples and one event of each type and kind, which get up to half of the cases, then the corpus. */
export function strataOf(count: number): readonly Stratum[] {
  const real = corpus().filter(isListed)
  const near = stratum('official examples', [...examples(), ...missing([...examples(), ...real])], count / 2)
  return [near, stratum('corpus', real, 0.9 * count - near.neighbors / near.every)]
}

function stratum(name: string, seeds: readonly Seed[], most: number): Stratum {
  let neighbors = 0
  for (const { event } of seeds) for (const _ of steps(event)) neighbors++
  return { name, seeds, neighbors, every: Math.ceil(neighbors / most) }
}

/**
 * Yields the mutants one step away from the events of the strata; the rest are up to four steps away from them, or from
 * values generated from the codecs.
 *
 * @param count - the exact number of cases
 * @param seed - the seed for the cases
 */
export function* casesOf(strata: readonly Stratum[], count: number, seed: number): Generator<Case> {
  let made = 0
  for (const stratum of strata) {
    for (const neighbor of neighborsIn(stratum)) {
      made++
      yield neighbor
    }
  }
  const seeds = strata.flatMap((stratum) => stratum.seeds)
  yield* wanderers(seeds, count - made, seed)
}

function* neighborsIn({ every, seeds }: Stratum): Generator<Case> {
  let which = 0
  for (const { event, kind } of seeds) {
    for (const step of steps(event)) if (which++ % every === 0) yield { kind, event: take(event, step) }
  }
}

/** The number of values generated from the codec of each kind. */
const MADE = 200

function* wanderers(seeds: readonly Seed[], count: number, seed: number): Generator<Case> {
  const sources = KINDS.map((kind) => {
    const found = seeds.filter((seed) => seed.kind === kind).map(({ event }): unknown => event)
    return { kind, events: [found, fc.sample(valuesOf(kind.codec), { numRuns: MADE, seed })] }
  })
  const random = seeded(seed)
  const pick = <T>(items: readonly T[]): T => items[random() % items.length] as T
  for (let rest = count; rest > 0; rest--) {
    const { events, kind } = pick(sources)
    let event = pick(pick(events))
    for (let more = random() % 5; more > 0; more--) event = mutant(event, random())
    yield { kind, event }
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
  })
  const count = Number(values.cases)
  const strata = strataOf(count)
  const validatorOf = validatorsFrom((await makeSchemas()).values())
  const outcome = compareVerdicts(casesOf(strata, count, Number(values.seed)), validatorOf)
  const { accepted, cases, deviations, different, disagreements, unexplained, withoutVerdict } = outcome
  for (const [kind, what] of disagreements) console.error(`${kind}: the emitted schema ${what}`)
  for (const [what, event] of unexplained) console.error(`${what}\n  ${event}`)
  for (const [id, number] of deviations) console.log(`${String(number).padStart(8)} by ${id}`)
  for (const { every, name, neighbors } of strata) {
    console.log(`One step from the ${name}: ${neighbors}, ${every === 1 ? 'all of them' : `one in ${every} of them`}`)
  }
  console.log(
    `${cases} cases, ${accepted} accepted, ${withoutVerdict} of types without an official schema, ${different} different, ` +
      `${unexplained.size} sorts of difference unexplained, ${disagreements.size} kinds whose emitted schema disagrees`,
  )
  process.exitCode = unexplained.size + disagreements.size > 0 ? 1 : 0
}
