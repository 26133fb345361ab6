/**
 * Splits an input at brackets: JSON values that span several lines.
 *
 * A top-level array is split into its elements, which bounds the size of a piece, and makes a truncated array readable
 * up to its end. Any other value is split into its members if it is long. Only brackets, strings and commas are
 * examined; parsing checks whether a piece is valid JSON.
 *
 * @module
 */
import { isUtf8 } from 'node:buffer'

import { ObjectGuess } from './guess-object.js'
import { HeldBytes } from './held-bytes.js'
import { indexKey } from './index-key.js'
import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  isBlank,
  LINE_FEED,
  lineFeedsIn,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './json-bytes.js'
import type { Head, LongValue, LongValues } from './long-value.js'
import { type Cutter, NOT_UTF8, type TellPiece, tooLong } from './piece.js'
import { type KeyFound, keyAt } from './scan-bytes.js'
import { afterPlain, afterWords } from './skip-bytes.js'

const NOTHING = Buffer.alloc(0)

/** Splits values. */
export interface ValueCutter extends Cutter {
  /** How many values have ended; `undefined` within one. */
  readonly valuesRead: () => number | undefined
}

/** Splits values from a line on. */
export type CutValues = (firstLine: number) => ValueCutter

/** An object or an array whose members are read one by one. */
interface Level {
  readonly closes: typeof CLOSE_ARRAY | typeof CLOSE_OBJECT
  /** What reads the members. Absent: they are pieces. */
  readonly long: LongValue | undefined
  /** The index of the next member. */
  index: number
  /** Set after a comma, where the value may not end. */
  wantsMember: boolean
  /** Set after a member that was a level itself, up to the next comma. */
  isRead: boolean
}

/** Maximum number of open levels. The bytes of a level are examined again for each level in it. */
const LEVEL_LIMIT = 16

/** The factor by which a long piece has to grow before its members are tried again. */
const TRY_GROWTH = 4

/**
 * Splits after each value, after each element of a top-level array, and after each member of a long value.
 *
 * @param long - how to read long values. Absent: they are pieces, like others
 */
export function cutValues(limit: number, tell: TellPiece, long?: LongValues, firstLine = 1): ValueCutter {
  /** The number of open brackets in the piece. */
  let depth = 0
  let inString = false
  let isEscaped = false
  /** The open levels, outermost first. */
  const levels: Level[] = []
  /** The innermost level. */
  let level: Level | undefined
  let line = firstLine
  /** The first line of the piece; 0 between pieces. */
  let begunOn = 0
  /** The part of the piece in earlier chunks. */
  const begun = new HeldBytes(limit)
  /** The size at which to try next to read the members of the piece. */
  let nextTry = long?.size ?? Infinity
  /** The key of the piece, if it is long. */
  let longKey: string | undefined
  let valuesRead = 0
  const guess = new ObjectGuess()

  /** Takes the bytes of the piece. They can be many, and no variable keeps them while their text is parsed. */
  function takeText(from: number): { readonly text: string } | { readonly fault: string } {
    const bytes = begun.take()
    if (bytes === undefined) return { fault: tooLong(limit) }
    return isUtf8(bytes) ? { text: bytes.toString('utf8', from) } : { fault: NOT_UTF8 }
  }

  function release(part: Buffer): void {
    begun.add(part)
    const outer = levels.length
    const isLong = long !== undefined && begun.length >= long.size && begun.length <= limit
    if (isLong && readsMembers(long, 'end')) {
      // In invalid JSON, a level can be open.
      unwind(outer)
      return
    }
    const pieceLine = begunOn === 0 ? line : begunOn
    begunOn = 0
    depth = 0
    nextTry = long?.size ?? Infinity
    if (level?.long !== undefined) releaseMember(level, level.long, pieceLine)
    else {
      if (level === undefined) valuesRead++
      tell({ line: pieceLine, index: level?.index, ...takeText(0) })
    }
    longKey = undefined
    if (level !== undefined) level.index++
  }

  function releaseMember({ isRead }: Level, value: LongValue, pieceLine: number): void {
    const found = begun.length > limit ? longKey && { key: longKey, next: 0 } : keyIn(begun.bytes)
    const taken = takeText(found ? found.next : 0)
    if (isRead) value.unread(undefined, 'not JSON: expected a comma after a value')
    else if ('fault' in taken) value.unread(found ? found.key : undefined, taken.fault)
    else if (found) value.read(found.key, { text: taken.text, line: pieceLine })
    else value.unread(undefined, 'not JSON: expected a key and a value')
  }

  function enter(closes: Level['closes'], value: LongValue | undefined): void {
    level = { closes, long: value, index: 0, wantsMember: false, isRead: false }
    levels.push(level)
  }

  function leave(): void {
    const left = levels.pop()
    level = levels.at(-1)
    left?.long?.end()
    if (level === undefined) valuesRead++
    else {
      level.isRead = true
      level.index++
    }
  }

  /** Ends all levels but the outer ones. The text may break off there. */
  function unwind(outer: number): void {
    const breaksOff = depth > 0 || inString
    if (begunOn !== 0) release(NOTHING)
    if (levels.length > outer && level !== undefined && !breaksOff) {
      const fault = `not JSON: the ${level.closes === CLOSE_ARRAY ? 'array' : 'object'} does not end`
      if (level.long === undefined) tell({ line, index: undefined, fault })
      else level.long.unread(undefined, fault)
    }
    while (levels.length > outer) leave()
  }

  /** Holds the part of a piece at the end of a chunk, or reads its members if the piece is long. */
  function hold(part: Buffer): void {
    const before = begun.length
    const isLast = before + part.length > limit
    if (long === undefined || before > limit || (!isLast && before + part.length < nextTry)) begun.add(part)
    else if (isLast && before > 0) {
      // The part would be too much.
      if (readsMembers(long, 'limit')) scan(part)
      else begun.add(part)
    } else {
      begun.add(part)
      nextTry = begun.length * TRY_GROWTH
      readsMembers(long, isLast ? 'limit' : 'somewhere')
    }
  }

  /** Reads the members of the piece, if it is known what they are. Returns whether it is. */
  function readsMembers({ open, size }: LongValues, endsAt: Head['endsAt']): boolean {
    const { bytes } = begun
    const found = level?.isRead === true ? undefined : keyIn(bytes)
    if (found === undefined) return false
    longKey = found.key
    const bracket = bytes[found.next]
    const isContainer = bracket === OPEN_OBJECT || bracket === OPEN_ARRAY
    if (!isContainer || levels.length === LEVEL_LIMIT) return false
    const head = { bytes: bytes.subarray(found.next), endsAt }
    const value =
      level?.long === undefined ? open(head, { line: begunOn, index: level?.index }) : level.long.open(found.key, head)
    if (value === undefined) return false
    begun.take()
    line = begunOn + lineFeedsIn(bytes.subarray(0, found.next))
    begunOn = 0
    depth = 0
    inString = false
    isEscaped = false
    nextTry = size
    longKey = undefined
    enter(bracket === OPEN_ARRAY ? CLOSE_ARRAY : CLOSE_OBJECT, value)
    scan(bytes.subarray(found.next + 1))
    return true
  }

  /** Returns the key of a piece that is not complete, and where its value begins. */
  function keyIn(bytes: Buffer): KeyFound | undefined {
    return level?.long === undefined || level.closes === CLOSE_ARRAY
      ? { key: indexKey(level?.index ?? 0), next: 0 }
      : keyAt(bytes, 0)
  }

  /** Goes on within the brackets of a piece, up to an escape, a line feed or the last bracket. */
  function skipWithin(chunk: Buffer, from: number): number {
    for (let at = afterWords(chunk, from); at < chunk.length; at = afterWords(chunk, at + 1)) {
      const byte = chunk[at]
      if (byte === QUOTE) {
        at = afterPlain(chunk, at + 1)
        if (chunk[at] !== QUOTE) {
          inString = true
          return at
        }
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
      else if (byte === LINE_FEED || depth === 1) return at
      else depth--
    }
    return chunk.length
  }

  /** Ends a member of the innermost level, or the level. */
  function endMember(inner: Level, byte: number, part: Buffer): void {
    const isMissing = begunOn === 0 && !inner.isRead && (byte === COMMA || inner.wantsMember)
    if (begunOn !== 0 || isMissing) release(part)
    inner.isRead = false
    inner.wantsMember = byte === COMMA
    if (byte === inner.closes) leave()
  }

  /** Returns where to go on if a top-level array begins, or a whole object is found; `undefined` if a piece begins. */
  function openOrGuess(chunk: Buffer, at: number): number | undefined {
    const byte = chunk[at]
    if (byte === OPEN_ARRAY && level === undefined) {
      enter(CLOSE_ARRAY, undefined)
      return at + 1
    }
    const isElement = level?.closes === CLOSE_ARRAY && !level.isRead
    if (byte !== OPEN_OBJECT || (level !== undefined && !isElement)) return undefined
    const guessed = guess.at(chunk, at, isElement, limit)
    if (guessed === undefined) return undefined
    const { lineFeeds, next, text, value } = guessed
    if (level?.long === undefined) tell({ line, index: level?.index, text, value })
    else level.long.read(indexKey(level.index), { text, value, line })
    line += lineFeeds
    // An element is followed by a comma here.
    if (level === undefined) valuesRead++
    else {
      level.index++
      level.wantsMember = true
    }
    return next
  }

  function scan(chunk: Buffer): void {
    let start = 0
    for (let at = 0; at < chunk.length; at++) {
      if (inString && !isEscaped) at = afterPlain(chunk, at)
      else if (!inString && depth > 0) at = skipWithin(chunk, at)
      const byte = chunk[at]
      if (byte === undefined) break
      if (byte === LINE_FEED) {
        // JSON strings cannot contain line feeds, so the string is truncated. Brackets in the next line count again.
        inString = false
        isEscaped = false
        // Outside brackets, text that is not a JSON value ends with its line.
        if (begunOn !== 0 && depth === 0 && level === undefined) release(chunk.subarray(start, at))
        line++
      } else if (isEscaped) isEscaped = false
      else if (inString) {
        if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) inString = false
      } else if (isBlank(byte)) continue
      else if (depth === 0 && level !== undefined && (byte === COMMA || byte === level.closes)) {
        endMember(level, byte, begunOn === 0 ? NOTHING : chunk.subarray(start, at))
      } else {
        const next = begunOn === 0 ? openOrGuess(chunk, at) : undefined
        if (next !== undefined) {
          at = next - 1
          continue
        }
        if (begunOn === 0) {
          begunOn = line
          start = at
        }
        if (byte === QUOTE) inString = true
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
        else if ((byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) && depth > 0 && --depth === 0 && level === undefined) {
          release(chunk.subarray(start, at + 1))
        }
      }
    }
    if (begunOn !== 0) hold(chunk.subarray(start))
  }

  return {
    push: scan,
    valuesRead: () => (begunOn === 0 && level === undefined ? valuesRead : undefined),
    end: () => unwind(0),
  }
}
