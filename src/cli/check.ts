/**
 * Checking every event of an input.
 *
 * What cannot be read (a broken line, say) is an outcome like any other: it counts, and those after it are checked.
 *
 * @module
 */
import { getHeapStatistics } from 'node:v8'

import { isObject, own } from '../codec/own.js'
import type { EventFormat } from '../parse/event-kind.js'
import { inferFormat } from '../parse/infer-kind.js'
import { parseEvent } from '../parse/parse-event.js'
import type { Leniency, ParsedEvent } from '../parse/parsed-event.js'
import { eventsIn, type FoundEvent } from './find-events.js'
import { parsePiece } from './parse-json.js'
import type { Piece, PieceLimits } from './piece.js'
import { piecesOf } from './pieces.js'

/** What an event turned out to be, in the order in which it is reported. */
export const OUTCOMES = ['known', 'redacted', 'cleared', 'custom', 'malformed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One thing that is wrong with an event. */
export interface EventFault {
  readonly code: string
  /** From the root of the event. */
  readonly path: readonly string[]
  readonly message: string
}

export interface CheckedEvent {
  readonly outcome: Outcome
  readonly type: string | undefined
  readonly eventId: string | undefined
  /** The line that it is on, or that the JSON value begins on which holds it. Counted from 1. */
  readonly line: number
  /** From the root of that value; empty where it is the event. */
  readonly at: readonly string[]
  /** None, unless it is malformed. */
  readonly errors: readonly EventFault[]
  /** The IDs of the repairs that were made, each once. Absent: none were. */
  readonly repairs?: readonly string[]
}

export interface CheckOptions {
  /** The format of all events. Absent: as the input says, or else as their fields suggest. */
  readonly format?: EventFormat | undefined
  /** The version of all rooms, for PDUs. Absent: as the input says, or else the latest. */
  readonly roomVersion?: string | undefined
  /** How far malformed events are repaired. Absent: they are not. */
  readonly repair?: Leniency | undefined
  readonly limits?: PieceLimits | undefined
}

/** A parsed value can take more than twenty times the memory of its text, and Node ends where there is no more memory. */
function defaultLimits(): PieceLimits {
  const most = Math.floor(getHeapStatistics().heap_size_limit / 32)
  return { line: Math.min(64 * 2 ** 20, most), value: Math.min(128 * 2 ** 20, most) }
}

/**
 * Checks every event of an input, and tells each in its order. Where telling takes time, the next event waits.
 *
 * Throws only what reading the input or `tell` throws.
 */
export async function checkEvents(
  chunks: AsyncIterable<Uint8Array>,
  options: CheckOptions,
  tell: (event: CheckedEvent) => Promise<void> | void,
): Promise<void> {
  for await (const pieces of piecesOf(chunks, options.limits ?? defaultLimits())) {
    for (const piece of pieces) {
      for (const event of checkPiece(piece, options)) {
        const told = tell(event)
        if (told !== undefined) await told
      }
    }
  }
}

function* checkPiece(piece: Piece, options: CheckOptions): Generator<CheckedEvent> {
  const { line, index } = piece
  const at = index === undefined ? [] : [String(index)]
  const parsed = 'fault' in piece ? piece : parsePiece(piece)
  if ('fault' in parsed) {
    yield {
      outcome: 'malformed',
      type: undefined,
      eventId: undefined,
      line,
      at,
      errors: [wrong('unreadable', parsed.fault)],
    }
    return
  }
  for (const found of eventsIn(parsed.value, at)) yield checkEvent(found, line, options)
}

const OUTCOME_OF: Readonly<Record<ParsedEvent['_tag'], Outcome>> = {
  Known: 'known',
  Redacted: 'redacted',
  Cleared: 'cleared',
  Custom: 'custom',
}

function checkEvent(found: FoundEvent, line: number, options: CheckOptions): CheckedEvent {
  const { event, at } = found
  const format = options.format ?? found.format ?? inferFormat(event)
  const roomVersion = options.roomVersion ?? found.roomVersion
  if (format === undefined) {
    const id = isObject(event) ? own(event, 'event_id') : undefined
    const eventId = typeof id === 'string' ? id : found.eventId
    const errors = [wrong('not-an-event', `not an event: ${isObject(event) ? 'it has no "type"' : nameOf(event)}`)]
    return { outcome: 'malformed', type: undefined, eventId, line, at, errors }
  }
  const parsed = parseEvent(format, event, { repair: options.repair, roomVersion })
  if (parsed._tag === 'Left') {
    const { errors, hints } = parsed.left
    return { outcome: 'malformed', type: hints.type, eventId: hints.event_id ?? found.eventId, line, at, errors }
  }
  const type = own(parsed.right.event, format === 'edu' ? 'edu_type' : 'type') as string
  const repairs = [...new Set(parsed.right.repairs.map(({ id }) => id))]
  const outcome = OUTCOME_OF[parsed.right._tag]
  return { outcome, type, eventId: undefined, line, at, errors: [], ...(repairs.length > 0 && { repairs }) }
}

function wrong(code: string, message: string): EventFault {
  return { code, path: [], message }
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
