/**
 * Cutting the bytes of an input into pieces, in the form that its beginning tells.
 *
 * @module
 */
import { formOf } from './form.js'
import { cutLines } from './lines.js'
import type { Cutter, Piece, PieceLimits } from './piece.js'
import { cutValues } from './values.js'

/** What an input is, by its first bytes, where these rule out JSON. */
const SIGNATURES: readonly (readonly [bytes: Buffer, name: string])[] = [
  [Buffer.from([0xff, 0xfe]), 'UTF-16, not UTF-8'],
  [Buffer.from([0xfe, 0xff]), 'UTF-16, not UTF-8'],
  [Buffer.from('SQLite format 3\0'), 'an SQLite database, not JSON'],
  [Buffer.from('PK\x03\x04'), 'a ZIP archive, not JSON'],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'compressed by Zstandard: decompress it first'],
  [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), 'compressed by xz: decompress it first'],
  [Buffer.from('BZh'), 'compressed by bzip2: decompress it first'],
]

const LONGEST_SIGNATURE = 16

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The pieces of an input, in order: what one chunk completes, at a time. Each is to be gone through before the next is
 * asked for. No more is held than a chunk and the piece that has begun, and at first what tells the form.
 */
export async function* piecesOf(
  chunks: AsyncIterable<Uint8Array>,
  limits: PieceLimits,
): AsyncGenerator<Iterable<Piece>, void> {
  let cutter: Cutter | undefined
  let head: Buffer[] = []
  let headLength = 0
  /** The length at which the beginning is looked at again. It doubles, so that the looking does not add up. */
  let nextLook = LONGEST_SIGNATURE

  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (cutter !== undefined) {
      yield cutter.push(bytes)
      continue
    }
    head.push(bytes)
    headLength += bytes.length
    if (headLength < nextLook) continue
    nextLook = headLength * 2
    const start = Buffer.concat(head)
    head = [start]
    const signature = signatureOf(start)
    if (signature !== undefined) {
      yield [{ line: 1, index: undefined, fault: signature }]
      return
    }
    cutter = cutterOf(withoutMark(start), headLength > limits.line, limits)
    if (cutter !== undefined) yield cutter.push(withoutMark(start))
  }

  if (cutter === undefined) {
    const start = Buffer.concat(head)
    const signature = signatureOf(start)
    if (signature !== undefined) {
      yield [{ line: 1, index: undefined, fault: signature }]
      return
    }
    cutter = cutterOf(withoutMark(start), true, limits) ?? cutValues(limits.value)
    yield cutter.push(withoutMark(start))
  }
  yield cutter.end()
}
