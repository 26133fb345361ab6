/**
 * Splits a file with a value per line into ranges of whole lines.
 *
 * @module
 */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'

import { LINE_FEED, lineFeedsIn } from '../input/json-bytes.js'
import { isLines, withoutMark } from './read-pieces.js'
import type { Shard } from './shard.js'

/** Bytes of a file, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A range, and where it is in the file. */
export interface LineRange extends Range {
  /** The number of its first line. Starts at 1. */
  readonly firstLine: number
}

/** How much of a file to examine at once, in bytes. */
const BLOCK = 2 ** 20

/**
 * Returns `count` ranges or fewer; `undefined` if the file is not known to have a value per line. A byte order mark is in
 * no range.
 *
 * @param within - the range to split. Absent: the whole file
 */
export function rangesOf(path: string, count: number, within?: Range): readonly Range[] | undefined {
  return reading(path, (file, block) => {
    const whole = within ?? linesIn(file, block)
    if (whole === undefined) return undefined
    const ranges = Array.from({ length: count }, (_, index) => partOf(file, block, whole, { count, index }))
    return ranges.filter(({ end, start }) => start < end)
  })
}

/**
 * Returns the range of a shard, which may be empty: the shards have every line once. `undefined` if the file is not known
 * to have a value per line.
 */
export async function shardOf(path: string, shard: Shard): Promise<LineRange | undefined> {
  const range = reading(path, (file, block) => {
    const whole = linesIn(file, block)
    return whole && partOf(file, block, whole, shard)
  })
  return range && { ...range, firstLine: 1 + (await lineFeedsBefore(path, range.start)) }
}

/** Opens a file to read blocks of it. */
function reading<T>(path: string, read: (file: number, block: Buffer) => T): T {
  const file = openSync(path, 'r')
  try {
    return read(file, Buffer.alloc(BLOCK))
  } finally {
    closeSync(file)
  }
}

/** The lines of a file. */
function linesIn(file: number, block: Buffer): Range | undefined {
  const head = block.subarray(0, readSync(file, block, 0, BLOCK, 0))
  if (!isLines(head) && head.length > 0) return undefined
  return { start: head.length - withoutMark(head).length, end: fstatSync(file).size }
}

function partOf(file: number, block: Buffer, whole: Range, { count, index }: Shard): Range {
  const { end, start } = whole
  const boundary = (i: number) => {
    if (i === 0) return start
    if (i === count) return end
    return Math.min(end, afterLineFeed(file, block, start + Math.floor(((end - start) * i) / count)) ?? end)
  }
  return { start: boundary(index), end: boundary(index + 1) }
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

async function lineFeedsBefore(path: string, end: number): Promise<number> {
  let count = 0
  if (end === 0) return count
  for await (const chunk of createReadStream(path, { end: end - 1, highWaterMark: BLOCK })) count += lineFeedsIn(chunk)
  return count
}
