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
 * What an event turned out to be:
 *
 * - `Known`: of a listed type, and as its type demands; `event.type` narrows it
 * - `Redacted`: its content has been cut down. The content is still typed by what survives
 * - `Cleared`: state or account data whose content is `{}` where its type asks for more, which is how Matrix removes both
 * - `Custom`: of a type that is not listed. Only what surrounds the content has been looked at
 */
export type ParsedEvent<K extends EventFormat = EventFormat, E extends EventsByFormat = EventsOfFormat> = {
  [P in K]:
    | Outcome<'Known', E[P]['known']>
    | Outcome<'Redacted', E[P]['redacted']>
    | Outcome<'Cleared', E[P]['cleared']>
    | Outcome<'Custom', E[P]['custom']>
}[K]

type Outcome<Tag, E> = [E] extends [never] ? never : Found<Tag, E>

interface Found<Tag, E> {
  readonly _tag: Tag
  /** The object that came; a copy, where it was repaired. */
  readonly event: E
  /** The repairs, in the order in which they were made. Empty where there was nothing to repair, or no leniency. */
  readonly repairs: readonly RepairMade[]
}

/** What an event turned out to be, for codecs that the compiler does not follow. */
export type FoundOutcome = Found<'Known' | 'Redacted' | 'Cleared' | 'Custom', unknown>

/**
 * An event that is not what its type demands.
 *
 * JSON, `structuredClone`, `console.log` and loggers see the errors and the hints, and not the event.
 */
export interface MalformedEvent {
  readonly _tag: 'Malformed'
  /** Every place that is wrong, up to 100. Never empty. */
  readonly errors: readonly EventError[]
  /** What could be read of it, to find it again by. */
  readonly hints: EventHints
  /** As it came. Not an own property, so that it is not logged. */
  readonly input: unknown
}

/** A place of an event that is wrong, as codecs tell it; or what is wrong with the event as a whole. */
export type EventError = Mismatch | FormatError

/**
 * What is wrong with the format that an event is read in: no place of the event is.
 *
 * It is an io-ts `ValidationError` too, as a {@link Mismatch} is: `value` and `context` can be read, but are not own
 * properties.
 */
export interface FormatError extends ValidationError {
  /**
   * - `other-event-format`: outside rooms, a whole event of a room, of a type that its format does not list
   * - `unknown-event-format`: there is no format of that name
   */
  readonly code: 'other-event-format' | 'unknown-event-format'
  /** Empty. */
  readonly path: readonly string[]
  readonly message: string
}

/** What could be read of an event, whatever is wrong with it, each cut to 255 characters; and how it was read. */
export interface EventHints {
  readonly event_id?: string
  readonly room_id?: string
  readonly sender?: string
  /** Only where it is empty or an identifier: that of a third-party invite is a secret. */
  readonly state_key?: string
  readonly type?: string
  /** Another format, if what surrounds the content is as that demands, and not as the one that was asked for. */
  readonly format?: EventFormat
  /** There if the event's ID is a client's own (`~…`): the server has not confirmed the event yet. */
  readonly isLocalEcho?: true
  /** The room version by which a PDU was read, if the caller did not say one that the specification defines. */
  readonly assumedRoomVersion?: KnownRoomVersion
}

/** A repair that was made: one change. */
export interface RepairMade {
  /** What stood there; `undefined` where nothing did. */
  readonly before: unknown
  /** That of the repair. */
  readonly id: string
  /** The keys that lead from the root of the event to what was changed. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
}

/** How far malformed events are repaired: {@link lenient}, {@link salvaging}, or what {@link repairing} makes. */
export interface Leniency {
  /** Parses with repairs. Called by `parseEvent`, so that only those who pass a leniency load what repairs. */
  readonly parse: (reading: Reading, input: unknown) => Either<MalformedEvent, FoundOutcome>
}

export interface ParseOptions {
  /** Whether the event has been redacted, if the caller knows. Absent: as its `unsigned` says, see `isRedacted`. */
  readonly redacted?: boolean | undefined
  /** How far to repair a malformed event. Absent: it is not repaired. */
  readonly repair?: Leniency | undefined
  /**
   * The version of the room, for a PDU. Absent: as the PDU's shape suggests. A version that the specification does not
   * define is read as the latest.
   */
  readonly roomVersion?: RoomVersion | undefined
}

/** The options of parsing a `/sync` response: those that hold for any event. */
export type SyncParseOptions = Pick<ParseOptions, 'repair'>
