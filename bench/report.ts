/**
 * Formats the results of a run as Markdown tables, with a goal next to each figure.
 *
 * @module
 */
import { FILES, type LibraryFile } from './library.js'
import type { Phase, Timing } from './measure.js'
import type { LibraryResults, Results } from './results.js'
import { median } from './statistics.js'

/** A figure and its goal. */
interface Goal {
  readonly figure: string
  readonly measured: number
  readonly limit: number
  /** Which side of the limit is the goal. */
  readonly want: 'at least' | 'at most' | 'more than'
  readonly unit: '' | '×' | ' kB' | ' ms' | ' MB'
  /** A note next to the value, for example the library's name. */
  readonly remark?: string
}

const OURS = 'matrix-event-model'
const PEERS = FILES.filter((file) => file !== 'hand-written' && file !== OURS)

/** Returns the content of `RESULTS.md`. */
export function report(results: Results): string {
  const versions = FILES.flatMap((file) => {
    const { name, version } = results.libraries[file]
    return version === undefined ? [] : [`${name} ${version}`]
  })
  return `# Results

Written by \`npm run bench\`. [README.md](README.md) explains the measurements, and what not to conclude.

${results.cpu}, Node ${results.node.slice(1)}. ${versions.join(', ')}.

Load average of the machine, which has other work: ${results.load.map((load) => load.toFixed(1)).join(' when it began, ')} when it ended.

## Goals

${table(['figure', 'measured', 'to reach', ''], goals(results).map(goalRow))}

## Valid events

Relative to the time of the hand-written \`is\`. *hot*: 400 events repeatedly; *cold*: 10,000, which do not fit in the nearest
caches; *fresh*: right after \`JSON.parse\`.

${table(
  ['', '`is` hot', 'cold', 'fresh', '`decode` hot', 'cold', 'fresh', 'fresh, of `JSON.parse`', 'one at a time'],
  byTime(results).map((library) => [
    library.name,
    ...PHASES.map((phase) => fixed(ratio(library, 'is', phase))),
    ...PHASES.map((phase) => fixed(ratio(library, 'decode', phase))),
    fixed(parseShare(library, 'fresh')),
    fixed(parseShare(library, 'line')),
  ]),
)}

The hand-written \`is\` itself takes ${PHASES.map((phase) => `${yardstick(results, phase)} ns ${phase}`).join(', ')}; \`JSON.parse\`
takes ${Math.round(median(allRounds(results).map((round) => round.fresh.parse ?? 0)))} ns. These vary with the machine and its load.

## Every type of room event

The time of \`AnySyncTimelineEvent.is\` relative to that of the code that ajv generates for the type, from the JSON Schema in
\`schemas/\`: about 10,000 generated events of all types, one type after the other.

${table(['type', '', 'type', '', 'type', ''], typeRows(results.types))}

## Other costs

*invalid*: events with one fault each, including the creation of errors, relative to the hand-written \`is\`, which creates none. *first
1,000*: decoding them in a new process. *load*: importing the library and creating its schemas. *bundle*: library and
schemas, minified and gzipped; that of matrix-event-model contains every type of room event, not just those measured.

${table(
  ['', 'invalid', 'first 1,000', 'load', 'bundle'],
  byTime(results).map((library) => [
    library.name,
    fixed(ratio(library, 'decode', 'invalid')),
    `${first(library).toFixed(1)} ms`,
    `${median(library.first.map(({ load }) => load)).toFixed(0)} ms`,
    `${(library.size / 1000).toFixed(1)} kB`,
  ]),
)}

## What no JSON text holds

On all that comes out of \`JSON.parse\` the libraries agree, as is checked before anything is timed. Here they need not.

${table(['', ...FILES.map((file) => results.libraries[file].name)], exoticRows(results))}
`
}

const PHASES = ['hot', 'cold', 'fresh'] as const

function goals({ libraries, importCost, sizes, types }: Results): Goal[] {
  const ours = libraries[OURS]
  const times = (file: LibraryFile, call: 'is' | 'decode', phase: Phase) =>
    median(libraries[file].rounds.map((round) => round[phase].toOurs[call]))
  const against = (file: LibraryFile, limit: number, want: Goal['want']) =>
    (['cold', 'fresh'] as const).map(
      (phase): Goal => ({
        figure: `faster than ${libraries[file].name}: \`decode\`, ${phase}`,
        measured: times(file, 'decode', phase),
        limit,
        want,
        unit: '×',
      }),
    )
  const nearest = (call: 'is' | 'decode', phase: 'cold' | 'fresh'): Goal => {
    const [file] = [...PEERS].sort((a, b) => times(a, call, phase) - times(b, call, phase)) as [LibraryFile]
    return {
      figure: `faster than every peer: \`${call}\`, ${phase}`,
      measured: times(file, call, phase),
      limit: 1,
      want: 'more than',
      unit: '×',
      remark: `than ${libraries[file].name}`,
    }
  }
  const toHand = (call: 'is' | 'decode') =>
    PHASES.map(
      (phase): Goal => ({
        figure: `\`${call}\` / hand-written \`is\`, ${phase}`,
        measured: ratio(ours, call, phase),
        limit: phase === 'hot' ? 1.1 : 0.9,
        want: 'at most',
        unit: '',
      }),
    )
  const atMost = (figure: string, measured: number, limit: number, unit: Goal['unit']): Goal => ({
    figure,
    measured,
    limit,
    want: 'at most',
    unit,
  })
  const atLeast = (figure: string, measured: number, limit: number): Goal => ({
    figure,
    measured,
    limit,
    want: 'at least',
    unit: '×',
  })
  return [
    ...toHand('is'),
    ...toHand('decode'),
    nearest('is', 'cold'),
    nearest('is', 'fresh'),
    nearest('decode', 'cold'),
    nearest('decode', 'fresh'),
    ...against('zod', 6, 'at least'),
    ...against('typia', 1, 'more than'),
    ...against('ajv', 1, 'more than'),
    atMost('`decode` / `JSON.parse` of the same bytes, 1,000 at a time', parseShare(ours, 'fresh'), 0.2, ''),
    atMost('`decode` / `JSON.parse` of the same bytes, one at a time', parseShare(ours, 'line'), 0.25, ''),
    atLeast('faster than io-ts on an invalid event, errors included', times('io-ts', 'decode', 'invalid'), 2),
    slowestType(types),
    atLeast('faster than io-ts on the first 1,000 events', first(libraries['io-ts']) / first(ours), 4),
    atMost('bundle of `RoomNameEventContent`', sizes.roomNameContent / 1000, 3.6, ' kB'),
    atMost('bundle of `RoomMemberEvent`', sizes.roomMember / 1000, 5.2, ' kB'),
    atMost('bundle of `AnyTimelineEvent`', sizes.timeline / 1000, 12, ' kB'),
    atMost('bundle of all events', sizes.allEvents / 1000, 15, ' kB'),
    atMost('bundle of `parseEvent`', sizes.parseEvent / 1000, 17.5, ' kB'),
    atMost('importing everything, beyond io-ts', median(importCost.map((cost) => cost.milliseconds)), 15, ' ms'),
    atMost('heap of everything, beyond io-ts', median(importCost.map((cost) => cost.bytes)) / 1e6, 1.6, ' MB'),
  ]
}

/** The type that is slowest in comparison with ajv's code for it. */
function slowestType(rounds: Results['types']): Goal {
  const [[type, ratio]] = byRatio(rounds).slice(-1) as [[string, number]]
  return {
    figure: 'every type of room event / ajv standalone: `is`, cold',
    measured: ratio,
    limit: 1,
    want: 'at most',
    unit: '',
    remark: `${type}, the slowest`,
  }
}

/** The types, each with the time relative to ajv's as the median over all processes, the fastest first. */
function byRatio(rounds: Results['types']): (readonly [type: string, ratio: number])[] {
  return Object.keys(rounds[0] ?? {})
    .map((type) => [type, median(rounds.map((round) => round[type] ?? 0))] as const)
    .sort(([, a], [, b]) => a - b)
}

/** The types in three columns. */
function typeRows(rounds: Results['types']): string[][] {
  const cells = byRatio(rounds).map(([type, ratio]) => [`\`${type}\``, fixed(ratio)])
  const height = Math.ceil(cells.length / 3)
  return Array.from({ length: height }, (_, i) =>
    [i, i + height, i + 2 * height].flatMap((place) => cells[place] ?? ['', '']),
  )
}

function goalRow({ figure, measured, limit, want, unit, remark }: Goal): string[] {
  const reached = want === 'at most' ? measured <= limit : want === 'at least' ? measured >= limit : measured > limit
  const value = `${fixed(measured)}${unit}${remark === undefined ? '' : ` (${remark})`}`
  return [figure, value, `${want} ${limit}${unit}`, reached ? 'reached' : '**missed**']
}

function exoticRows({ libraries }: Results): string[][] {
  return Object.keys(libraries[OURS].verdicts).map((name) => [
    name,
    ...FILES.map((file) => libraries[file].verdicts[name] ?? ''),
  ])
}

function byTime({ libraries }: Results): LibraryResults[] {
  return Object.values(libraries).sort((a, b) => ratio(a, 'decode', 'fresh') - ratio(b, 'decode', 'fresh'))
}

/** The ratio to the hand-written `is`, as the median over all processes. */
export function ratio(library: LibraryResults, call: 'is' | 'decode', phase: Phase): number {
  return median(library.rounds.map((round): Timing => round[phase][call]).map((timing) => timing.ratio))
}

function parseShare(library: LibraryResults, phase: 'fresh' | 'line'): number {
  return median(library.rounds.map((round) => round[phase].share ?? 0))
}

function first(library: LibraryResults): number {
  return median(library.first.map(({ decode }) => decode))
}

function yardstick(results: Results, phase: Phase): number {
  return Math.round(median(allRounds(results).map((round) => round[phase].yardstick)))
}

function allRounds({ libraries }: Results) {
  return Object.values(libraries).flatMap((library) => library.rounds)
}

function fixed(value: number): string {
  return value.toFixed(value < 9.95 ? 2 : 1)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
