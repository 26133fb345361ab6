/**
 * The interface of reports.
 *
 * @module
 */
import type { CheckedEvent } from '../check/checked-event.js'
import type { Tally } from './tally.js'

/** Writes to standard output. Rejects if that fails. */
export type Write = (text: string) => Promise<void>

/** A report. Its text is buffered: drain the {@link Output} it was made with. */
export interface Report {
  /** Called for each malformed event, in order. */
  malformed(source: string, event: CheckedEvent): void
  /** Called after the last event of each source. */
  sourceDone(source: string): void
  /** Called after the last source. */
  done(tally: Tally): void
}

/** Text to be written. */
export class Output {
  readonly #write: Write
  #text = ''

  constructor(write: Write) {
    this.#write = write
  }

  add(text: string): void {
    this.#text += text
  }

  get hasText(): boolean {
    return this.#text !== ''
  }

  /** Writes the text that was added. Returns `undefined` if nothing was added. */
  drain(): Promise<void> | undefined {
    if (this.#text === '') return undefined
    const text = this.#text
    this.#text = ''
    return this.#write(text)
  }
}
