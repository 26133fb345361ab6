/**
 * Splits a file with a value per line into ranges of whole lines.
 *
 * @module
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

import { LINE_FEED } from '../input/json-bytes.js'
import { isLines, withoutMark } from './read-pieces.js'

/** Bytes of a file, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** How much of a file to examine at once, in bytes. */
const BLOCK = 2 ** 20

/**
 * Returns `count` ranges or fewer; `undefined` if the file is not known to have a value per line. A byte order mark is in
 * no range.
 */
export function rangesOf(path: string, count: number): readonly Range[] | undefined {
  const file = openSync(path, 'r')
  try {
    const size = fstatSync(file).size
    const block = Buffer.alloc(BLOCK)
    const head = block.subarray(0, readSync(file, block, 0, BLOCK, 0))
    if (!isLines(head)) return undefined
    const starts = [head.length - withoutMark(head).length]
    for (let i = 1; i < count; i++) {
      const start = afterLineFeed(file, block, Math.floor((size * i) / count))
      if (start !== undefined && start > (starts.at(-1) ?? 0) && start < size) starts.push(start)
    }
    return starts.map((start, i) => ({ start, end: starts[i + 1] ?? size }))
  } finally {
    closeSync(file)
  }
}

/** The position after the first line feed from `from` on. */
function afterLineFeed(file: number, block: Buffer, from: number): number | undefined {
  for (let at = from; ; at += BLOCK) {
    const length = readSync(file, block, 0, BLOCK, at)
    if (length === 0) return undefined
    const found = block.subarray(0, length).indexOf(LINE_FEED)
    if (found !== -1) return at + found + 1
  }
}
