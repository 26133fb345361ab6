/**
 * The official verdicts, as a table that is part of the project. The official schemas are not included, but their
 * verdicts on our own events are facts.
 *
 * The table does not contain events, but seeds from which the cases are regenerated, with a fingerprint of the kind and the cases.
 * `npm run verdicts` writes it.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { type Kind, kindNamed } from './kinds.js'
import { steps, take } from './mutants.js'
import { missing, type Seed, typeOf } from './seeds.js'

export const VERDICTS_FILE = fileURLToPath(new URL('../fixture/official-verdicts.json', import.meta.url))

/** Which share of the mutants of a seed is taken: one in this many, about 20,000 in all. */
const EVERY = 11

/** A seed and some of its mutants. */
export interface Family {
  readonly kind: Kind
  readonly type: string
  /** The cases, beginning with the seed. */
  readonly cases: readonly unknown[]
}

/** The official verdicts on a family. */
export interface FamilyVerdicts {
  readonly kind: string
  readonly type: string
  /** A hash of the kind and the cases. A mismatch means that the cases have changed since they were judged. */
  readonly fingerprint: string
  /** One character per case: `1` means accepted. */
  readonly verdicts: string
  /** The cases that the codec judges differently, by the deviation that explains them. */
  readonly deviations: { readonly [id: string]: readonly number[] }
}

export interface VerdictTable {
  /** The tag and the commit of the specification. */
  readonly revision: string
  readonly families: readonly FamilyVerdicts[]
}

/** The samples, and an event of each type in every other format. */
export function families(samples: readonly Seed[] = ownSamples()): readonly Family[] {
  const seeds = [...samples, ...missing(samples)]
  return seeds.map((seed) => {
    // Each seed begins elsewhere, depending on itself alone: another seed does not change its mutants.
    const first =
      createHash('sha256')
        .update(JSON.stringify([seed.kind.name, seed.event]))
        .digest()
        .readUInt32BE() % EVERY
    const mutants = [...steps(seed.event)].filter((_, i) => i % EVERY === first).map((taken) => take(seed.event, taken))
    return { kind: seed.kind, type: typeOf(seed), cases: [seed.event, ...mutants] }
  })
}

export function ownSamples(): readonly Seed[] {
  const lines = readFileSync(new URL('../../sample/events.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line, i) => {
    const { event, format } = JSON.parse(line)
    return { source: `sample/events.ndjson:${i + 1}`, kind: kindNamed(format.replace('_', '-')), event }
  })
}

export function fingerprintOf({ cases, kind }: Family): string {
  return createHash('sha256')
    .update(JSON.stringify([kind.name, cases]))
    .digest('base64url')
    .slice(0, 8)
}

export function readVerdicts(): VerdictTable {
  return JSON.parse(readFileSync(VERDICTS_FILE, 'utf8'))
}
