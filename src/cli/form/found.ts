/**
 * What is found in an input: events, and what should have been events.
 *
 * @module
 */
import type { EventFormat } from '../../kind/event-format.js'

export type Found = FoundEvent | UnreadPart | NotEvents | FailedPart | RoomRow | Advice

/** Receives what is found, in order. It must not be asynchronous: output is buffered, and written between chunks. */
export type TellFound = (found: Found) => void

interface FoundAt {
  /** The keys from the root of the JSON value to the event or the part. */
  readonly at: readonly string[]
}

/** An unparsed event, with the information that came with it. */
export interface FoundEvent extends FoundAt {
  readonly _tag: 'Event'
  readonly event: unknown
  readonly format: EventFormat | undefined
  readonly roomVersion: string | undefined
  /** What the room version is known from. Absent: what is around the event, if there is a version. */
  readonly versionFrom?: 'create-event' | undefined
  /** The event ID in the record around the event. */
  readonly eventId: string | undefined
  /** Whether redaction has removed content from it. Absent: the input does not say. */
  readonly isRedacted?: boolean | undefined
  /** Whether the server has rejected it. Absent: the input does not say. */
  readonly isRejected?: boolean | undefined
  /** The event with what its place implies, to be parsed instead: a template of a PDU with hashes. */
  readonly completed?: object
  /** What is wrong with how the event is stored. It was read nevertheless. */
  readonly storageFault?: EventFault
}

/** Something wrong with how an event is stored. */
export interface EventFault {
  /** Such as `hex-text`. */
  readonly code: string
  readonly message: string
}

/** A part of the input that should hold events and could not be read. It counts as a malformed event. */
export interface UnreadPart extends FoundAt {
  readonly _tag: 'Unread'
  /** Such as `unread-section`. */
  readonly code: string
  readonly message: string
  /** The event ID in the record around the part. */
  readonly eventId?: string | undefined
  /** The type of the event. Absent: unknown. */
  readonly type?: string | undefined
  /** Absent: unknown. */
  readonly roomId?: string | undefined
}

/** A part of the input that holds no events, but is recognized. It is counted apart from events. */
export interface NotEvents extends FoundAt {
  readonly _tag: 'NotEvents'
  /** Says in a few words what it is: `a user profile`. Quotes nothing. */
  readonly message: string
}

/** A part of a source, such as a table, that could not be read to its end. It is not counted. */
export interface FailedPart extends FoundAt {
  readonly _tag: 'Failed'
  readonly message: string
}

/** The version of a room, from a table of rooms. It is not counted. */
export interface RoomRow extends FoundAt {
  readonly _tag: 'Room'
  readonly roomId: string
  readonly roomVersion: string
}

/** What to know of a source or of its faults, told once after them. It is not counted. */
export interface Advice extends FoundAt {
  readonly _tag: 'Advice'
  /** The code of the faults, or of what there is to know. */
  readonly code: string
  /** How many there are. */
  readonly count: number
  readonly message: string
  /** A statement for the user to run, which mends the faults. It is never run by the command. */
  readonly sql?: string
}
