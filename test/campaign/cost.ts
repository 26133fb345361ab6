/**
 * Measures how the cost of functions and codecs grows with their input: the exponent of CPU time over sizes from 2^10
 * to 2^18.
 *
 *     npm run cost                        measures all, and writes docs/explanation/cost.md
 *     npm run cost -- --only redact,lint  measures some, and writes nothing
 *
 * It is slow, and not part of `npm test`. It fails if the cost of anything grows faster than n log n.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'

import { SAMPLES } from '../property/all-samples.js'
import { type Family, FILLERS, familiesOf } from '../property/growth.js'
import { jointFamilies } from '../property/joint-growth.js'
import type { Sample } from '../property/sample.js'
import { codecSamples } from './codec-samples.js'

/** The sizes for the input with the fastest growing cost. There are many codecs, so they have fewer. */
const SIZES = [10, 11, 12, 13, 14, 15, 16, 17, 18].map((power) => 2 ** power)
const CODEC_SIZES = SIZES.slice(0, 6)

/** The sizes for finding this input. */
const ROUGH_SIZES = [2 ** 10, 2 ** 12, 2 ** 14]

/** The size at which most inputs prove to be fast: for texts, and for lists, maps and depth, which take longer to create. */
const TEXT_SIEVE = 2 ** 14
const SIEVE = 2 ** 12

/** In microseconds of CPU time. A call that takes less at this size is not quadratic. */
const QUICK = 2_000

/** Above this exponent, cost grows faster than n log n at these sizes. */
const MAX_EXPONENT = 1.3

/**
 * How much the exponent may exceed that of reading the input: the maps of engines slow down as they outgrow the caches.
 */
const MAX_ABOVE_READING = 0.2

/** How many inputs of a function to measure at all sizes, if the first ones grow too fast. */
const MOST_MEASURED = 3

/** In microseconds of CPU time. A size that takes longer is the last one. */
const BOUND = 1_000_000

/** Shorter calls cannot be measured with one run. */
const MEASURABLE = 2_000

/** The maximum number of runs for timing a short call. */
const MOST_TIMES = 100

const RUNS = 4

/** No more runs of a size once they have taken this long together. */
const ENOUGH = 50_000

/** The result for a family. */
interface Cost extends Times {
  /** Absent if a size takes too long. */
  readonly exponent?: number
  readonly isTooSteep: boolean
}

type Call = (args: readonly unknown[]) => unknown

function measured(act: () => unknown): number {
  const before = process.cpuUsage()
  act()
  const { system, user } = process.cpuUsage(before)
  return user + system
}

/** The minimum over a few runs, fewer for slow calls. Calls that are too short to measure are repeated. */
function leastOf(act: () => unknown): number {
  const first = measured(act)
  const times = Math.min(MOST_TIMES, Math.ceil(MEASURABLE / Math.max(first, 1)))
  const many = () => {
    for (let i = 0; i < times; i++) act()
  }
  let least = first
  let spent = first
  for (let run = 1; run < RUNS && spent < ENOUGH; run++) {
    const time = measured(many)
    spent += time
    least = Math.min(least, time / times)
  }
  return least
}

/** Returns whether a single size shows that a family is not quadratic. Also warms up the code for later measurements. */
function isQuick({ argumentsOf, isText }: Family, call: Call): boolean {
  const args = argumentsOf(isText ? TEXT_SIEVE : SIEVE)
  for (let run = 0; run < RUNS; run++) {
    if (measured(() => call(args)) < QUICK) return true
  }
  return false
}

/** Measures a family at {@link ROUGH_SIZES}. */
function roughly(family: Family, call: Call): Times {
  return timesOf(family, ROUGH_SIZES, call, (act) => Math.min(measured(act), measured(act)))
}

function costOf(family: Family, sizes: readonly number[], call: Call): Cost {
  let all = timesOf(family, sizes, call, leastOf)
  // Other load on the machine may make single sizes look slow, but rarely twice.
  if ((exponentOf(all) ?? 0) > MAX_EXPONENT) all = leastOfBoth(all, timesOf(family, all.sizes, call, leastOf))
  const exponent = exponentOf(all)
  if (exponent === undefined) return { ...all, isTooSteep: false }
  const isSuspect = exponent > MAX_EXPONENT
  const read = () => timesOf(family, all.sizes, readingOf, leastOf)
  const reading = isSuspect ? exponentOf(leastOfBoth(read(), read())) : undefined
  return { ...all, exponent, isTooSteep: isSuspect && exponent > (reading ?? 0) + MAX_ABOVE_READING }
}

interface Times {
  readonly family: string
  /** The sizes that were tried. */
  readonly sizes: readonly number[]
  /** Microseconds of CPU time, by size. */
  readonly times: readonly number[]
  /** The error thrown at the last size. */
  readonly thrown?: unknown
}

function timesOf(
  { argumentsOf, name: family }: Family,
  asked: readonly number[],
  call: (args: readonly unknown[]) => unknown,
  timeOf: (act: () => unknown) => number,
): Times {
  const times: number[] = []
  const sizes: number[] = []
  for (const size of asked) {
    const args = argumentsOf(size)
    sizes.push(size)
    try {
      times.push(timeOf(() => call(args)))
    } catch (thrown) {
      return { family, sizes, times, thrown }
    }
    if ((times.at(-1) ?? 0) > BOUND) break
  }
  return { family, sizes, times }
}

function leastOfBoth(a: Times, b: Times): Times {
  return { ...a, times: a.times.map((time, i) => Math.min(time, b.times[i] ?? time)) }
}

/** The slope of the logarithms. */
function exponentOf({ sizes, times }: Times): number | undefined {
  const points = times.map((time, i) => [Math.log2(sizes[i] as number), Math.log2(Math.max(time, 1))] as const)
  if (points.length < 3) return undefined
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  return (
    points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0)
  )
}

/** Measures one traversal of the input that puts every string and container into a set and looks it up. */
function readingOf(args: readonly unknown[]): number {
  const strings = new Set<string>()
  const containers = new Set<object>()
  const open: unknown[] = [...args]
  let found = 0
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') strings.add(value)
    if (typeof value !== 'object' || value === null) continue
    containers.add(value)
    for (const [key, part] of value instanceof Map ? value : Object.entries(value)) {
      if (strings.has(key) || containers.has(part as object)) found++
      strings.add(key)
      open.push(part)
    }
  }
  for (const string of strings) if (strings.has(string)) found++
  for (const container of containers) if (containers.has(container)) found++
  return found
}

function drained(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'next' in result && Symbol.iterator in result
    ? [...(result as IterableIterator<unknown>)]
    : result
}

/** The samples with data arguments, by name. */
function withData(samples: {
  readonly [name: string]: Sample | readonly Sample[]
}): readonly [string, readonly Sample[]][] {
  return Object.entries(samples).flatMap(([name, of]) => {
    const all = [of].flat().filter(({ args }) => args.some(({ isData }) => isData))
    return all.length === 0 ? [] : [[name, all]]
  })
}

interface Row {
  readonly name: string
  /** How many inputs were tried. */
  readonly families: number
  /** Absent where all of them are quick. */
  readonly worst?: Cost
  readonly faults: readonly string[]
}

function rowOf(name: string, samples: readonly Sample[], fillers: readonly string[], sizes: readonly number[]): Row {
  let families = 0
  const faults: string[] = []
  const slow: { readonly family: Family; readonly call: Call; readonly exponent: number }[] = []
  for (const sample of samples) {
    const call: Call = (args) => drained(sample.call(...args))
    for (const family of [...familiesOf(sample, fillers), ...(jointFamilies[name] ?? [])]) {
      families++
      try {
        if (isQuick(family, call)) continue
      } catch (thrown) {
        faults.push(`${name}, ${family.name}: threw ${thrown}`)
        continue
      }
      slow.push({ family, call, exponent: exponentOf(roughly(family, call)) ?? Number.POSITIVE_INFINITY })
    }
  }
  const costs: Cost[] = []
  for (const { call, exponent, family } of slow.sort((a, b) => b.exponent - a.exponent).slice(0, MOST_MEASURED)) {
    if (costs.length > 0 && exponent < MAX_EXPONENT) break
    costs.push(costOf(family, sizes, call))
  }
  for (const cost of costs) {
    if (cost.thrown !== undefined) faults.push(`${name}, ${cost.family}: threw ${cost.thrown} at ${cost.sizes.at(-1)}`)
    if (cost.isTooSteep) {
      faults.push(`${name}, ${cost.family}: exponent ${cost.exponent?.toFixed(2)}, ${told(cost.times)}`)
    }
  }
  const [worst] = costs.sort((a, b) => (b.exponent ?? 0) - (a.exponent ?? 0))
  return worst === undefined ? { name, families, faults } : { name, families, worst, faults }
}

function told(times: readonly number[]): string {
  return times
    .map((time) => `${(time / 1000).toFixed(1)}`)
    .join(' ')
    .concat(' ms')
}

function line({ families, name, worst }: Row): string {
  if (worst === undefined) return `| \`${name}\` | ${families} | – | | |`
  const milliseconds = ((worst.times.at(-1) ?? 0) / 1000).toFixed(1)
  const last = `2^${Math.log2(worst.sizes[worst.times.length - 1] ?? 1)}`
  const exponent = worst.exponent?.toFixed(2) ?? '–'
  return `| \`${name}\` | ${families} | ${exponent} | ${milliseconds} ms at ${last} | ${worst.family.replaceAll('|', '\\|')} |`
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',')
const faults: string[] = []
const tables = new Map<string, string[]>()
const loadBefore = loadavg()[0] ?? 0
for (const [title, samples, fillers, sizes] of [
  ['Functions', SAMPLES, Object.keys(FILLERS), SIZES],
  // A codec examines the start of a string, or matches a single pattern.
  ['Codecs', codecSamples(), ['letters', 'lone surrogates', 'colons', 'digits'], CODEC_SIZES],
] as const) {
  const lines: string[] = []
  for (const [name, of] of withData(samples)) {
    if (only !== undefined && !only.includes(name)) continue
    const row = rowOf(name, of, fillers, sizes)
    lines.push(line(row))
    console.log(`${(performance.now() / 1000).toFixed()} s ${lines.at(-1)}`)
    for (const fault of row.faults) console.error(`  ${fault}`)
    faults.push(...row.faults)
  }
  tables.set(title, lines)
}
console.log(
  faults.length === 0
    ? 'Nothing grows faster than n log n.'
    : `${faults.length} families grow faster than n log n, or threw.`,
)
if (only === undefined) writeFileSync(new URL('../../docs/explanation/cost.md', import.meta.url), page())
process.exitCode = faults.length === 0 ? 0 : 1

function page(): string {
  const header = '| | inputs | exponent | CPU time | with |\n| --- | --: | --: | --: | --- |'
  const sections = [...tables].map(([title, lines]) => `## ${title}\n\n${header}\n${lines.join('\n')}\n`)
  const load = [loadBefore, loadavg()[0] ?? 0].map((average) => average.toFixed(1))
  return `# Cost

Generated by \`npm run cost\`. Do not edit.

Each function that takes event data, and each codec, is run on inputs of growing size: long strings of many kinds, long lists, many keys, long
keys and deep nesting, at each place of its data, and with all lists and maps growing together.

First, each input is measured at one size: 2^14 characters, or 2^12 items, keys or levels. A call that takes less than ${QUICK / 1000} ms at this size is
not quadratic. The others are measured at 2^10, 2^12 and 2^14, and the one whose CPU time grows fastest at all sizes from 2^10 to 2^18 (to ${`2^${Math.log2(CODEC_SIZES.at(-1) ?? 1)}`}
for codecs), or up to the first that takes more than ${BOUND / 1_000_000} s. The table shows this input; a dash means that all inputs are fast.

An exponent of 1 is linear; n log n is about 1.1 here. The command fails above ${MAX_EXPONENT}, unless a single traversal of the input grows as fast: the
hash tables of engines slow down when they outgrow the caches.

Measured on Node ${process.version}, ${cpus()[0]?.model.trim() || 'unknown CPU'}, ${availableParallelism()} cores, in ${(performance.now() / 60_000).toFixed(0)} minutes, with a load average of ${load[0]} at the
start and ${load[1]} at the end. Times are CPU time after warm-up, the minimum of up to ${RUNS} runs.

${sections.join('\n')}`
}
