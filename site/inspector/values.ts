/**
 * Splits a stream of JSON text into its values: those of a list, or one a line, or a single one.
 *
 * @module
 */
import { isJson } from './places.js'

/** A JSON value in a stream. */
export interface JsonPiece {
  readonly text: string
  /** The line on which it starts, from 1. */
  readonly line: number
}

/** Splits texts that arrive in pieces. */
export class ValueSplitter {
  #mode: 'unknown' | 'list' | 'lines' | 'single' = 'unknown'
  #held = ''
  #line = 1
  /** How far `#held` has been scanned, and the state of the scan, in a list. */
  #at = 0
  #depth = 0
  #isInString = false
  #start = -1
  #startLine = 1

  /** Adds text, and returns the values that are complete. */
  push(text: string): readonly JsonPiece[] {
    this.#held += text
    if (this.#mode === 'unknown') this.#decide()
    if (this.#mode === 'lines') return this.#lines()
    return this.#mode === 'list' ? this.#items() : []
  }

  /** Returns what is left at the end of the stream. */
  end(): readonly JsonPiece[] {
    if (this.#mode === 'list') {
      const rest = this.#start < 0 ? '' : this.#held.slice(this.#start)
      return rest.trim() === '' ? [] : [{ text: rest, line: this.#startLine }]
    }
    return this.#held.trim() === '' ? [] : [{ text: this.#held, line: this.#line }]
  }

  #decide(): void {
    const first = /\S/.exec(this.#held)?.[0]
    if (first === '[') this.#mode = 'list'
    else if (first !== undefined) {
      const end = this.#held.indexOf('\n')
      if (end < 0) return
      this.#mode = isJson(this.#held.slice(0, end)) ? 'lines' : 'single'
    }
  }

  #lines(): readonly JsonPiece[] {
    const lines = this.#held.split('\n')
    this.#held = lines.pop() ?? ''
    const pieces: JsonPiece[] = []
    for (const text of lines) {
      if (text.trim() !== '') pieces.push({ text, line: this.#line })
      this.#line++
    }
    return pieces
  }

  #items(): readonly JsonPiece[] {
    const pieces: JsonPiece[] = []
    const held = this.#held
    let at = this.#at
    for (; at < held.length; at++) {
      const char = held[at]
      if (char === '\n') this.#line++
      if (this.#isInString) {
        if (char === '\\') {
          // The escaped character may be in the next piece.
          if (at + 1 === held.length) break
          at++
        } else if (char === '"') this.#isInString = false
        continue
      }
      const isSeparator = this.#depth === 1 && (char === ',' || char === ']')
      if (isSeparator && this.#start >= 0) {
        pieces.push({ text: held.slice(this.#start, at), line: this.#startLine })
        this.#start = -1
      }
      if (char === '[' || char === '{') this.#depth++
      else if (char === ']' || char === '}') this.#depth--
      const isStart = this.#start < 0 && !isSeparator && !' \t\r\n'.includes(char as string)
      if (isStart && (this.#depth > 1 || (this.#depth === 1 && char !== '['))) {
        this.#start = at
        this.#startLine = this.#line
      }
      if (char === '"') this.#isInString = true
    }
    const kept = this.#start < 0 ? at : this.#start
    this.#held = held.slice(kept)
    this.#at = at - kept
    if (this.#start >= 0) this.#start = 0
    return pieces
  }
}
