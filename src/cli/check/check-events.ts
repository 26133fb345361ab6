/**
 * Checks every event of an input.
 *
 * Unreadable input, such as a broken line, counts as malformed, and checking continues after it.
 *
 * @module
 */
import { getHeapStatistics } from 'node:v8'

import { isObject, option, own, ownString } from '../../json/own.js'
import type { EventFormat } from '../../kind/event-format.js'
import { inferFormat } from '../../parse/infer-format.js'
import { parseEvent } from '../../parse/parse-event.js'
import type { EventHints, Leniency, ParsedEvent } from '../../parse/parsed-event.js'
import { eventsIn, type FoundEvent } from '../form/find-events.js'
import { parsePiece } from '../input/parse-piece.js'
import type { Piece, PieceLimits } from '../input/piece.js'
import { piecesOf } from '../input/read-pieces.js'

/** The outcomes of an event, in the order in which they are reported. */
export const OUTCOMES = ['known', 'redacted', 'cleared', 'custom', 'malformed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** An error in an event. */
export interface EventFault {
  readonly code: string
  /** The keys from the root of the event. */
  readonly path: readonly string[]
  readonly message: string
}

export interface CheckedEvent {
  readonly outcome: Outcome
  readonly type: string | undefined
  readonly eventId: string | undefined
  /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. */
  readonly line: number
  /** The keys from the root of that value to the event; empty if it is the event. */
  readonly at: readonly string[]
  /** Empty unless the event is malformed. */
  readonly errors: readonly EventFault[]
  /** The IDs of the repairs that were made, each once. Absent: none. */
  readonly repairs?: readonly string[]
  /** Hints about a malformed event, for example that it has another format. */
  readonly notes: readonly string[]
}

export interface CheckOptions {
  /** The format of all events. Absent: taken from the input, or else inferred from their fields and types. */
  readonly format?: EventFormat | undefined
  /** The room version of all PDUs. Absent: taken from the input, or else inferred from their shape. */
  readonly roomVersion?: string | undefined
  /** How to repair malformed events. Absent: not at all. */
  readonly repair?: Leniency | undefined
  readonly limits?: PieceLimits | undefined
}

/** A parsed value can take over twenty times the memory of its text, and Node exits when it runs out of memory. */
function defaultLimits(): PieceLimits {
  const most = Math.floor(getHeapStatistics().heap_size_limit / 32)
  return { line: Math.min(64 * 2 ** 20, most), value: Math.min(128 * 2 ** 20, most) }
}

/**
 * Checks every event of an input, and passes the results to `tell` in order, waiting for each call.
 *
 * Throws only errors from reading the input or from `tell`.
 */
export async function checkEvents(
  chunks: AsyncIterable<Uint8Array>,
  options: CheckOptions,
  tell: (event: CheckedEvent) => Promise<void> | void,
): Promise<void> {
  for await (const pieces of piecesOf(chunks, option(options, 'limits') ?? defaultLimits())) {
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
    yield unread('unreadable', parsed.fault, line, at)
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
  if (found.fault !== undefined) return unread('unread-section', found.fault, line, at)
  const format = option(options, 'format') ?? found.format ?? inferFormat(event)
  const roomVersion = option(options, 'roomVersion') ?? found.roomVersion
  if (format === undefined) {
    const fault = `not an event: ${isObject(event) ? 'it has no "type"' : nameOf(event)}`
    return { ...unread('not-an-event', fault, line, at), eventId: ownString(event, 'event_id') ?? found.eventId }
  }
  const parsed = parseEvent(format, event, { repair: option(options, 'repair'), roomVersion })
  if (parsed._tag === 'Left') {
    const { errors, hints } = parsed.left
    const eventId = hints.event_id ?? found.eventId
    return { outcome: 'malformed', type: hints.type, eventId, line, at, errors, notes: notesOf(hints, roomVersion) }
  }
  const type = own(parsed.right.event, format === 'edu' ? 'edu_type' : 'type') as string
  const repairs = [...new Set(parsed.right.repairs.map(({ id }) => id))]
  const outcome = OUTCOME_OF[parsed.right._tag]
  return { outcome, type, eventId: undefined, line, at, errors: [], notes: [], ...(repairs.length > 0 && { repairs }) }
}

function unread(code: string, message: string, line: number, at: readonly string[]): CheckedEvent {
  const errors = [{ code, path: [], message }]
  return { outcome: 'malformed', type: undefined, eventId: undefined, line, at, errors, notes: [] }
}

function notesOf({ assumedRoomVersion, format, isLocalEcho }: EventHints, roomVersion: string | undefined): string[] {
  const notes: string[] = []
  if (format !== undefined) notes.push(`looks like an event in the format ${format}`)
  if (isLocalEcho) notes.push('the event ID is that of a local echo, which the server has not confirmed')
  if (assumedRoomVersion !== undefined) {
    const why = roomVersion === undefined ? 'no version was given' : 'the given version is unknown'
    notes.push(`read as a PDU of room version ${assumedRoomVersion}, since ${why}`)
  }
  return notes
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`
}
