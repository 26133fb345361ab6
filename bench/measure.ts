/**
 * Takes the time of one library in this process, its passes alternating with those of the yardstick.
 *
 * Both see the same events at nearly the same time, so whatever else the machine does hits both: the ratio within such a
 * pair is what counts, and of the ratios the median. Nanoseconds are told beside it, but two processes are not to be
 * compared by them.
 *
 * @module
 */
import type { Library } from './library.js'
import { readEvents, readLines } from './read-corpus.js'
import { median } from './statistics.js'

/** What is timed: a few events over and over, many, those just parsed, or those that are wrong. */
export type Phase = 'hot' | 'cold' | 'fresh' | 'invalid'

/** Times of one call, in nanoseconds an event, and as a multiple of the yardstick's `is`. */
export interface Timing {
  readonly nanoseconds: number
  readonly ratio: number
}

export interface Measured {
  readonly is: Timing
  readonly decode: Timing
  /** The yardstick's own time. */
  readonly yardstick: number
  /** What `JSON.parse` takes for an event, where events are parsed. */
  readonly parse?: number
  /** `decode` as a share of `JSON.parse`. */
  readonly share?: number
}

type Validate = (event: unknown) => unknown

/** Nanoseconds an event, of a whole pass. */
interface Pass {
  readonly validate: number
  readonly parse?: number
}

/** So few events that they stay in the nearest caches. */
const HOT_EVENTS = 400
/** A large response's worth: so many are parsed, then validated. */
const FRESH_EVENTS = 1_000

/** How long a phase goes on. */
export interface Effort {
  readonly pairs: number
  /** After this, no more pairs than `leastPairs`. */
  readonly milliseconds: number
  readonly leastPairs: number
}

const valid = readEvents('valid')
const validLines = readLines('valid')
const invalid = readEvents('invalid')
const hot = valid.slice(0, HOT_EVENTS)

// Results end here, where no compiler can tell that nobody looks at them.
const sink: { last: unknown } = { last: undefined }
Object.assign(globalThis, { sink })

const PASSES: Record<Phase, (validate: Validate) => Pass> = {
  hot: (validate) => over(hot, valid.length / HOT_EVENTS, validate),
  cold: (validate) => over(valid, 1, validate),
  invalid: (validate) => over(invalid, 1, validate),
  fresh: overFresh,
}

export function measure(library: Library, yardstick: Library, phase: Phase, effort: Effort): Measured {
  const pass = PASSES[phase]
  const calls = [yardstick.is, library.is, library.decode]
  for (let i = 0; i < 3; i++) for (const call of calls) pass(call)

  const pairs: Pass[][] = []
  const start = performance.now()
  while (
    pairs.length < effort.pairs &&
    (pairs.length < effort.leastPairs || performance.now() - start < effort.milliseconds)
  ) {
    const passes: Pass[] = []
    const order = pairs.length % 2 === 0 ? [0, 1, 2] : [2, 1, 0]
    for (const i of order) passes[i] = pass(calls[i] as Validate)
    pairs.push(passes)
  }

  const timing = (i: number): Timing => ({
    nanoseconds: median(pairs.map((passes) => (passes[i] as Pass).validate)),
    ratio: median(pairs.map((passes) => (passes[i] as Pass).validate / (passes[0] as Pass).validate)),
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
    ...(parsed.length > 0 ? { parse: median(parsed), share: median(shares) } : {}),
  }
}

function over(events: readonly unknown[], rounds: number, validate: Validate): Pass {
  const start = performance.now()
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < events.length; i++) sink.last = validate(events[i])
  }
  return { validate: ((performance.now() - start) * 1e6) / (events.length * rounds) }
}

function overFresh(validate: Validate): Pass {
  let parsing = 0
  let validating = 0
  for (let from = 0; from < validLines.length; from += FRESH_EVENTS) {
    const start = performance.now()
    const events: unknown[] = []
    const to = Math.min(from + FRESH_EVENTS, validLines.length)
    for (let i = from; i < to; i++) events.push(JSON.parse(validLines[i] as string))
    const parsed = performance.now()
    for (let i = 0; i < events.length; i++) sink.last = validate(events[i])
    parsing += parsed - start
    validating += performance.now() - parsed
  }
  return { validate: (validating * 1e6) / validLines.length, parse: (parsing * 1e6) / validLines.length }
}
