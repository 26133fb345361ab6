/**
 * Checking a file in several threads: the same reports as in one, from the built command.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, describe, expect, test } from 'vitest'

import { checkRange } from '../../../src/cli/job/check-range.js'
import { type Range, rangesOf } from '../../../src/cli/source/ranges.js'
import { BAD_NAME, MEMBER, NAME } from '../drive.js'

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'matrix-events-'))
afterAll(() => rmSync(home, { recursive: true }))

/** Writes a file. The character U+00FF is written as a byte, which is not UTF-8. */
function file(name: string, content: string): string {
  const bytes = content
    .split('\xff')
    .flatMap((text, i) => [...(i === 0 ? [] : [Buffer.from([0xff])]), Buffer.from(text)])
  writeFileSync(join(home, name), Buffer.concat(bytes))
  return join(home, name)
}

const line = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const ENCRYPTED = {
  ...NAME,
  type: 'm.room.message',
  state_key: undefined,
  content: { msgtype: 'm.bad.encrypted', body: '' },
}
const REPAIRABLE = { ...NAME, type: 'm.room.canonical_alias', content: { alias: null } }
const { room_id: _, ...UNNAMED } = NAME
const PDU = { ...NAME, auth_events: ['$a'], prev_events: ['$b'], depth: 1, hashes: { sha256: 'x' }, signatures: {} }
const MIXED = [
  line(NAME, MEMBER, BAD_NAME, { ...NAME, type: 'org.example.a' }),
  '{"type":\n\n \r\n',
  line({ ...BAD_NAME, type: 'org.example.b', content: 5 }, ENCRYPTED, REPAIRABLE, UNNAMED, { event: BAD_NAME }),
  line({ ...MEMBER, sender: '@x:other.org', origin_server_ts: 1_800_000_000_000 }),
].join('')

describe('the same report whatever the number of threads', () => {
  test.for<[string, string, string[]]>([
    ['valid and malformed events', MIXED.repeat(40), []],
    ['repairs', MIXED.repeat(20), ['--repair']],
    ['remarks', MIXED.repeat(20), ['--lint', '--salvage']],
    ['selected events', MIXED.repeat(20), ['--type', 'm.room.name', '--outcome', 'malformed']],
    ['no line end at the end', MIXED.repeat(9) + JSON.stringify(BAD_NAME), []],
    ['a byte order mark', `\ufeff${MIXED.repeat(9)}`, []],
    ['lines that end in CRLF', MIXED.repeat(9).replaceAll('\n', '\r\n'), []],
    ['bytes that are not UTF-8, and NUL', `${MIXED.repeat(9)}\xff\n{"type":"\0"}\n${MIXED}`, []],
    ['PDUs of a known room version, not verified', line(PDU, NAME, PDU).repeat(9), ['--room-version', '11']],
    ['PDUs of a known room version', line(PDU, NAME, PDU, PDU).repeat(9), ['--room-version', '11', '--verify']],
    [
      'PDUs in records',
      line({ room_version: '10', event: PDU }, { room_version: 'x', event: PDU }, NAME).repeat(9),
      [],
    ],
    ['PDUs that cannot be verified', line({ room_version: 'x', event: PDU }, NAME).repeat(9), ['--verify']],
    ['a shard', MIXED.repeat(40), ['--shard', '2/3']],
    ['fewer lines than threads', line(NAME, BAD_NAME), []],
    ['PDUs, whose room version may be in another range', line(PDU, PDU, NAME, PDU), []],
    ['a part that is not Matrix events', line(NAME, BAD_NAME, { displayname: 'A', avatar_url: null }, NAME), []],
    ['values over several lines', JSON.stringify([NAME, BAD_NAME], null, 2).repeat(3), []],
    ['nothing', '', []],
  ])('%s', ([name, content, args]) => {
    const path = file(`${name}.ndjson`, content)
    const of = (jobs: number) => {
      const [html, ids] = [join(home, 'page.html'), join(home, 'ids.txt')]
      const run = (...more: string[]) => {
        const all = ['check', '--jobs', `${jobs}`, ...args, ...more, path]
        const { status, stderr, stdout } = spawnSync(process.execPath, [MAIN, ...all], { encoding: 'utf8' })
        return { status, stderr, stdout }
      }
      return [run('--html', html, '--ids', ids), run('--json'), readFileSync(html, 'utf8'), readFileSync(ids, 'utf8')]
    }
    const one = of(1)
    for (const jobs of [2, 5]) expect(of(jobs), `${jobs} threads`).toEqual(one)
  })
})

test('ranges are whole lines, and are the whole file', () => {
  const content = MIXED.repeat(50)
  const path = file('ranges.ndjson', content)
  for (const count of [1, 2, 3, 17]) {
    const ranges = rangesOf(path, count) as Range[]
    expect(ranges.length).toBe(count)
    expect(ranges.map(({ end, start }) => content.slice(start, end)).join('')).toBe(content)
    for (const { end } of ranges) expect(content[end - 1]).toBe('\n')
  }
  expect(rangesOf(file('array.json', JSON.stringify([NAME, NAME], null, 2)), 2)).toBeUndefined()
})

test('valid events are passed on as counts, however many', async () => {
  const path = file('many.ndjson', line(NAME, MEMBER).repeat(5000))
  const result = await checkRange(path, { start: 0, end: readFileSync(path).length }, { hasOverview: false })
  expect(result).toMatchObject({
    lines: 10_000,
    counts: [
      ['m.room.name', 'known', 5000],
      ['m.room.member', 'known', 5000],
    ],
    events: [],
  })
})

test('a range with very many malformed events is left to one thread', async () => {
  const path = file('bad.ndjson', line(BAD_NAME).repeat(10_001))
  expect(await checkRange(path, { start: 0, end: readFileSync(path).length }, { hasOverview: false })).toBeUndefined()
})
