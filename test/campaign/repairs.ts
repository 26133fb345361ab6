/**
 * Parses mutants of real events strictly, leniently and with salvage, and checks that nothing throws and that the
 * documented properties hold.
 *
 *     npx tsx test/campaign/repairs.ts                          a million cases
 *     npx tsx test/campaign/repairs.ts --cases 5000 --seed 1
 *
 * @module
 */
import { isDeepStrictEqual, parseArgs } from 'node:util'

import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { lenient, salvaging } from '../../src/repair/leniency.js'
import { mutant } from '../support/mutants.js'
import { seeded } from '../support/random.js'
import { repaired as repairedWith } from '../support/repaired.js'
import { readSamples, SERVED, STORED } from '../support/shared.js'

const OUTCOMES = ['Known', 'Redacted', 'Cleared', 'Custom', 'Malformed'] as const
type Tag = (typeof OUTCOMES)[number]
type Tally = Readonly<Record<Tag, number>>

/** The result of a campaign: the number of each outcome, and the violations. */
export interface RepairCampaign {
  readonly parsed: Tally
  readonly repaired: Tally
  readonly salvaged: Tally
  /** The number of events changed by each repair, by its ID. */
  readonly repairs: ReadonlyMap<string, number>
  readonly broken: readonly string[]
}

interface Seed {
  readonly format: EventFormat
  readonly event: unknown
  readonly options: ParseOptions
}

/** The events of a real server, and the examples in the specification of today and of 2015. */
function seeds(): readonly Seed[] {
  const files = [...SERVED, ...STORED, 'spec/examples-v1.19.ndjson', 'spec/examples-2015.ndjson']
  return readSamples(...files).map(({ event, kind, room_version }) => ({
    event,
    format: sampleFormat(kind, event),
    options: room_version === undefined ? {} : { roomVersion: room_version },
  }))
}

/**
 * The format of a sample. The sample files use other names, and treat presence and receipts of users as ephemeral
 * events.
 */
export function sampleFormat(kind: string, event: { readonly type?: string; readonly edu_type?: string }): EventFormat {
  if (kind === 'edu' && event.edu_type === undefined) return event.type === 'm.presence' ? 'presence' : 'ephemeral'
  return kind === 'full' || kind === 'unknown' || kind === 'content' ? 'timeline' : (kind as EventFormat)
}

/**
 * @param cases - the number of mutants to try
 * @param seed - the seed for the mutants
 */
export function repairMutants(cases: number, seed: number): RepairCampaign {
  const events = seeds()
  const random = seeded(seed)
  const tally = (): Record<Tag, number> => ({ Known: 0, Redacted: 0, Cleared: 0, Custom: 0, Malformed: 0 })
  const [parsed, repaired, salvaged] = [tally(), tally(), tally()]
  const repairs = new Map<string, number>()
  const broken: string[] = []

  for (let i = 0; i < cases; i++) {
    const { event, format, options } = events[random() % events.length] as Seed
    // One step from a real event, or two.
    const input = i % 2 === 0 ? mutant(event, random()) : mutant(mutant(event, random()), random())
    const original = i % 16 === 0 ? structuredClone(input) : undefined
    const broke = (promise: string) => broken.push(`${promise}: ${format} ${JSON.stringify(input)}`)
    try {
      const first = outcome(format, input, options)
      const mended = repairedWith(format, input, lenient, options)
      const rest = repairedWith(format, input, salvaging, options)
      const second = mended.tag as Tag
      const third = rest.tag as Tag
      parsed[first]++
      repaired[second]++
      salvaged[third]++
      for (const id of new Set(rest.made.map((made) => made.id))) repairs.set(id, (repairs.get(id) ?? 0) + 1)

      for (const { event, made, tag } of [mended, rest]) {
        if (!OUTCOMES.includes(tag as Tag)) broke(`${tag} is an outcome`)
        if (made.length > 0 === (event === input)) broke('the list of repairs matches the changes')
        if (first !== 'Malformed' && made.length > 0) broke('valid events are not changed')
        if (made.length > 0 && outcome(format, event, options) !== tag) broke('repaired events parse strictly')
      }
      if (first !== 'Malformed' && second !== first) broke('valid events have the same outcome with leniency')
      if (second !== 'Malformed' && !isDeepStrictEqual(rest, mended))
        broke('salvage removes nothing if repairs are sufficient')
      if (original !== undefined && !isDeepStrictEqual(input, original)) broke('the input is not modified')
    } catch (error) {
      broke(`nothing throws (${error})`)
    }
  }
  return { parsed, repaired, salvaged, repairs, broken }
}

function outcome(format: EventFormat, input: unknown, options: ParseOptions): Tag {
  const parsed = parseEvent(format, input, options)
  const { _tag } = parsed._tag === 'Right' ? parsed.right : parsed.left
  if (!OUTCOMES.includes(_tag)) throw new Error(`${_tag} is not an outcome`)
  return _tag
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({
    options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
  })
  const { broken, repairs, ...tallies } = repairMutants(Number(values.cases), Number(values.seed))
  for (const promise of broken.slice(0, 20)) console.error(promise)
  console.table(tallies)
  console.table(Object.fromEntries([...repairs].sort(([, a], [, b]) => b - a)))
  console.log(`${values.cases} cases, ${broken.length} promises broken`)
  process.exitCode = broken.length > 0 ? 1 : 0
}
