/**
 * Splits the bytes of an input into pieces, in the form detected from its start.
 *
 * @module
 */
import { getHeapStatistics } from 'node:v8'
import { type Layout, layoutOf } from '../input/detect-layout.js'
import type { OpenLongValue } from '../input/long-value.js'
import type { Cutter, Drain, PieceLimits, TellPiece } from '../input/piece.js'
import { cutFirst } from '../input/split-first.js'
import { cutLines } from '../input/split-lines.js'
import { cutSequence } from '../input/split-sequence.js'
import { type CutValues, cutValues } from '../input/split-values.js'
import { cutRows } from '../text/split-rows.js'
import { type TextForm, textFormOf } from '../text/text-form.js'

/** A parsed value can take over twenty times the memory of its text, and Node exits when it runs out of memory. */
export function defaultLimits(): PieceLimits {
  const most = Math.floor(getHeapStatistics().heap_size_limit / 32)
  return { line: 2 ** 20, value: Math.min(128 * 2 ** 20, most), long: 8 * 2 ** 20 }
}

/** Receives what is in an input. */
export interface PieceReader {
  readonly tell: TellPiece
  /** Reads the members of long values. Absent: they are pieces, like others. */
  readonly open?: OpenLongValue
}

/**
 * Passes the pieces of an input to a reader, in order. After each chunk, waits for `drain`. Memory holds at most a chunk
 * and the current piece, and at first the bytes needed to detect the form.
 *
 * @param knownLayout - the layout, for a part of an input. Absent: detected from the start
 */
export async function readPieces(
  chunks: AsyncIterable<Uint8Array>,
  limits: PieceLimits,
  reader: PieceReader,
  drain?: Drain,
  knownLayout?: Layout,
): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    const cutter = await begin(iterator, limits, reader, knownLayout)
    await drain?.()
    if (cutter === undefined) return
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      cutter.push(asBuffer(next.value))
      await drain?.()
    }
    cutter.end()
    await drain?.()
  } finally {
    await iterator.return?.()
  }
}

/**
 * Splits the bytes needed to detect the form, and returns what splits the others; `undefined` for an input that holds no
 * events. The first bytes can be many, and are not kept.
 */
async function begin(
  iterator: AsyncIterator<Uint8Array>,
  limits: PieceLimits,
  reader: PieceReader,
  knownLayout: Layout | undefined,
): Promise<Cutter | undefined> {
  if (knownLayout !== undefined) return cutterFor({ kind: knownLayout }, limits, reader)
  const { bytes, form } = await readHead(iterator, limits.value)
  if (form.kind === 'foreign') {
    reader.tell({ line: 1, index: undefined, notEvents: form.what })
    return undefined
  }
  const cutter = cutterFor(form, limits, reader)
  cutter.push(withoutMark(bytes))
  return cutter
}

/** How to split the input, or what it is if it holds no events. */
type InputForm = { readonly kind: Layout } | Exclude<TextForm, { readonly kind: 'json' }>

function cutterFor(
  form: Exclude<InputForm, { readonly kind: 'foreign' }>,
  limits: PieceLimits,
  { open, tell }: PieceReader,
): Cutter {
  const long = open && { open, size: limits.long }
  const values: CutValues = (line) => cutValues(limits.value, tell, long, line)
  switch (form.kind) {
    case 'lines':
      return cutLines(limits.line, tell, values)
    case 'long':
      return cutFirst(values, (line) => cutLines(limits.line, tell, values, line))
    case 'values':
      return values(1)
    case 'sequence':
      return cutSequence(limits.line, tell, values)
    case 'rows':
      return cutRows(limits.value, form.reader(tell), tell)
  }
}

/** Reads enough to detect the form, giving up after `limit` bytes. */
async function readHead(
  iterator: AsyncIterator<Uint8Array>,
  limit: number,
): Promise<{ bytes: Buffer; form: InputForm }> {
  let parts: Buffer[] = []
  let length = 0
  /** The length at which to try again. It doubles each time, to keep the cost linear, and is at last the limit. */
  let nextLook = 16
  for (;;) {
    const next = await iterator.next()
    const isWhole = next.done === true
    if (!isWhole) {
      parts.push(Buffer.from(next.value))
      length += next.value.length
      if (length < nextLook) continue
    }
    const bytes = Buffer.concat(parts)
    parts = [bytes]
    nextLook = length * 4 > limit ? Math.max(limit, length) + 1 : length * 2
    const form = inputForm(withoutMark(bytes).toString('latin1'), isWhole)
    if (form !== undefined) return { bytes, form }
    if (isWhole || length > limit) return { bytes, form: { kind: 'values' } }
  }
}

function inputForm(head: string, isWhole: boolean): InputForm | undefined {
  const text = textFormOf(head, isWhole)
  if (text?.kind !== 'json') return text
  const kind = layoutOf(head, isWhole)
  return kind && { kind }
}

/** Returns whether an input that begins so is known to have a JSON value per line. */
export function isLines(head: Buffer): boolean {
  return inputForm(withoutMark(head).toString('latin1'), false)?.kind === 'lines'
}

/** The same bytes, not copied. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** The bytes after the byte order mark, if there is one. */
export function withoutMark(bytes: Buffer): Buffer {
  return startsWith(bytes, BYTE_ORDER_MARK) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start)
}
