/**
 * Reads a source to its end, and passes on what it holds.
 *
 * @module
 */
import { eventsIn } from '../form/find-events.js'
import type { Found } from '../form/found.js'
import { parsePiece } from '../input/parse-piece.js'
import type { Piece, PieceLimits } from '../input/piece.js'
import { defaultLimits, readPieces } from '../input/read-pieces.js'
import type { Source } from './source.js'

/** Where something was found. */
export interface FoundPlace {
  /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
  readonly line?: number | undefined
  /** The text of that value. Absent: not from text. */
  readonly text?: string
}

/** Receives what is found, in order. It must not be asynchronous: output is buffered, and written by {@link Drain}. */
export type TellPlaced = (found: Found, place: FoundPlace) => void

/** Called between chunks. Reading waits for the promise, if there is one. */
export type Drain = () => Promise<void> | undefined

export interface ReadOptions {
  readonly drain?: Drain | undefined
  readonly limits?: PieceLimits | undefined
}

/** Passes all that a source holds to `tell`. Throws only errors from reading, from `tell` and from `drain`. */
export async function readSource(source: Source, options: ReadOptions, tell: TellPlaced): Promise<void> {
  const { drain, limits = defaultLimits() } = options
  if ('bytes' in source) return readPieces(source.bytes, limits, (piece) => findIn(piece, tell), drain)
  for await (const batch of source.found) {
    for (const found of batch) tell(found, NOWHERE)
    await drain?.()
  }
}

const NOWHERE: FoundPlace = {}

function findIn(piece: Piece, tell: TellPlaced): void {
  const at = piece.index === undefined ? [] : [String(piece.index)]
  const parsed = 'fault' in piece ? piece : parsePiece(piece)
  if ('fault' in parsed) tell({ _tag: 'Unread', at, code: 'unreadable', message: parsed.fault }, piece)
  else eventsIn(parsed.value, at, (found) => tell(found, piece))
}
