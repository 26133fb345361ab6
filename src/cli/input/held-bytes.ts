/**
 * The bytes of a piece that continues in the next chunk.
 *
 * @module
 */

/** Bytes up to a limit. Beyond it, they are discarded and only counted. */
export class HeldBytes {
  readonly #limit: number
  #parts: Buffer[] = []
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  add(part: Buffer): void {
    this.#length += part.length
    if (this.#length > this.#limit) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  /** Removes and returns all bytes; `undefined` if they exceeded the limit. */
  take(): Buffer | undefined {
    const [only] = this.#parts
    // A single part is not copied, since it can be large.
    const whole = only !== undefined && this.#parts.length === 1 ? only : Buffer.concat(this.#parts)
    const bytes = this.#length > this.#limit ? undefined : whole
    this.#parts = []
    this.#length = 0
    return bytes
  }
}
