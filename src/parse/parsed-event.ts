/**
 * The outcomes of parsing an event, and the options of parsing.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { ValidationError } from 'io-ts'

import type { Mismatch } from '../codec/mismatch.js'
import type { KnownRoomVersion, RoomVersion } from '../event/common/room-version.js'
import type { EventFormat, EventsByFormat, EventsOfFormat } from '../kind/event-format.js'
import type { Reading } from './reading.js'

/**
 * The possible outcomes of a valid event.
 *
 * - `Known`: a valid event of a listed type; `event.type` narrows it
 * - `Redacted`: a redacted event. The type of the content has only what survives redaction
 * - `Cleared`: state or account data whose content is `{}` although its type requires more, which is how Matrix removes
 *   both
 * - `Custom`: an event of an unlisted type. Only the envelope has been validated
 */
export type ParsedEvent<K extends EventFormat = EventFormat, E extends EventsByFormat = EventsOfFormat> = {
  [P in K]:
    | PossibleOutcome<'Known', E[P]['known']>
    | PossibleOutcome<'Redacted', E[P]['redacted']>
    | PossibleOutcome<'Cleared', E[P]['cleared']>
    | PossibleOutcome<'Custom', E[P]['custom']>
}[K]

/** An outcome, unless the format has no such events. */
type PossibleOutcome<Tag, E> = [E] extends [never] ? never : Outcome<Tag, E>

/** The outcome of a valid event. */
export interface Outcome<Tag, E> {
  /** What kind of event it is: `Known`, `Redacted`, `Cleared` or `Custom`. */
  readonly _tag: Tag
  /** The input object, or a copy of it if it was repaired. */
  readonly event: E
  /** The repairs, in order. Empty if the event was valid, or no `repair` option was given. */
  readonly repairs: readonly RepairMade[]
}

/** The outcome of a valid event, for codecs that are only known at run time. */
export type FoundOutcome = Outcome<'Known' | 'Redacted' | 'Cleared' | 'Custom', unknown>

/**
 * An event that does not meet the requirements of its type.
 *
 * JSON, `structuredClone`, `console.log` and loggers see the errors and the hints, but not the event.
 */
export interface MalformedEvent {
  /** Tells a malformed event from the outcomes of valid ones. */
  readonly _tag: 'Malformed'
  /** The places that are wrong, at most 100. Never empty. */
  readonly errors: readonly EventError[]
  /** Identifiers and other facts that could be read from the event, for finding it again. */
  readonly hints: EventHints
  /** The event. Not an own property, so that it is not logged. */
  readonly input: unknown
}

/** An error at a place in an event, as codecs report it, or one about the event as a whole. */
export type EventError = Mismatch | FormatError

/**
 * An error about the format in which an event is read.
 *
 * It is an io-ts `ValidationError`, as a {@link Mismatch} is. `value` and `context` can be read, but are not own
 * properties.
 */
export interface FormatError extends ValidationError {
  /**
   * - `other-event-format`: a complete room event was read in a format outside rooms that does not list its type
   * - `unknown-event-format`: there is no format with this name
   */
  readonly code: 'other-event-format' | 'unknown-event-format'
  /** Always empty. */
  readonly path: readonly string[]
  readonly message: string
}

/** Facts that could be read from a malformed event, each at most 255 characters long. */
export interface EventHints {
  /** The ID of the event. */
  readonly event_id?: string
  /** The room of the event. */
  readonly room_id?: string
  /** The user who sent the event. */
  readonly sender?: string
  /** Only if it is empty or an identifier: the state key of a third-party invite is a secret. */
  readonly state_key?: string
  /** The event type. For an EDU, its `edu_type`. */
  readonly type?: string
  /** Another format, if the envelope is valid in it, but not in the one that was requested. */
  readonly format?: EventFormat
  /** Present if the event ID is a client's own (`~…`), for an event that the server has not confirmed yet. */
  readonly isLocalEcho?: true
  /** The room version used to read a PDU, if the caller did not give one that is in the specification. */
  readonly assumedRoomVersion?: KnownRoomVersion
}

/** A single change made by a repair. */
export interface RepairMade {
  /** The previous value; `undefined` if there was none. */
  readonly before: unknown
  /** The ID of the repair. */
  readonly id: string
  /** The keys from the root of the event to the changed value. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
}

/** How to repair malformed events: {@link lenient}, {@link salvaging}, or the result of {@link repairing}. */
export interface Leniency {
  /**
   * Parses an event with repairs. Called by `parseEvent`, so that code without leniency does not import any repairs.
   */
  readonly parse: (reading: Reading, input: unknown) => Either<MalformedEvent, FoundOutcome>
}

/** Options of parsing. */
export interface ParseOptions {
  /** Whether the event has been redacted, if the caller knows. Absent: decided by its `unsigned`, see `isRedacted`. */
  readonly redacted?: boolean | undefined
  /** How to repair a malformed event. Absent: not at all. */
  readonly repair?: Leniency | undefined
  /**
   * The room version, for a PDU. Absent: inferred from the PDU's shape. A version that is not in the specification is
   * read as the latest.
   */
  readonly roomVersion?: RoomVersion | undefined
}

/** The options of parsing a `/sync` response: those that apply to any event. */
export type SyncParseOptions = Pick<ParseOptions, 'repair'>
