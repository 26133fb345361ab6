/**
 * The interface of reports.
 *
 * @module
 */
import type { CheckedEvent } from '../check/check-events.js'
import type { Tally } from './tally.js'

/** Writes to standard output. Rejects if that fails. */
export type Write = (text: string) => Promise<void>

export interface Report {
  /** Called for each malformed event, in order. */
  malformed(source: string, event: CheckedEvent): Promise<void> | void
  /** Called after the last event of each source. */
  sourceDone(source: string): Promise<void> | void
  /** Called after the last source. */
  done(tally: Tally): Promise<void>
}
