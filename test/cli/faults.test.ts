/**
 * What can go wrong around the built command: full disks, missing packages, databases that cannot be read.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { nodeEngine } from '../../src/cli/source/sqlite-engine.js'
import { TestRoom } from '../support/room.js'
import { BAD_NAME, MEMBER, NAME } from './drive.js'
import { ZSTD_LINES, zip } from './source/archives.js'
import { writeDatabase } from './source/database-files.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli.js')

const home = mkdtempSync(join(tmpdir(), 'faults-'))
afterAll(() => rmSync(home, { recursive: true }))

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('the command is not built: npm run build')
})

const line = (value: unknown) => `${JSON.stringify(value)}\n`

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(home, name), content)
  return join(home, name)
}

const events = file('events.ndjson', line(NAME) + line(BAD_NAME) + line(MEMBER))
const room = file('room.ndjson', [...new TestRoom('2').start().pdus.values()].map(line).join(''))
const database = writeDatabase(join(home, 'synapse.db'), {
  event_json: { columns: 'event_id TEXT, room_id TEXT, json TEXT', rows: [['$n', '!r', line(NAME)]] },
})

function command(args: readonly string[], stdout: 'pipe' | number = 'pipe', main = MAIN) {
  const ran = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', stdio: ['ignore', stdout, 'pipe'] })
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

describe.runIf(existsSync('/dev/full'))('a full disk (needs /dev/full)', () => {
  test.for<string[]>([
    ['check', events],
    ['check', '--json', events],
    ['check', '--jobs', '2', events],
    ['convert', events],
    ['convert', '--fields', 'type', events],
    ['verify', room],
    ['verify', '--json', room],
    ['completion', 'bash'],
    ['--help'],
  ])('behind the output of %s', (args) => {
    const { status, stderr } = command(args, openSync('/dev/full', 'w'))
    expect([status, stderr]).toEqual([2, 'matrix-events: cannot write: no space left on device\n'])
  })

  const said = 'matrix-events: cannot write /dev/full: no space left on device\n'
  test.for<[string, string[], string]>([
    ['--html', ['--html', '/dev/full'], said],
    ['--ids', ['--ids', '/dev/full'], said],
    ['both', ['--ids', '/dev/full', '--html', '/dev/full'], said + said],
    ['--ids, and as JSON in threads', ['--jobs', '2', '--json', '--ids', '/dev/full'], said],
  ])('behind %s: the report is printed nevertheless', ([, options, message]) => {
    const { status, stderr, stdout } = command(['check', ...options, events])
    expect([status, stderr]).toEqual([2, message])
    expect(stdout).toMatch(/3 events: 2 known, 1 malformed|"total":3/)
  })
})

describe('without the packages that are not installed along', () => {
  const main = join(home, 'copy/dist/cli.js')
  beforeAll(() => {
    mkdirSync(join(home, 'copy/dist'), { recursive: true })
    cpSync(join(ROOT, 'package.json'), join(home, 'copy/package.json'))
    for (const name of readdirSync(join(ROOT, 'dist')).filter((name) => name.endsWith('.js'))) {
      cpSync(join(ROOT, 'dist', name), join(home, 'copy/dist', name))
    }
    const {
      dependencies,
      peerDependencies,
      peerDependenciesMeta = {},
    } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (peerDependenciesMeta[name]?.optional === true) continue
      const link = join(home, 'copy/node_modules', name)
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(join(ROOT, 'node_modules', name), link)
    }
  })

  test('files are checked', () => {
    expect(command(['check', events], 'pipe', main)).toMatchObject({ status: 1, stderr: '' })
  })

  const PACKAGES = 'reading PostgreSQL needs the packages pg and pg-cursor (npm install -g pg pg-cursor)'
  test('a PostgreSQL database is refused, and the files are checked', () => {
    const { status, stderr, stdout } = command(['check', events, '--postgres', 'postgres://a:b@c/d'], 'pipe', main)
    expect([status, stderr]).toEqual([2, `matrix-events: postgres://a@c/d: ${PACKAGES}\n`])
    expect(stdout).toContain('3 events: 2 known, 1 malformed\n')
  })

  test('one of two packages is not enough', () => {
    symlinkSync(join(ROOT, 'node_modules/pg'), join(home, 'copy/node_modules/pg'))
    const { status, stderr } = command(['convert', '--postgres', 'postgres://c/d'], 'pipe', main)
    rmSync(join(home, 'copy/node_modules/pg'))
    expect([status, stderr]).toEqual([2, `matrix-events: postgres://c/d: ${PACKAGES}\n`])
  })

  test('an SQLite database is refused, where Node cannot read it, and the files are checked', async () => {
    const isInNode = (await nodeEngine()) !== undefined
    const { status, stderr, stdout } = command(['check', database, events], 'pipe', main)
    const packages =
      'reading it needs Node 22.13 or later, or the package node-sqlite3-wasm (npm install -g node-sqlite3-wasm)'
    const refusal = `matrix-events: ${database}: an SQLite database: ${packages}\n`
    expect([status, stderr]).toEqual(isInNode ? [1, ''] : [2, refusal])
    expect(stdout).toContain(isInNode ? '4 events: ' : '3 events: ')
  })
})

describe('an input that cannot be read to its end is named, what was read counts, and the next one is read', () => {
  const lines = line(NAME).repeat(3)
  const damaged = Buffer.from(readFileSync(database)).fill(0xff, 4096)
  const cutZip = zip([{ name: 'export.json', content: lines }]).subarray(0, -9)
  const foreign = writeDatabase(join(home, 'other.db'), { notes: { columns: 'text TEXT', rows: [] } })
  test.for<[string, string, number, string]>([
    ['gzip that breaks off', file('a.gz', gzipSync(lines).subarray(0, -9)), 3, 'unexpected end of file'],
    ['Zstandard that breaks off', file('a.zst', ZSTD_LINES.subarray(0, -5)), 0, 'unexpected EOF'],
    ['a ZIP archive that breaks off', file('a.zip', cutZip), 0, 'a truncated ZIP archive: its end is missing'],
    [
      'a damaged database',
      file('damaged.db', damaged),
      0,
      'table event_json: the database is damaged: `sqlite3 FILE .recover` may restore more of it',
    ],
    [
      'a database of another program',
      foreign,
      0,
      ':1: not Matrix events, but a database without tables of Synapse, Dendrite, palpo, gomuks, Seshat: it has notes',
    ],
    ['a folder that is not there', join(home, 'nowhere'), 0, 'no such file or directory'],
  ])('%s', ([, path, read, message]) => {
    const { status, stderr, stdout } = command(['check', path, events])
    expect(status).toBe(2)
    expect(stderr.replace(':1:', ':')).toBe(`matrix-events: ${path}: ${message.replace(/^:1: /, '')}\n`)
    expect(stdout).toContain(`${3 + read} events: `)
  })
})

test('bytes that are not UTF-8, NUL, a byte order mark and CRLF', () => {
  const odd = Buffer.concat([
    Buffer.from(`\ufeff${line(NAME).replace('\n', '\r\n')}`),
    Buffer.from([0x7b, 0xff, 0x7d, 0x0d, 0x0a]),
    Buffer.from(`{"type":"\0"}\r\n${line(MEMBER)}`),
  ])
  const { status, stderr, stdout } = command(['check', file('odd.ndjson', odd)])
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).toContain('odd.ndjson:2\n  not UTF-8\n')
  expect(stdout).toContain('odd.ndjson:3\n  not JSON: unexpected control character (U+0000) at column 10\n')
  expect(stdout).toContain('4 events: 2 known, 2 malformed\n')
})
