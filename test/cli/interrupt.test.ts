/**
 * Ctrl-C: what was done so far is reported, and that it is not all.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

import { afterAll, expect, test } from 'vitest'

import { Interrupted } from '../../src/cli/surroundings.js'
import { TestRoom } from '../support/room.js'
import { BAD_NAME, chunksOf, NAME, runOn } from './drive.js'

const MAIN = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'interrupt-'))
afterAll(() => rmSync(home, { recursive: true }))

const line = (value: unknown) => `${JSON.stringify(value)}\n`

/** Runs the command, which is interrupted when it asks for the `count`th time whether it is. */
async function interrupted(args: readonly string[], input: string, count: number) {
  let asked = 0
  const ran = await runOn(args, '', {
    stdin: () => chunksOf(input, 2 ** 10),
    isInterrupted: () => ++asked >= count,
    startThread: (workerData) => new Worker(MAIN, { workerData }),
  })
  return { ...ran, asked }
}

const EVENTS = line(NAME).repeat(9) + line(BAD_NAME)

test('check reports on the events before', async () => {
  const { status, stderr, stdout } = await interrupted(['check', '--json'], EVENTS.repeat(100), 3)
  expect([status, stderr]).toEqual([130, 'interrupted: the report is about the events up to here\n'])
  const { malformed, total } = JSON.parse(stdout)
  expect(total).toBeGreaterThan(5)
  expect(total).toBeLessThan(50)
  expect(malformed).toBe(Math.floor(total / 10))
})

test('check in threads reports on the events before the first one that was not checked', async () => {
  const path = join(home, 'large.ndjson')
  const count = 12_000
  writeFileSync(path, EVENTS.repeat(count))
  const { status, stderr, stdout } = await interrupted(['check', '--json', '--jobs', '2', path], '', 5)
  expect([status, stderr]).toEqual([130, 'interrupted: the report is about the events up to here\n'])
  const { malformed, problems, total } = JSON.parse(stdout)
  expect(total).toBeGreaterThan(10)
  expect(total).toBeLessThan(count * 10)
  expect(malformed).toBe(Math.floor(total / 10))
  const lines = problems.map(({ line }: { line: number }) => line)
  expect(lines).toEqual(lines.map((_: number, i: number) => 10 * (i + 1)))
})

test('convert has written the events before', async () => {
  const { status, stderr, stdout } = await interrupted(['convert'], EVENTS.repeat(100), 3)
  expect([status, stderr]).toEqual([130, 'interrupted: the events up to here were written\n'])
  expect(stdout.length).toBeGreaterThan(1000)
  expect(EVENTS.repeat(2)).toContain(stdout.slice(0, 1000))
  expect(stdout.length).toBeLessThan(10_000)
  expect(stdout.endsWith('}\n')).toBe(true)
})

const room = [...new TestRoom('2').start().pdus.values()].map(line).join('')
const ROOMS = room + room.replaceAll('!r:a.example', '!s:a.example')

test('verify says nothing of rooms while events of them may come', async () => {
  expect(await interrupted(['verify', '--json'], ROOMS, 2)).toEqual({
    status: 130,
    stdout: '',
    stderr: 'interrupted: no room was verified\n',
    asked: 2,
  })
})

test('verify reports on the rooms before', async () => {
  const whole = await interrupted(['verify', '--json'], ROOMS, Number.POSITIVE_INFINITY)
  const { status, stderr, stdout } = await interrupted(['verify', '--json'], ROOMS, whole.asked)
  expect([status, stderr]).toEqual([130, 'interrupted: the report is about the rooms up to here\n'])
  expect(JSON.parse(whole.stdout).rooms).toHaveLength(2)
  expect(JSON.parse(stdout).rooms).toEqual(JSON.parse(whole.stdout).rooms.slice(0, 1))
})

test.for<[name: string, stdout: string, stderr: string]>([
  ['check', '1 event: 1 known', 'the report is about the events up to here'],
  ['convert', line(NAME), 'the events up to here were written'],
  ['verify', '', 'no room was verified'],
])('an input that is interrupted while none of it comes: %s', async ([name, stdout, stderr]) => {
  for (const [input, wanted] of [[`${line(NAME)}{"type":`, stdout], ['', ''] as const]) {
    const ran = await runOn([name], '', {
      stdin: async function* () {
        if (input !== '') yield Buffer.from(input)
        throw new Interrupted()
      },
    })
    expect([ran.status, ran.stderr]).toEqual([130, `interrupted: ${stderr}\n`])
    expect(ran.stdout).toContain(wanted)
  }
})
