/**
 * What reading one more line costs `check`, in counts, since time on a busy machine says little.
 *
 * The budget is slightly above what was measured: 78 steps, 2.07 bytes per byte, and one character per character. A
 * change that makes a line cheaper lowers the budget.
 *
 * @module
 */
import { createHook } from 'node:async_hooks'

import { describe, expect, test } from 'vitest'

import { eventChecker } from '../../../src/cli/check/check-events.js'
import type { Piece } from '../../../src/cli/input/piece.js'
import { cutLines } from '../../../src/cli/input/split-lines.js'
import { Tally } from '../../../src/cli/report/tally.js'
import { run } from '../../../src/cli/run.js'
import { findIn } from '../../../src/cli/source/read-source.js'
import { RoomVersions } from '../../../src/cli/source/room-versions.js'
import { stepsIn } from '../../property/steps.js'
import { chunksOf, MEMBER, NAME } from '../drive.js'

const MESSAGE = {
  type: 'm.room.message',
  event_id: '$t',
  room_id: '!r:example.org',
  sender: '@a:example.org',
  origin_server_ts: 1_700_000_000_000,
  content: { msgtype: 'm.text', body: 'The tea is ready in the garden. '.repeat(8) },
}
const LINES = [MEMBER, NAME, MESSAGE].map((event) => `${JSON.stringify(event)}\n`)
const LINE_LENGTH = LINES.join('').length / LINES.length
const COUNT = 300

/** The most that a line may cost. */
const BUDGET = { steps: 82, bytes: 2.2 * LINE_LENGTH, characters: LINE_LENGTH }

type Cost = keyof typeof BUDGET

function overBudget(costs: Readonly<Record<Cost, number>>): readonly Cost[] {
  return (Object.keys(BUDGET) as Cost[]).filter((cost) => costs[cost] > BUDGET[cost])
}

const inputOf = (count: number) => Buffer.from(LINES.join('').repeat(count / LINES.length))

/** What a line costs, beyond what an input costs. */
function perLine<K extends string>(costsOf: (input: Buffer) => Readonly<Record<K, number>>): Record<K, number> {
  costsOf(inputOf(COUNT))
  const [once, twice] = [costsOf(inputOf(COUNT)), costsOf(inputOf(2 * COUNT))]
  const keys = Object.keys(once) as K[]
  return Object.fromEntries(keys.map((key) => [key, (twice[key] - once[key]) / COUNT])) as Record<K, number>
}

/** Checks lines as the command does. */
function checkLines(input: Buffer, extra: (piece: Piece) => void): void {
  const tally = new Tally()
  const check = eventChecker({}, (checked) => {
    if (checked.outcome !== 'refused') tally.add('test', checked)
  })
  const completing = new RoomVersions().completing(check)
  const cutter = cutLines(2 ** 20, (piece) => {
    extra(piece)
    findIn(piece, completing.tell)
  })
  for (let at = 0; at < input.length; at += 2 ** 12) cutter.push(input.subarray(at, at + 2 ** 12))
  cutter.end()
  completing.end()
  expect(tally.counts.malformed).toBe(0)
}

/**
 * - `steps`: reads of parsed values, characters processed by methods of strings, items by methods of arrays
 * - `bytes`: bytes searched or decoded
 * - `characters`: characters parsed as JSON
 */
function costsOf(input: Buffer, extra: (piece: Piece) => void = () => {}) {
  const { parse } = JSON
  const { indexOf, lastIndexOf, toString: decode } = Buffer.prototype
  let bytes = 0
  let characters = 0
  const steps = stepsIn((counted) => {
    JSON.parse = (text: string) => {
      characters += text.length
      return counted(parse(text) as unknown)
    }
    Object.assign(Buffer.prototype, {
      indexOf(this: Buffer, value: number, from = 0): number {
        const found = indexOf.call(this, value, from)
        bytes += (found === -1 ? this.length : found + 1) - from
        return found
      },
      lastIndexOf(this: Buffer, value: number): number {
        const found = lastIndexOf.call(this, value)
        bytes += this.length - Math.max(found, 0)
        return found
      },
      toString(this: Buffer, encoding: BufferEncoding, start = 0, end = this.length): string {
        bytes += end - start
        return decode.call(this, encoding, start, end)
      },
    })
    try {
      checkLines(input, extra)
    } finally {
      JSON.parse = parse
      Object.assign(Buffer.prototype, { indexOf, lastIndexOf, toString: decode })
    }
  })
  return { steps, bytes, characters }
}

/** The asynchronous resources, such as promises and callbacks, that the whole command makes for an input in a few chunks. */
async function resourcesFor(input: Buffer, chunks = 4): Promise<number> {
  let count = 0
  const hook = createHook({ init: () => void count++ }).enable()
  const status = await run(['check', '--json'], {
    stdin: () => chunksOf(input, Math.ceil(input.length / chunks)),
    isTyped: false,
    hasColors: false,
    write: async () => {},
    complain: () => {},
  })
  hook.disable()
  expect(status).toBe(0)
  return count
}

async function resourcesPerLine(chunksFor: (count: number) => number): Promise<number> {
  await resourcesFor(inputOf(COUNT))
  const once = await resourcesFor(inputOf(COUNT), chunksFor(COUNT))
  return ((await resourcesFor(inputOf(2 * COUNT), chunksFor(2 * COUNT))) - once) / COUNT
}

describe('a line costs', () => {
  test('few steps, and one pass each of searching, decoding and parsing', () => {
    expect(overBudget(perLine((input) => costsOf(input)))).toEqual([])
  })

  test('no promise and no callback of its own', async () => {
    expect(await resourcesPerLine(() => 4)).toBeLessThan(0.1)
  })
})

describe('detects', () => {
  const textOf = (piece: Piece) => ('text' in piece ? piece.text : '')

  test.each<[string, Cost[], (piece: Piece) => void]>([
    ['another scan of the text', ['steps'], (piece) => textOf(piece).includes('\0')],
    ['another decoding', ['bytes'], (piece) => Buffer.from(textOf(piece)).toString('latin1')],
  ])('%s', (_, costs, extra) => {
    expect(overBudget(perLine((input) => costsOf(input, extra)))).toEqual(costs)
  })

  // Its steps are about as many as the budget leaves.
  test('another parse', () => {
    const costs = perLine((input) => costsOf(input, (piece) => JSON.parse(textOf(piece))))
    expect(overBudget(costs)).toContain('characters')
  })

  test('a promise for each line', async () => {
    expect(await resourcesPerLine((count) => count)).toBeGreaterThan(0.5)
  })
})
