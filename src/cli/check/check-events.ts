/**
 * Checks every event of a source.
 *
 * Unreadable input, such as a broken line, counts as malformed, and checking continues after it.
 *
 * @module
 */
import { isObject, option, own, ownString } from '../../json/own.js'
import type { EventFormat } from '../../kind/event-format.js'
import { inferFormat } from '../../parse/infer-format.js'
import { parseEvent } from '../../parse/parse-event.js'
import type { EventHints, Leniency, ParsedEvent } from '../../parse/parsed-event.js'
import type { Found, FoundEvent } from '../form/found.js'
import type { PieceLimits } from '../input/piece.js'
import { type Drain, type FoundPlace, readSource } from '../source/read-source.js'
import type { Source } from '../source/source.js'

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
  /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
  readonly line: number | undefined
  /** The keys from the root of that value to the event; empty if it is the event. */
  readonly at: readonly string[]
  /** Empty unless the event is malformed. */
  readonly errors: readonly EventFault[]
  /** The IDs of the repairs that were made, each once. Absent: none. */
  readonly repairs?: readonly string[]
  /** Hints about a malformed event, for example that it has another format. */
  readonly notes: readonly string[]
}

/** A part of the input that is recognized and holds no events. It is counted apart from events. */
export interface RefusedPart {
  readonly outcome: 'refused'
  readonly line: number | undefined
  readonly at: readonly string[]
  /** Says what it is: `a user profile`. */
  readonly message: string
}

/** Receives the results, in order. It must not be asynchronous: output is buffered, and written between chunks. */
export type TellChecked = (checked: CheckedEvent | RefusedPart) => void

export interface CheckOptions {
  /** The format of all events. Absent: taken from the input, or else inferred from their fields and types. */
  readonly format?: EventFormat | undefined
  /** The room version of all PDUs. Absent: taken from the input, or else inferred from their shape. */
  readonly roomVersion?: string | undefined
  /** How to repair malformed events. Absent: not at all. */
  readonly repair?: Leniency | undefined
  /** Called between chunks. Reading waits for the promise, if there is one. */
  readonly drain?: Drain | undefined
  readonly limits?: PieceLimits | undefined
}

/**
 * Checks everything in a source, and passes the results to `tell` in order.
 *
 * Throws only errors from reading the source, from `tell` and from `drain`.
 */
export function checkEvents(source: Source, options: CheckOptions, tell: TellChecked): Promise<void> {
  const checkFound = (found: Found, { line }: FoundPlace) => {
    switch (found._tag) {
      case 'Event':
        return tell(checkEvent(found, line, options))
      case 'Unread':
        return tell({ ...unread(found.code, found.message, line, found.at), type: found.type, eventId: found.eventId })
      case 'NotEvents':
        return tell({ outcome: 'refused', line, at: found.at, message: found.message })
      case 'Advice':
        return
    }
  }
  return readSource(source, { drain: option(options, 'drain'), limits: option(options, 'limits') }, checkFound)
}

const OUTCOME_OF: Readonly<Record<ParsedEvent['_tag'], Outcome>> = {
  Known: 'known',
  Redacted: 'redacted',
  Cleared: 'cleared',
  Custom: 'custom',
}

function checkEvent(found: FoundEvent, line: number | undefined, options: CheckOptions): CheckedEvent {
  const { event, at } = found
  const format = option(options, 'format') ?? found.format ?? inferFormat(event)
  const roomVersion = option(options, 'roomVersion') ?? found.roomVersion
  if (format === undefined) {
    const fault = `not an event: ${isObject(event) ? 'it has no "type"' : nameOf(event)}`
    return { ...unread('not-an-event', fault, line, at), eventId: ownString(event, 'event_id') ?? found.eventId }
  }
  const repair = option(options, 'repair')
  const parsed = parseEvent(format, found.completed ?? event, { repair, roomVersion })
  if (parsed._tag === 'Left') {
    const { errors, hints } = parsed.left
    const eventId = hints.event_id ?? found.eventId
    const all = found.storageFault === undefined ? errors : [{ ...found.storageFault, path: [] }, ...errors]
    return {
      outcome: 'malformed',
      type: hints.type,
      eventId,
      line,
      at,
      errors: all,
      notes: notesOf(hints, roomVersion),
    }
  }
  const type = own(parsed.right.event, format === 'edu' ? 'edu_type' : 'type') as string
  const repairs = [...new Set(parsed.right.repairs.map(({ id }) => id))]
  if (found.storageFault !== undefined) {
    const { code, message } = found.storageFault
    if (repair === undefined) {
      const eventId = ownString(event, 'event_id') ?? found.eventId
      return { ...unread(code, message, line, at), type, eventId }
    }
    repairs.unshift(code)
  }
  const outcome = OUTCOME_OF[parsed.right._tag]
  return { outcome, type, eventId: undefined, line, at, errors: [], notes: [], ...(repairs.length > 0 && { repairs }) }
}

function unread(code: string, message: string, line: number | undefined, at: readonly string[]): CheckedEvent {
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
