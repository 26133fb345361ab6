/**
 * The pieces of an input, each of which should be a JSON value.
 *
 * @module
 */

/** A piece of an input: its text, its value where the text is not JSON, or why it has no value. */
export type Piece = PieceOfText | PieceOfValue | UnreadablePiece | ForeignPiece | SkippedRows

export interface PiecePlace {
  /** The first line of the piece. Starts at 1. */
  readonly line: number
  /** The index of the piece, if it is an element of a top-level array. */
  readonly index: number | undefined
}

export interface PieceOfText extends PiecePlace {
  readonly text: string
  /** The value, if it was parsed in order to find the end of the piece. */
  readonly value?: unknown
}

/** The row of a table. */
export interface PieceOfValue extends PiecePlace {
  readonly value: unknown
}

/** A piece that holds no events. */
export interface ForeignPiece extends PiecePlace {
  /** What it is: `an SQLite database`. */
  readonly notEvents: string
}

/** Rows that were not read, told after the others. */
export interface SkippedRows extends PiecePlace {
  readonly skipped: number
  readonly why: string
}

export interface UnreadablePiece extends PiecePlace {
  readonly fault: string
}

/** Receives pieces, in order. It must not keep them. */
export type TellPiece = (piece: Piece) => void

/** Called between chunks. Reading waits for the promise, if there is one. */
export type Drain = () => Promise<void> | undefined

/** Splits an input into pieces while it is being read. It buffers at most one piece, up to a size limit. */
export interface Cutter {
  /**
   * Passes the pieces that end in the chunk to the function that the cutter was made with. It must not keep the chunk,
   * which can be overwritten.
   */
  push(chunk: Buffer): void
  /** Passes the last piece, if there is an incomplete one. */
  end(): void
}

/** Sizes in bytes. */
export interface PieceLimits {
  /** The size at which a line is cut like values that span lines. */
  readonly line: number
  /** Maximum size of a piece. */
  readonly value: number
  /** The size at which a value is long: its members are read one by one, if it is known what they are. */
  readonly long: number
}

/** The error for a piece of more than `limit` bytes. */
export function tooLong(limit: number): string {
  const mebi = 2 ** 20
  return `longer than ${limit < mebi ? `${limit} bytes` : `${Math.floor(limit / mebi)} MiB`}: not read`
}

export const NOT_UTF8 = 'not UTF-8'
