/**
 * The result of checking an event.
 *
 * @module
 */
import { ownNumber, ownString } from '../../json/own.js'
import type { EventFormat } from '../../kind/event-format.js'

/** The outcomes of an event, in the order in which they are reported. */
export const OUTCOMES = ['known', 'redacted', 'cleared', 'custom', 'malformed'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * What the room version of a PDU is known from: the option, the record around it, the create event of its room, or the
 * keys of the PDU.
 */
export type VersionRule = 'create-event' | 'option' | 'record' | 'shape'

/** An error in an event. */
export interface EventFault {
  readonly code: string
  /** The keys from the root of the event. */
  readonly path: readonly string[]
  readonly message: string
}

export interface CheckedEvent {
  readonly outcome: Outcome
  /** The event, repaired if it was; a private value, not to be printed. `undefined` if no event could be read. */
  readonly event: unknown
  /** The format in which it was read. */
  readonly format: EventFormat | undefined
  readonly type: string | undefined
  readonly eventId: string | undefined
  /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
  readonly line: number | undefined
  /** The keys from the root of that value to the event; empty if it is the event. */
  readonly at: readonly string[]
  /** Empty unless the event is malformed. */
  readonly errors: readonly EventFault[]
  /** The IDs of the repairs that were made, each once. Absent: none. */
  readonly repairs: readonly string[] | undefined
  /** What is legal and wrong, if events were linted and there is something. */
  readonly remarks?: readonly EventFault[] | undefined
  /** Whether a PDU was to be verified, and its room version is unknown. Absent: false. */
  readonly isUnverified?: boolean | undefined
  /** Absent: the event was not read as a PDU. */
  readonly versionFrom?: VersionRule | undefined
  /** Hints about a malformed event, for example that it has another format. */
  readonly notes: readonly string[]
}

/** A part of the input that is recognized and holds no events, or could not be read. It is counted apart from events. */
export interface RefusedPart {
  readonly outcome: 'refused'
  readonly line: number | undefined
  readonly at: readonly string[]
  /** Says what it is, such as `a user profile`, or why it could not be read. */
  readonly message: string
  /** Whether it could not be read. */
  readonly isUnread: boolean
}

/** The room of an event: its own `room_id`, or the key of the room that it was found in. */
export function roomIdOf({ at, event }: Pick<CheckedEvent, 'at' | 'event'>): string | undefined {
  return ownString(event, 'room_id') ?? at.find((key) => key.startsWith('!'))
}

export function senderOf({ event }: Pick<CheckedEvent, 'event'>): string | undefined {
  return ownString(event, 'sender')
}

/** The server of the sender. */
export function serverOf(checked: Pick<CheckedEvent, 'event'>): string | undefined {
  const sender = senderOf(checked)
  const colon = sender?.indexOf(':') ?? -1
  return colon === -1 ? undefined : sender?.slice(colon + 1)
}

/** The `origin_server_ts` of an event, in milliseconds since the epoch. */
export function timestampOf({ event }: Pick<CheckedEvent, 'event'>): number | undefined {
  return ownNumber(event, 'origin_server_ts')
}
