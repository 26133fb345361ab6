/**
 * Checks every event of a source.
 *
 * Unreadable input, such as a broken line, counts as malformed, and checking continues after it.
 *
 * @module
 */

import type { RoomPdu } from '../../function/authorization/pdu.js'
import { computeEventId } from '../../function/hash/event-id.js'
import { roomVersionRules } from '../../function/room-version/rules.js'
import { callback, isObject, option, ownString } from '../../json/own.js'
import type { EventFormat } from '../../kind/event-format.js'
import { lint } from '../../lint/lint.js'
import { inferFormat } from '../../parse/infer-format.js'
import { parseEvent } from '../../parse/parse-event.js'
import type { EventHints, Leniency, MalformedEvent, ParsedEvent, RepairMade } from '../../parse/parsed-event.js'
import type { KeysOfEvent } from '../form/event-like.js'
import type { Advice, Found, FoundEvent, RoomRow, EventFault as StorageFault } from '../form/found.js'
import type { Drain, PieceLimits } from '../input/piece.js'
import { type FoundPlace, readSource } from '../source/read-source.js'
import type { RoomVersions } from '../source/room-versions.js'
import type { Source } from '../source/source.js'
import { verifyPdu } from '../verify/verify-pdu.js'
import type { CheckedEvent, EventFault, Outcome, RefusedPart, VersionRule } from './checked-event.js'
import { type Selection, selector } from './selection.js'

/** Receives the results, in order. It must not be asynchronous: output is buffered, and written between chunks. */
export type TellChecked = (checked: CheckedEvent | RefusedPart, place: FoundPlace) => void

export interface CheckOptions {
  /** The format of all events. Absent: taken from the input, or else inferred from their fields and types. */
  readonly format?: EventFormat | undefined
  /** The room version of all PDUs. Absent: taken from the input, or else inferred from their shape. */
  readonly roomVersion?: string | undefined
  /** How to repair malformed events. Absent: not at all. */
  readonly repair?: Leniency | undefined
  /** Whether to find the ID of each event. Absent: of those that are malformed or have remarks. */
  readonly identify?: boolean | undefined
  /** Whether to list what is legal and wrong. */
  readonly lint?: boolean | undefined
  /** Whether to verify the content hash and the event ID of PDUs. Those that are wrong count as malformed. */
  readonly verify?: boolean | undefined
  /** The events to check. Absent: all. What could not be read is told in any case. */
  readonly select?: Selection | undefined
  /** The room versions from inputs before. */
  readonly versions?: RoomVersions | undefined
  /** Receives advice on the faults of the source, after them. */
  readonly advise?: ((advice: Advice) => void) | undefined
  readonly drain?: Drain | undefined
  readonly limits?: PieceLimits | undefined
}

/**
 * Checks everything in a source, and passes the results to `tell` in order.
 *
 * Throws only errors from reading the source, from `tell` and from `drain`.
 */
export function checkEvents(source: Source, options: CheckOptions, tell: TellChecked): Promise<void> {
  const reading = {
    drain: option(options, 'drain'),
    limits: option(options, 'limits'),
    versions: option(options, 'versions'),
  }
  return readSource(source, reading, eventChecker(options, tell))
}

/** Returns a function that checks what was found, and passes the selected results to `tell`. */
export function eventChecker(options: CheckOptions, tell: TellChecked): (found: Found, place: FoundPlace) => void {
  const check = checker(options)
  const selection = option(options, 'select')
  const selects = selection && selector(selection)
  const outcomes = selection?.outcomes ?? []
  const advise = callback(options, 'advise')
  return (found, place) => {
    if (found._tag === 'Advice') return advise?.(found)
    if (found._tag === 'Room') return
    if (selects !== undefined && found._tag === 'Event' && !selects(found)) return
    const checked = check(found, place.line)
    if (outcomes.length === 0 || checked.outcome === 'refused' || outcomes.includes(checked.outcome)) {
      tell(checked, place)
    }
  }
}

/** Returns a function that checks what was found. */
function checker(
  options: CheckOptions,
): (found: Exclude<Found, Advice | RoomRow>, line: number | undefined) => CheckedEvent | RefusedPart {
  const checkEvent = checkerOfEvents(options)
  return (found, line) => {
    const { at } = found
    switch (found._tag) {
      case 'Unread':
        return { ...unread(found.code, found.message, line, at), type: found.type, eventId: found.eventId }
      case 'NotEvents':
      case 'Failed':
        return { outcome: 'refused', line, at, message: found.message, isUnread: found._tag === 'Failed' }
      case 'Event':
        return checkEvent(found, line)
    }
  }
}

/** Returns a function that checks an event. It reads the options once, since it is called for every event. */
function checkerOfEvents(options: CheckOptions): (found: FoundEvent, line: number | undefined) => CheckedEvent {
  const formatOfAll = option(options, 'format')
  const versionOfAll = option(options, 'roomVersion')
  const repair = option(options, 'repair')
  const lints = option(options, 'lint') === true
  const verifies = option(options, 'verify') === true
  const identifies = option(options, 'identify') === true
  /** For most events, nothing else is known. */
  const knownOfAll = { ...(repair && { repair }), ...(versionOfAll !== undefined && { roomVersion: versionOfAll }) }

  return (found, line) => {
    const { at, event } = found
    const format = formatOfAll ?? found.format ?? inferFormat(event)
    if (format === undefined) return notAnEvent(found, line)
    const roomVersion = versionOfAll ?? found.roomVersion
    const isMoreKnown = roomVersion !== versionOfAll || found.isRedacted !== undefined
    const known = isMoreKnown ? { redacted: found.isRedacted, repair, roomVersion } : knownOfAll
    const parsed = parseEvent(format, found.completed ?? event, known)
    const versionFrom = format === 'pdu' ? versionRule(found, versionOfAll) : undefined
    if (parsed._tag === 'Left') {
      return { ...malformed(found, line, format, parsed.left, roomVersion), versionFrom }
    }
    const isVerified = verifies && format === 'pdu' && found.completed === undefined && hasRules(roomVersion)
    const faults = isVerified ? verified(found, roomVersion) : NONE
    if (faults.length > 0) return { ...wrong(found, line, faults), versionFrom }
    const outcome = OUTCOME_OF[parsed.right._tag]
    const keys: KeysOfEvent = parsed.right.event
    // A valid event has a type.
    const type = (format === 'edu' ? keys.edu_type : keys.type) as string
    const repairs = parsed.right.repairs.length === 0 ? undefined : idsOf(parsed.right.repairs)
    const remarks = lints ? remarksOn(format, parsed.right.event, roomVersion) : undefined
    const isNamed = identifies || remarks !== undefined
    const valid = {
      outcome,
      // What was added to parse a template is not a part of it.
      event: format === 'pdu' && found.completed !== undefined && repairs === undefined ? event : parsed.right.event,
      format,
      type,
      eventId: isNamed ? nameOfEvent(found, format, roomVersion) : found.eventId,
      line,
      at,
      errors: NONE,
      repairs,
      versionFrom,
      isUnverified: verifies && format === 'pdu' && !isVerified,
      remarks,
      notes: NONE,
    }
    return found.storageFault === undefined ? valid : badlyStored(found, found.storageFault, valid, repair, roomVersion)
  }
}

function versionRule(found: FoundEvent, versionOfAll: string | undefined): VersionRule {
  if (versionOfAll !== undefined) return 'option'
  return found.versionFrom ?? (found.roomVersion === undefined ? 'shape' : 'record')
}

function hasRules(roomVersion: string | undefined): roomVersion is string {
  return roomVersion !== undefined && roomVersionRules(roomVersion) !== undefined
}

/** Lists what is wrong with the hash and the ID of a PDU. */
function verified({ event, eventId, isRedacted }: FoundEvent, roomVersion: string): readonly EventFault[] {
  // A PDU that decodes is one.
  return verifyPdu({ pdu: event as RoomPdu, eventId, isRedacted }, roomVersion).faults.map((fault) => ({
    ...fault,
    path: [],
  }))
}

function wrong(
  { at, event, eventId }: FoundEvent,
  line: number | undefined,
  errors: readonly EventFault[],
): CheckedEvent {
  const [{ code, message } = { code: '', message: '' }] = errors
  const id = eventId ?? ownString(event, 'event_id')
  return {
    ...unread(code, message, line, at),
    event,
    format: 'pdu',
    type: ownString(event, 'type'),
    eventId: id,
    errors,
  }
}

function remarksOn(format: EventFormat, event: unknown, roomVersion: string | undefined) {
  const remarks = lint(format, event, { roomVersion })
  return remarks.length === 0 ? undefined : remarks
}

/** Shared by valid events, since there are many. */
const NONE: readonly never[] = []

const OUTCOME_OF: Readonly<Record<ParsedEvent['_tag'], Outcome>> = {
  Known: 'known',
  Redacted: 'redacted',
  Cleared: 'cleared',
  Custom: 'custom',
}

function idsOf(repairs: readonly RepairMade[]): string[] {
  return [...new Set(repairs.map(({ id }) => id))]
}

function notAnEvent({ at, event, eventId }: FoundEvent, line: number | undefined): CheckedEvent {
  const fault = `not an event: ${isObject(event) ? 'it has no "type"' : nameOf(event)}`
  return { ...unread('not-an-event', fault, line, at), event, eventId: ownString(event, 'event_id') ?? eventId }
}

function malformed(
  { at, event, eventId, isRejected, storageFault }: FoundEvent,
  line: number | undefined,
  format: EventFormat,
  { errors, hints }: MalformedEvent,
  roomVersion: string | undefined,
): CheckedEvent {
  return {
    outcome: 'malformed',
    event,
    format,
    type: hints.type,
    eventId: hints.event_id ?? eventId ?? computedId(event, format, roomVersion),
    line,
    at,
    errors: storageFault === undefined ? errors : [{ ...storageFault, path: [] }, ...errors],
    repairs: undefined,
    notes: [...notesOf(hints, roomVersion), ...(isRejected === true ? [REJECTED] : [])],
  }
}

const REJECTED = 'the server has rejected the event, so that clients do not get it'

/** What is wrong with how a valid event is stored counts as a fault, or as a repair where repairs are made. */
function badlyStored(
  found: FoundEvent,
  { code, message }: StorageFault,
  valid: CheckedEvent,
  repair: Leniency | undefined,
  roomVersion: string | undefined,
): CheckedEvent {
  if (repair !== undefined) return { ...valid, repairs: [code, ...(valid.repairs ?? [])] }
  const { at, format, line, type } = valid
  const eventId = nameOfEvent(found, format, roomVersion)
  return { ...unread(code, message, line, at), event: found.event, format, type, eventId }
}

/** The ID of an event: its own, that in the record around it, or that of its content. */
function nameOfEvent({ event, eventId }: FoundEvent, format: EventFormat | undefined, roomVersion: string | undefined) {
  return ownString(event, 'event_id') ?? eventId ?? computedId(event, format, roomVersion)
}

/** The ID of a PDU whose room version is known. From version 3 on, the PDU does not contain it. */
function computedId(event: unknown, format: EventFormat | undefined, roomVersion: string | undefined) {
  if (format !== 'pdu' || roomVersion === undefined || !isObject(event)) return undefined
  // Functions accept any JSON as an event.
  const id = computeEventId(event as unknown as RoomPdu, roomVersion)
  return id._tag === 'Right' ? id.right : undefined
}

function unread(code: string, message: string, line: number | undefined, at: readonly string[]): CheckedEvent {
  const errors = [{ code, path: [], message }]
  return {
    outcome: 'malformed',
    event: undefined,
    format: undefined,
    type: undefined,
    eventId: undefined,
    line,
    at,
    errors,
    repairs: undefined,
    notes: NONE,
  }
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
