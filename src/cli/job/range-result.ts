/**
 * What is found in a range of a file, in a form that threads can exchange.
 *
 * @module
 */
import type { CheckedEvent, Outcome, VersionRule } from '../check/checked-event.js'

/** The events of a range. Lines start at 1 in each. */
export interface RangeResult {
  /** Whether the range was checked to its end. */
  readonly isWhole: boolean
  /** The number of line feeds. */
  readonly lines: number
  /** The types in the order in which they occur; `null` stands for events without one. */
  readonly types: readonly (string | null)[]
  /** The valid events that have nothing else to report. */
  readonly counts: readonly (readonly [type: string | null, outcome: Outcome, count: number])[]
  /** What the room versions of PDUs among these are known from. */
  readonly versionsFrom: readonly (readonly [rule: VersionRule, count: number])[]
  /** How many of these are encrypted. */
  readonly undecryptable: number
  /** All other events, in order. */
  readonly events: readonly CheckedEvent[]
  /** The valid events by day and server, if the report has that. */
  readonly overview: readonly (readonly [day: number | null, server: string | null, count: number])[]
}
