/**
 * Reads a source to its end, and passes on what it holds.
 *
 * @module
 */

import { isCopyText } from '../form/copy-text.js'
import { eventItself, eventsIn } from '../form/find-events.js'
import type { Found } from '../form/found.js'
import { isHexText } from '../form/hex-text.js'
import { longValue } from '../form/long-events.js'
import { indexKey } from '../input/index-key.js'
import { type ParsedPiece, parsePiece } from '../input/parse-piece.js'
import type { Drain, Piece, PieceLimits, PieceOfText } from '../input/piece.js'
import type { LineRange } from './ranges.js'
import { defaultLimits, type PieceReader, readPieces } from './read-pieces.js'
import { RoomVersions } from './room-versions.js'
import type { Source } from './source.js'

/** Where something was found. */
export interface FoundPlace {
  /** The line of the event, or the first line of the JSON value that holds it. Starts at 1. Absent: not from text. */
  readonly line?: number | undefined
  /** The text of that value. Absent: not from text. */
  readonly text?: string | undefined
  /** That value. Absent: not from text, or not JSON. */
  readonly value?: unknown
}

/** Receives what is found, in order. It must not be asynchronous: output is buffered, and written by {@link Drain}. */
export type TellPlaced = (found: Found, place: FoundPlace) => void

export interface ReadOptions {
  readonly drain?: Drain | undefined
  readonly limits?: PieceLimits | undefined
  /** The room versions from inputs before. */
  readonly versions?: RoomVersions | undefined
}

/** Passes all that a source holds to `tell`. Throws only errors from reading, from `tell` and from `drain`. */
export async function readSource(source: Source, options: ReadOptions, tell: TellPlaced): Promise<void> {
  const { drain, limits = defaultLimits(), versions = new RoomVersions() } = options
  const range = 'bytes' in source ? source.range : undefined
  const completing = versions.completing(range === undefined ? tell : numbering(range, tell))
  if ('bytes' in source) {
    await source.findRooms?.((found) => versions.learn(found), drain)
    const layout = range === undefined ? undefined : 'lines'
    await readPieces(source.bytes, limits, finder(completing.tell), drain, layout)
  } else {
    for await (const batch of source.found) {
      for (const found of batch) completing.tell(found, NOWHERE)
      await drain?.()
    }
  }
  if (completing.end()) await drain?.()
}

/** Numbers lines as in the whole file. */
function numbering({ firstLine }: LineRange, tell: TellPlaced): TellPlaced {
  return (found, place) => tell(found, { ...place, line: place.line && place.line + firstLine - 1 })
}

/** The value of a piece. A text that has to be decoded first is a value itself. */
function parsedPiece(piece: PieceOfText): ParsedPiece {
  if (isHexText(piece.text)) return { value: piece.text }
  const parsed = parsePiece(piece)
  return 'fault' in parsed && isCopyText(piece.text) ? { value: piece.text } : parsed
}

const NOWHERE: FoundPlace = {}

/** Returns what reads pieces, and passes what is found in them to `tell`. */
export function finder(tell: TellPlaced): PieceReader {
  return {
    tell: (piece) => findIn(piece, tell),
    open: (head, { index, line }) => longValue(head, atIndex(index), (found) => tell(found, { line })),
  }
}

/** Passes what is found in a piece to `tell`. */
export function findIn(piece: Piece, tell: TellPlaced): void {
  const at = atIndex(piece.index)
  if ('notEvents' in piece) {
    tell({ _tag: 'NotEvents', at, message: piece.notEvents }, piece)
    return
  }
  if ('skipped' in piece) {
    tell({ _tag: 'Advice', at, code: 'private-rows', count: piece.skipped, message: piece.why }, piece)
    return
  }
  const parsed = 'text' in piece ? parsedPiece(piece) : piece
  if ('fault' in parsed) tell({ _tag: 'Unread', at, code: 'unreadable', message: parsed.fault }, piece)
  else {
    const { line } = piece
    const place = { line, text: 'text' in piece ? piece.text : undefined, value: parsed.value }
    const event = eventItself(parsed.value, at)
    if (event !== undefined) tell(event, place)
    else eventsIn(parsed.value, at, (found) => tell(found, place))
  }
}

/** Shared by all values that are not in an array, since there are many. */
const NOT_IN_ARRAY: readonly string[] = []

function atIndex(index: number | undefined): readonly string[] {
  return index === undefined ? NOT_IN_ARRAY : [indexKey(index)]
}
