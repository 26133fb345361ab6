/**
 * The line on a terminal that says how far reading is.
 *
 * @module
 */
import { shown } from './terminal-safe.js'

/** How often the line is written, in milliseconds. */
const INTERVAL = 200

const NAME_LIMIT = 40

/** What is needed to show progress. */
export interface ProgressSurroundings {
  /** Writes to the terminal. */
  readonly show: (text: string) => void
  /** The time in milliseconds. */
  readonly now: () => number
}

/** Shows how much of a source was read. Call `clear` before anything else is written to the terminal. */
export class Progress {
  readonly #started: number
  readonly #name: string
  #shownAt: number
  #isShown = false
  #bytes = 0
  #events = 0

  /** @param size - the size of the source in bytes, if it is known */
  constructor(
    name: string,
    private readonly size: number | undefined,
    private readonly surroundings: ProgressSurroundings,
  ) {
    this.#name = shown(name, NAME_LIMIT)
    this.#started = surroundings.now()
    this.#shownAt = this.#started
  }

  addEvents(count: number): void {
    this.#events += count
  }

  addBytes(count: number): void {
    this.#bytes += count
    const { now, show } = this.surroundings
    const at = now()
    if (at - this.#shownAt < INTERVAL) return
    this.#shownAt = at
    this.#isShown = true
    show(`\r\x1b[K${this.#line((at - this.#started) / 1000)}`)
  }

  clear(): void {
    if (this.#isShown) this.surroundings.show('\r\x1b[K')
    this.#isShown = false
  }

  #line(seconds: number): string {
    const parts = [this.#name, `${megabytes(this.#bytes)} MB`, `${Math.round(this.#events / seconds)} events/s`]
    if (this.size !== undefined && this.size > 0) {
      const left = (seconds * Math.max(0, this.size - this.#bytes)) / this.#bytes
      parts[1] = `${megabytes(this.#bytes)} of ${megabytes(this.size)} MB`
      parts.push(`${Math.ceil(left)} s left`)
    }
    return parts.join('  ')
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 100_000_000 ? 1 : 0)
}
