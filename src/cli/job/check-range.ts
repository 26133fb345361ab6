/**
 * Checks the events in a range of a file.
 *
 * @module
 */
import { type CheckOptions, eventChecker } from '../check/check-events.js'
import {
  type CheckedEvent,
  type Outcome,
  roomIdOf,
  senderOf,
  serverOf,
  timestampOf,
  type VersionRule,
} from '../check/checked-event.js'
import { dayOf } from '../html/overview.js'
import { lineFeedsIn } from '../input/json-bytes.js'
import { isUndecryptable } from '../report/tally.js'
import { fileChunks } from '../source/file-chunks.js'
import type { Range } from '../source/ranges.js'
import { defaultLimits, readPieces } from '../source/read-pieces.js'
import { finder } from '../source/read-source.js'
import { isUnversionedPdu } from '../source/room-versions.js'
import type { RangeResult } from './range-result.js'

/** Maximum number of events that are passed on one by one: they are held in memory until the ranges before are done. */
const EVENT_LIMIT = 10_000

/** Thrown where a range cannot be checked without knowing the others. */
class Undecided extends Error {}

/** Thrown where checking is to stop. */
class Stopped extends Error {}

/** Called after each chunk with what was checked in it. Returns whether to go on. */
export type OnChunk = (bytes: number, events: number) => boolean

/** Returns what is in a range; `undefined` if it cannot be checked on its own, or could not be read. */
export async function checkRange(
  path: string,
  { end, start }: Range,
  options: CheckOptions & { readonly hasOverview: boolean },
  onChunk: OnChunk = () => true,
): Promise<RangeResult | undefined> {
  const collected = new Collected(options.hasOverview)
  let events = 0
  const check = eventChecker(options, (checked) => {
    if (checked.outcome === 'refused') throw new Undecided()
    events++
    collected.add(checked)
  })
  async function* chunks() {
    for await (const chunk of fileChunks(path, start, end)) {
      collected.addLines(chunk)
      events = 0
      yield chunk
      if (!onChunk(chunk.length, events)) throw new Stopped()
    }
  }
  try {
    await readPieces(
      chunks(),
      defaultLimits(),
      finder((found, place) => {
        // Its room version may be in another range.
        if (found._tag === 'Event' && options.roomVersion === undefined && isUnversionedPdu(found))
          throw new Undecided()
        check(found, place)
      }),
      undefined,
      'lines',
    )
    return collected.result(true)
  } catch (error) {
    if (error instanceof Stopped) return collected.result(false)
    // A file that cannot be read is read again in one thread, which reports why.
    if (error instanceof Undecided || (error instanceof Error && 'code' in error)) return undefined
    throw error
  }
}

class Collected {
  readonly #types = new Set<string | null>()
  readonly #counts = new Map<string | null, Map<Outcome, number>>()
  readonly #events: CheckedEvent[] = []
  readonly #overview = new Map<string, [number | null, string | null, number]>()
  readonly #versionsFrom = new Map<VersionRule, number>()
  #lines = 0
  #undecryptable = 0

  constructor(readonly hasOverview: boolean) {}

  addLines(chunk: Buffer): void {
    this.#lines += lineFeedsIn(chunk)
  }

  add(checked: CheckedEvent): void {
    const { at, event, isUnverified, outcome, remarks, repairs, type = null, versionFrom } = checked
    this.#types.add(type)
    if (outcome === 'malformed' || remarks !== undefined || repairs !== undefined || isUnverified === true) {
      if (this.#events.length === EVENT_LIMIT) throw new Undecided()
      // The report needs no more of the event.
      const facts = { room_id: roomIdOf(checked), sender: senderOf(checked), origin_server_ts: timestampOf(checked) }
      const isEncrypted = isUndecryptable(type ?? undefined, event)
      const content = isEncrypted ? { msgtype: 'm.bad.encrypted' } : {}
      this.#events.push({ ...checked, at: [...at], event: event === undefined ? undefined : { ...facts, content } })
      return
    }
    const counts = this.#counts.get(type) ?? new Map<Outcome, number>()
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    this.#counts.set(type, counts)
    if (versionFrom !== undefined) this.#versionsFrom.set(versionFrom, (this.#versionsFrom.get(versionFrom) ?? 0) + 1)
    if (isUndecryptable(type ?? undefined, event)) this.#undecryptable++
    if (this.hasOverview) this.#addToOverview(checked)
  }

  #addToOverview(checked: CheckedEvent): void {
    const day = dayOf(checked) ?? null
    const server = serverOf(checked) ?? null
    const key = `${day} ${server}`
    const before = this.#overview.get(key)
    if (before === undefined) this.#overview.set(key, [day, server, 1])
    else before[2]++
  }

  result(isWhole: boolean): RangeResult {
    return {
      isWhole,
      lines: this.#lines,
      types: [...this.#types],
      counts: [...this.#counts].flatMap(([type, counts]) =>
        Array.from(counts, ([outcome, count]) => [type, outcome, count] as const),
      ),
      versionsFrom: [...this.#versionsFrom],
      undecryptable: this.#undecryptable,
      // Errors of codecs have getters, which threads cannot exchange.
      events: this.#events.map((event) => ({
        ...event,
        errors: plain(event.errors),
        remarks: event.remarks && plain(event.remarks),
      })),
      overview: [...this.#overview.values()],
    }
  }
}

function plain(faults: CheckedEvent['errors']): CheckedEvent['errors'] {
  return faults.map(({ code, message, path }) => ({ code, path: [...path], message }))
}
