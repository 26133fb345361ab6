/**
 * The line that says how far reading is.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { run } from '../../../src/cli/run.js'
import { Progress } from '../../../src/cli/terminal/progress.js'
import { BAD_NAME, chunksOf } from '../drive.js'

function progressOf(size: number | undefined) {
  const lines: string[] = []
  let time = 0
  const progress = new Progress('a\x1b.ndjson', size, { show: (text) => lines.push(text), now: () => time })
  const read = (bytes: number, events: number, milliseconds: number) => {
    progress.addEvents(events)
    time += milliseconds
    progress.addBytes(bytes)
  }
  return { lines, progress, read }
}

test('says how much was read, how fast, and how long the rest will take', () => {
  const { lines, progress, read } = progressOf(400_000_000)
  read(1_000_000, 10, 100)
  expect(lines).toEqual([])
  read(99_000_000, 990, 900)
  expect(lines).toEqual(['\r\x1b[Ka\\u001b.ndjson  100 of 400 MB  1000 events/s  3 s left'])
  progress.clear()
  progress.clear()
  expect(lines.slice(1)).toEqual(['\r\x1b[K'])
})

test('without a size, says nothing of the rest', () => {
  const { lines, read } = progressOf(undefined)
  read(1_500_000, 300, 200)
  expect(lines).toEqual(['\r\x1b[Ka\\u001b.ndjson  1.5 MB  1500 events/s'])
})

test('is removed before anything else is written', async () => {
  const written: string[] = []
  let time = 0
  const input = `${JSON.stringify(BAD_NAME)}\n`.repeat(50)
  await run(['check'], {
    stdin: () => chunksOf(input, 1000),
    isTyped: false,
    hasColors: false,
    write: async (text) => void written.push(text),
    complain: (text) => void written.push(text),
    progress: { show: (text) => void written.push(text), now: () => (time += 500) },
  })
  const isLine = (text: string) => text.startsWith('\r\x1b[K<stdin>')
  expect(written.some(isLine)).toBe(true)
  for (const [i, text] of written.entries()) {
    if (isLine(text)) expect(written[i + 1]?.startsWith('\r\x1b[K')).toBe(true)
  }
  expect(written.at(-1)).toContain('50 events: 50 malformed')
})
