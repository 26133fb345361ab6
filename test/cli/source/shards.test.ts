/**
 * Shards of files: together, they have everything once.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterAll, describe, expect, test } from 'vitest'

import { TestRoom } from '../../support/room.js'
import { BAD_NAME, MEMBER, NAME, runOn } from '../drive.js'
import { zip } from './archives.js'
import { writeDatabase } from './database-files.js'

const home = mkdtempSync(join(tmpdir(), 'shards-'))
afterAll(() => rmSync(home, { recursive: true }))

let count = 0
function path(content: string | Uint8Array, name = 'file'): string {
  const folder = join(home, String(count++))
  mkdirSync(folder)
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const LINES = Array.from({ length: 90 }, (_, i) => {
  const event = i % 7 === 3 ? BAD_NAME : i % 2 === 0 ? NAME : MEMBER
  return `${JSON.stringify({ ...event, event_id: `$${i}`, room_id: `!${i % 20}:example.org` })}\n`
})
const TEXT = `${LINES.join('')}{"type":\n\n${LINES.join('')}`

/** What matters of the reports of all shards. */
async function inShards(shards: number, args: readonly string[]) {
  const reports: { total: number; malformed: number; problems: Parameters<typeof placeOf>[0][] }[] = []
  let convert = ''
  for (let i = 1; i <= shards; i++) {
    const { stderr, stdout } = await runOn(['check', '--json', '--shard', `${i}/${shards}`, ...args])
    expect(stderr).toBe('')
    reports.push(JSON.parse(stdout))
    convert += (await runOn(['convert', '--shard', `${i}/${shards}`, ...args])).stdout
  }
  return {
    total: reports.reduce((sum, { total }) => sum + total, 0),
    malformed: reports.reduce((sum, { malformed }) => sum + malformed, 0),
    problems: reports.flatMap(({ problems }) => problems).map(placeOf),
    convert,
  }
}

const placeOf = ({ event_id, line, source }: { event_id: string | null; line: number; source: string }) =>
  `${source}:${line} ${event_id}`

async function whole(args: readonly string[]) {
  const { malformed, problems, total } = JSON.parse((await runOn(['check', '--json', ...args])).stdout)
  const { stdout } = await runOn(['convert', ...args])
  return { total, malformed, problems: problems.map(placeOf), convert: stdout }
}

describe('the lines of a single file', () => {
  test.for<[string, string]>([
    ['lines', TEXT],
    ['lines after a byte order mark', `\ufeff${TEXT}`],
    ['lines that end in CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['lines, the last one without an end', TEXT.trimEnd()],
    [
      'lines of different lengths',
      LINES.map((line, i) => (i % 30 === 0 ? line.replace('Tea', 'x'.repeat(9999)) : line)).join(''),
    ],
    ['nothing', ''],
  ])('%s: numbers, order and bytes are those of the whole', async ([, content]) => {
    const file = path(content)
    const wanted = await whole([file])
    for (const shards of [1, 3, 200]) expect(await inShards(shards, [file]), `${shards}`).toEqual(wanted)
  })

  test('room versions are those of create events in other shards', async () => {
    const rooms = (['3', '11'] as const).map((version) => [...new TestRoom(version).start().pdus.values()])
    const events = rooms.flatMap((pdus, i) => pdus.map((pdu) => JSON.stringify(pdu).replaceAll('!r:', `!${i}:`)))
    for (const order of [events, [...events].reverse()]) {
      const file = path(order.map((event) => `${event}\n`).join(''))
      const versions = async (...args: string[]) =>
        JSON.parse((await runOn(['check', '--json', ...args, file])).stdout).roomVersionsFrom
      expect(await versions()).toEqual({ 'create-event': events.length })
      const shards = await Promise.all([1, 2, 3].map((i) => versions('--shard', `${i}/3`)))
      expect(shards.map((rules) => Object.keys(rules))).toEqual(Array.from({ length: 3 }, () => ['create-event']))
    }
  })

  test('no shard has all', async () => {
    const file = path(TEXT)
    const { stdout } = await runOn(['check', '--json', '--shard', '2/3', file])
    expect(JSON.parse(stdout).total).toBeGreaterThan(50)
    expect(JSON.parse(stdout).total).toBeLessThan(70)
  })

  test('a shard without lines has a report', async () => {
    const file = path(LINES.slice(0, 2).join(''))
    expect(await runOn(['check', '--shard', '9/9', file])).toEqual({ status: 0, stdout: 'no events\n', stderr: '' })
  })
})

const REFUSAL =
  'not read in shards, since it is not a file with a JSON value per line: make one first (matrix-events convert)'

describe('a single input without lines is refused', () => {
  test.for<[string, string | Uint8Array]>([
    ['an array', `[${LINES.join(',')}]`],
    ['one value after another', TEXT.replaceAll('\n', '')],
    ['lines, by gzip', gzipSync(TEXT)],
  ])('%s', async ([, content]) => {
    const file = path(content)
    for (const command of ['check', 'convert']) {
      const { status, stderr } = await runOn([command, '--shard', '1/2', file])
      expect([status, stderr]).toEqual([2, `${file}: ${REFUSAL}\n`])
    }
  })

  test('standard input', async () => {
    for (const args of [[], ['-'], ['-', path(TEXT)]]) {
      const { status, stderr } = await runOn(['check', '--shard', '1/2', ...args], TEXT)
      expect([status, stderr]).toEqual([2, `<stdin>: ${REFUSAL}\n`])
    }
  })
})

describe('several files: each is in one shard, but databases by room', () => {
  const DATABASE = {
    event_json: {
      columns: 'event_id TEXT, room_id TEXT, json TEXT',
      rows: LINES.map((line) => [JSON.parse(line).event_id, JSON.parse(line).room_id, line]),
    },
  }
  const folder = join(home, 'folder')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a.json'), `[${LINES.join(',')}]`)
  writeFileSync(join(folder, 'b.ndjson'), TEXT)
  writeFileSync(join(folder, 'c.gz'), gzipSync(TEXT))
  writeFileSync(
    join(folder, 'd.zip'),
    zip([
      { name: 'x', content: TEXT },
      { name: 'y', content: LINES[3] ?? '' },
    ]),
  )
  writeDatabase(join(folder, 'e.db'), DATABASE)

  test.for<[string, string[]]>([
    ['a folder', [folder]],
    ['files', ['a.json', 'b.ndjson', 'e.db', 'b.ndjson'].map((name) => join(folder, name))],
    ['a single archive', [join(folder, 'd.zip')]],
    ['a single database', [join(folder, 'e.db')]],
  ])('%s', async ([, paths]) => {
    const sorted = ({ convert, problems, ...rest }: Awaited<ReturnType<typeof whole>>) => ({
      ...rest,
      problems: [...problems].sort(),
      convert: convert.split('\n').sort(),
    })
    const wanted = sorted(await whole(paths))
    for (const shards of [2, 3, 40]) expect(sorted(await inShards(shards, paths)), `${shards}`).toEqual(wanted)
  })

  test('what cannot be opened is named by one shard', async () => {
    const args = [join(folder, 'b.ndjson'), join(home, 'missing')]
    const complaints = await Promise.all(
      [1, 2].map(async (i) => (await runOn(['check', '--shard', `${i}/2`, ...args])).stderr),
    )
    expect(complaints).toEqual(['', `${join(home, 'missing')}: no such file or directory\n`])
  })
})

test('verify has each room whole in one shard, whatever the files', async () => {
  const events = [...new TestRoom('2').start().pdus.values()].map((pdu) => `${JSON.stringify(pdu)}\n`)
  const rooms = Array.from({ length: 6 }, (_, i) => events.map((line) => line.replaceAll('!r:', `!r${i}:`)))
  const files = [rooms.map((lines) => lines.slice(0, 2)), rooms.map((lines) => lines.slice(2))].map((parts) =>
    path(parts.flat().join('')),
  )
  const verified = async (...args: string[]) =>
    JSON.parse((await runOn(['verify', '--json', ...args, ...files])).stdout).rooms
  const all = await verified()
  const parts = await Promise.all([1, 2, 3].map((i) => verified('--shard', `${i}/3`)))
  expect(Math.max(...parts.map((rooms) => rooms.length))).toBeLessThan(6)
  const byId = (a: { room_id: string }, b: { room_id: string }) => (a.room_id < b.room_id ? -1 : 1)
  expect(parts.flat().sort(byId)).toEqual(all.sort(byId))
})
