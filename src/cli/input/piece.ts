/**
 * Pieces of an input, each of which should be one JSON value, and what cuts an input into them.
 *
 * @module
 */

/** A piece of an input: its text, or why it has none. */
export type Piece = PieceOfText | UnreadablePiece

interface PiecePlace {
  /** The line it begins on, counted from 1. */
  readonly line: number
  /** Its index, if it is an element of an array that is the whole input. */
  readonly index: number | undefined
}

export interface PieceOfText extends PiecePlace {
  readonly text: string
}

export interface UnreadablePiece extends PiecePlace {
  readonly fault: string
}

/**
 * Cuts an input into pieces as it comes in. It holds no more than the piece that has begun, up to the limit it was made
 * with. What it returns must be gone through before the next call.
 */
export interface Cutter {
  push(chunk: Buffer): Iterable<Piece>
  /** The last piece, if one has begun. */
  end(): Iterable<Piece>
}

/** The most bytes that one piece may have, by form. */
export interface PieceLimits {
  readonly line: number
  readonly value: number
}

/** Why a piece of more than `limit` bytes is not read. */
export function tooLong(limit: number): string {
  const mebi = 2 ** 20
  return `longer than ${limit < mebi ? `${limit} bytes` : `${Math.floor(limit / mebi)} MiB`}: not read`
}

export const NOT_UTF8 = 'not UTF-8'
