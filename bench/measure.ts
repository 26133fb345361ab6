/**
 * Measures one library in this process, alternating with the yardstick and with this library.
 *
 * All process the same events at nearly the same time, so other load on the machine affects all. The result is the
 * median of the ratios, by processor time. Nanoseconds are also reported, but should not be compared between processes:
 * the same code may be compiled in another way in another process.
 *
 * @module
 */
import type { Library } from './library.js'
import { readEvents, readLines } from './read-corpus.js'
import { median } from './statistics.js'

/**
 * The events to measure with: a few repeatedly, many, freshly parsed ones a thousand at a time or one at a time, or invalid
 * ones.
 */
export type Phase = 'hot' | 'cold' | 'fresh' | 'line' | 'invalid'

/** The times of a call, in nanoseconds per event, and relative to the yardstick's `is`. */
export interface Timing {
  readonly nanoseconds: number
  readonly ratio: number
}

export interface Measured {
  readonly is: Timing
  readonly decode: Timing
  /** The yardstick's own time. */
  readonly yardstick: number
  /** The time of the library's `is` and `decode`, relative to that of the same call of this library. */
  readonly toOurs: { readonly is: number; readonly decode: number }
  /** The time of `JSON.parse` per event, in phases with parsing. */
  readonly parse?: number
  /** `decode` as a share of `JSON.parse`. */
  readonly share?: number
}

type Validate = (event: unknown) => unknown

/** Nanoseconds per event, averaged over a pass. */
interface Pass {
  readonly validate: number
  readonly parse?: number
}

/** A number of events that fits in the nearest caches. */
const HOT_EVENTS = 400
/** The number of events of a large response, which are parsed and then validated. */
const FRESH_EVENTS = 1_000

/** The duration of a phase. */
export interface Effort {
  readonly pairs: number
  /** After this time, `leastPairs` is the limit. */
  readonly milliseconds: number
  readonly leastPairs: number
}

const valid = readEvents('valid')
const validLines = readLines('valid')
const invalid = readEvents('invalid')
const hot = valid.slice(0, HOT_EVENTS)

// Consumes the results, so that the compiler cannot remove the calls.
const sink: { last: unknown } = { last: undefined }
Object.assign(globalThis, { sink })

const PASSES: Record<Phase, (validate: Validate) => Pass> = {
  hot: (validate) => over(hot, valid.length / HOT_EVENTS, validate),
  cold: (validate) => over(valid, 1, validate),
  invalid: (validate) => over(invalid, 1, validate),
  fresh: overFresh,
  line: overLines,
}

export function measure(library: Library, yardstick: Library, ours: Library, phase: Phase, effort: Effort): Measured {
  const pass = PASSES[phase]
  const calls = [yardstick.is, library.is, library.decode, ours.is, ours.decode]
  for (let i = 0; i < 3; i++) for (const call of calls) pass(call)

  const pairs: Pass[][] = []
  const start = performance.now()
  while (
    pairs.length < effort.pairs &&
    (pairs.length < effort.leastPairs || performance.now() - start < effort.milliseconds)
  ) {
    const passes: Pass[] = []
    const order = pairs.length % 2 === 0 ? [0, 1, 2, 3, 4] : [4, 3, 2, 1, 0]
    for (const i of order) passes[i] = pass(calls[i] as Validate)
    pairs.push(passes)
  }

  const ratio = (i: number, j: number) =>
    median(pairs.map((passes) => (passes[i] as Pass).validate / (passes[j] as Pass).validate))
  const timing = (i: number): Timing => ({
    nanoseconds: median(pairs.map((passes) => (passes[i] as Pass).validate)),
    ratio: ratio(i, 0),
  })
  const parsed = pairs.flat().flatMap(({ parse }) => parse ?? [])
  const shares = pairs.flatMap((passes) => {
    const { parse, validate } = passes[2] as Pass
    return parse === undefined ? [] : validate / parse
  })
  return {
    is: timing(1),
    decode: timing(2),
    yardstick: timing(0).nanoseconds,
    toOurs: { is: ratio(1, 3), decode: ratio(2, 4) },
    ...(parsed.length > 0 ? { parse: median(parsed), share: median(shares) } : {}),
  }
}

/**
 * Milliseconds that this process has spent on a processor. Unlike the time of the clock, they do not grow where other
 * processes want the same core.
 */
function now(): number {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1000
}

function over(events: readonly unknown[], rounds: number, validate: Validate): Pass {
  const start = now()
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < events.length; i++) sink.last = validate(events[i])
  }
  return { validate: ((now() - start) * 1e6) / (events.length * rounds) }
}

function overFresh(validate: Validate): Pass {
  let parsing = 0
  let validating = 0
  for (let from = 0; from < validLines.length; from += FRESH_EVENTS) {
    const start = now()
    const events: unknown[] = []
    const to = Math.min(from + FRESH_EVENTS, validLines.length)
    for (let i = from; i < to; i++) events.push(JSON.parse(validLines[i] as string))
    const parsed = now()
    for (let i = 0; i < events.length; i++) sink.last = validate(events[i])
    parsing += parsed - start
    validating += now() - parsed
  }
  return { validate: (validating * 1e6) / validLines.length, parse: (parsing * 1e6) / validLines.length }
}

/** Parses one line and validates it, and so on. What that costs beyond parsing alone is the time of the validation. */
function overLines(validate: Validate): Pass {
  const start = now()
  for (let i = 0; i < validLines.length; i++) sink.last = JSON.parse(validLines[i] as string)
  const parsed = now()
  for (let i = 0; i < validLines.length; i++) sink.last = validate(JSON.parse(validLines[i] as string))
  const parsing = parsed - start
  const validating = now() - parsed - parsing
  return { validate: (validating * 1e6) / validLines.length, parse: (parsing * 1e6) / validLines.length }
}
