/**
 * Finds the end of an object by the text between two objects, which is mostly the same throughout an input: `},{` or `}{`.
 *
 * Looking for it is several times as fast as examining every byte. A guess is right if the text up to there is valid
 * JSON, since the beginning of an object is not. After a wrong guess, every byte is examined.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { CLOSE_OBJECT, COMMA, isBlank, LINE_FEED, lineFeedsIn, OPEN_OBJECT } from './json-bytes.js'

/** An object that was found. */
export interface GuessedObject {
  readonly text: string
  readonly value: unknown
  /** The index of the next object. */
  readonly next: number
  /** The number of line feeds up to there. */
  readonly lineFeeds: number
}

/** Longest text between two objects, in bytes. */
const GAP_LIMIT = 64

/** The number of wrong guesses that is always allowed. */
const ALLOWED = 16

/** Maximum number of ends of inner objects that are skipped. */
const SKIPPED = 8

export class ObjectGuess {
  /** The end of an object, the text between, and the beginning of the next one. */
  #needle: Buffer | undefined
  #gapLineFeeds = 0
  #right = 0
  #wrong = 0
  /** The chunk that was last looked at. */
  #chunk: Buffer | undefined
  /** Whether the chunk has no further needle. */
  #isExhausted = false
  /** The first line feed at or after the last guess in the chunk. */
  #lineFeed = 0

  /** Returns the object that begins at `start`; `undefined` if its end cannot be guessed. */
  at(chunk: Buffer, start: number, isInArray: boolean, limit: number): GuessedObject | undefined {
    if (this.#wrong > ALLOWED + this.#right / 4) return undefined
    if (chunk !== this.#chunk) {
      this.#chunk = chunk
      this.#isExhausted = false
      this.#lineFeed = -1
    }
    const needle = this.#needle ?? this.#learn(chunk, start, isInArray)
    if (needle === undefined || this.#isExhausted) return undefined
    for (let from = start, skipped = 0; skipped < SKIPPED; skipped++) {
      const end = chunk.indexOf(needle, from) + 1
      if (end === 0) {
        this.#isExhausted = skipped === 0
        return undefined
      }
      if (end - start > limit) return undefined
      const text = chunk.toString('utf8', start, end)
      // A failing `JSON.parse` takes longer than examining every byte.
      if (isInArray && isInList(text)) from = end
      else return this.#parsed(chunk, text, start, end)
    }
    return undefined
  }

  #parsed(chunk: Buffer, text: string, start: number, end: number): GuessedObject | undefined {
    try {
      const value: unknown = JSON.parse(text)
      // What is not UTF-8 is replaced by this character.
      if (text.includes('\ufffd') && !isUtf8(chunk.subarray(start, end))) return undefined
      this.#right++
      const gapLength = (this.#needle?.length ?? 0) - 1
      return {
        text,
        value,
        next: end - 1 + gapLength,
        lineFeeds: this.#lineFeeds(chunk, start, end) + this.#gapLineFeeds,
      }
    } catch {
      this.#wrong++
      // Another gap may be more common.
      this.#needle = undefined
      return undefined
    }
  }

  /** Counts the line feeds in a part of the chunk. */
  #lineFeeds(chunk: Buffer, start: number, end: number): number {
    let count = 0
    if (this.#lineFeed < start) this.#lineFeed = lineFeedAt(chunk, start)
    for (; this.#lineFeed < end; this.#lineFeed = lineFeedAt(chunk, this.#lineFeed + 1)) count++
    return count
  }

  /** Takes the text between the object that begins at `start` and the one before it. */
  #learn(chunk: Buffer, start: number, isInArray: boolean): Buffer | undefined {
    let at = start - 1
    let commas = 0
    for (; at >= 0 && start - at < GAP_LIMIT; at--) {
      if (chunk[at] === COMMA) commas++
      else if (!isBlank(chunk[at])) break
    }
    if (chunk[at] !== CLOSE_OBJECT || chunk[start] !== OPEN_OBJECT || commas !== (isInArray ? 1 : 0)) return undefined
    this.#needle = Buffer.from(chunk.subarray(at, start + 1))
    this.#gapLineFeeds = lineFeedsIn(this.#needle)
    return this.#needle
  }
}

/** Returns whether a text that ends with an object ends within an array of objects. */
function isInList(text: string): boolean {
  // Searching from the end is slower, and most objects have no such array.
  return text.includes('[{') && !text.includes('}]', text.lastIndexOf('[{'))
}

/** Returns the index of the first line feed at or after `from`, or the length of the chunk. */
function lineFeedAt(chunk: Buffer, from: number): number {
  const at = chunk.indexOf(LINE_FEED, from)
  return at === -1 ? chunk.length : at
}
