/**
 * What a report is told, whoever it is for.
 *
 * @module
 */
import type { CheckedEvent } from '../check.js'
import type { Tally } from './tally.js'

/** Writes what is to be read. Rejects where it cannot be written. */
export type Write = (text: string) => Promise<void>

export interface Report {
  /** Of each malformed event, in order. */
  malformed(source: string, event: CheckedEvent): Promise<void> | void
  /** After the last event of each source. */
  sourceDone(source: string): Promise<void> | void
  /** After the last source. */
  done(tally: Tally): Promise<void>
}
