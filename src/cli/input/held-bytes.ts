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
    const bytes = this.#length > this.#limit ? undefined : Buffer.concat(this.#parts)
    this.#parts = []
    this.#length = 0
    return bytes
  }
}
