/**
 * Splits the bytes of an input into pieces, in the form detected from its start.
 *
 * @module
 */
import { getHeapStatistics } from 'node:v8'

import { type Form, formOf } from './detect-form.js'
import type { PieceLimits, TellPiece } from './piece.js'
import { cutLines } from './split-lines.js'
import { cutValues } from './split-values.js'

/** A parsed value can take over twenty times the memory of its text, and Node exits when it runs out of memory. */
export function defaultLimits(): PieceLimits {
  const most = Math.floor(getHeapStatistics().heap_size_limit / 32)
  return { line: Math.min(64 * 2 ** 20, most), value: Math.min(128 * 2 ** 20, most) }
}

/**
 * Passes the pieces of an input to `tell`, in order. After each chunk, waits for `drain`. Memory holds at most a chunk
 * and the current piece, and at first the bytes needed to detect the form.
 */
export async function readPieces(
  chunks: AsyncIterable<Uint8Array>,
  limits: PieceLimits,
  tell: TellPiece,
  drain?: () => Promise<void> | undefined,
): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    const { bytes, form } = await readHead(iterator, limits.line)
    const foreign = foreignFormat(bytes)
    if (foreign !== undefined) {
      tell({ line: 1, index: undefined, fault: foreign })
      await drain?.()
      return
    }
    const cutter = form === 'lines' ? cutLines(limits.line, tell) : cutValues(limits.value, tell)
    cutter.push(withoutMark(bytes))
    await drain?.()
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

/** Reads enough to detect the form, giving up after `limit` bytes. */
async function readHead(iterator: AsyncIterator<Uint8Array>, limit: number): Promise<{ bytes: Buffer; form: Form }> {
  let parts: Buffer[] = []
  let length = 0
  /** The length at which to try again. It doubles each time, to keep the cost linear. */
  let nextLook = LONGEST_SIGNATURE
  for (;;) {
    const next = await iterator.next()
    const isWhole = next.done === true
    if (!isWhole) {
      parts.push(asBuffer(next.value))
      length += next.value.length
      if (length < nextLook) continue
    }
    const bytes = Buffer.concat(parts)
    parts = [bytes]
    nextLook = length * 2
    const form = formOf(withoutMark(bytes).toString('latin1'), isWhole)
    if (form !== undefined) return { bytes, form }
    if (isWhole || length > limit) return { bytes, form: 'values' }
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

function withoutMark(bytes: Buffer): Buffer {
  return startsWith(bytes, BYTE_ORDER_MARK) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes
}

/** The first bytes of common inputs that are not JSON in UTF-8, with the errors to report. */
const SIGNATURES: readonly (readonly [bytes: Buffer, message: string])[] = [
  [Buffer.from([0xff, 0xfe]), 'not UTF-8, but UTF-16: convert it first'],
  [Buffer.from([0xfe, 0xff]), 'not UTF-8, but UTF-16: convert it first'],
  [Buffer.from('SQLite format 3\0'), 'not JSON, but an SQLite database'],
  [Buffer.from('PK\x03\x04'), 'not JSON, but a ZIP archive: extract it first'],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'not JSON, but compressed with Zstandard: decompress it first'],
  [Buffer.from('\xfd7zXZ\0', 'latin1'), 'not JSON, but compressed with xz: decompress it first'],
  [Buffer.from('BZh'), 'not JSON, but compressed with bzip2: decompress it first'],
]
const LONGEST_SIGNATURE = 16

function foreignFormat(bytes: Buffer): string | undefined {
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1]
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start)
}
