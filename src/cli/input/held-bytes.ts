/**
 * The bytes of a piece that continues in the next chunk.
 *
 * @module
 */

import type { Cutter } from './piece.js'

/** Copies of bytes up to a limit. Beyond it, they are discarded and only counted. */
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

  get length(): number {
    return this.#length
  }

  add(part: Buffer): void {
    this.#length += part.length
    if (this.#length > this.#limit) this.#parts = []
    else if (part.length > 0) this.#parts.push(Buffer.from(part))
  }

  /** Returns all bytes, without removing them. */
  get bytes(): Buffer {
    const bytes = this.#whole()
    this.#parts = [bytes]
    return bytes
  }

  /** Removes and returns all bytes; `undefined` if they exceeded the limit. */
  take(): Buffer | undefined {
    const bytes = this.#length > this.#limit ? undefined : this.#whole()
    this.#parts = []
    this.#length = 0
    return bytes
  }

  #whole(): Buffer {
    const [only] = this.#parts
    // A single part is not copied, since it can be large.
    return only !== undefined && this.#parts.length === 1 ? only : Buffer.concat(this.#parts)
  }
}

/** The bytes of a piece that continues in the next chunk. Beyond a limit, they are cut like values that span lines. */
export class HeldPiece {
  readonly #held: HeldBytes
  #values: Cutter | undefined

  constructor(
    private readonly limit: number,
    private readonly cutValues: () => Cutter,
  ) {
    this.#held = new HeldBytes(limit)
  }

  get isEmpty(): boolean {
    return this.#held.isEmpty
  }

  add(part: Buffer): void {
    const isLong = this.#held.length + part.length > this.limit
    if (isLong && this.#values === undefined) {
      this.#values = this.cutValues()
      this.#values.push(this.#held.bytes)
    }
    this.#values?.push(part)
    this.#held.add(part)
  }

  /** Removes and returns all bytes; `undefined` if they were cut. */
  take(): Buffer | undefined {
    this.#values?.end()
    this.#values = undefined
    return this.#held.take()
  }
}
