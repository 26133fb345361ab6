/**
 * Measures how much more checking events takes from databases and compressed files than from lines of JSON.
 *
 *     npm run bench:stores [-- <number of events> [<pairs of runs>]]
 *
 * In processor time, user and system together, of interleaved pairs of runs of the built command. Writes `bench/STORES.md`.
 * Needs GNU time; PostgreSQL is left out where it is missing.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { nodeEngine } from '../../src/cli/source/sqlite-engine.js'
import { zip } from '../cli/source/archives.js'
import { writeDatabase } from '../cli/source/database-files.js'
import { hasPostgres, startPostgres } from '../cli/source/postgres-server.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const CLI = join(ROOT, 'dist/cli.js')
const TIME = '/usr/bin/time'

const [, , events = '200000', pairs = '5'] = argv
const count = Number(events)

if (!existsSync(CLI) || !existsSync(TIME)) {
  console.error('this needs the built command (npm run build) and GNU time')
  exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'stores-'))
const load = loadavg()[0]?.toFixed(1)

const ROOMS = 200

/** A PDU of some 480 bytes, as a server stores it. */
function pdu(i: number): object {
  const sender = `@user${i % 97}:example.org`
  const contents: readonly (readonly [type: string, content: object, more?: object])[] = [
    ['m.room.message', { msgtype: 'm.text', body: `Message ${i} with a few words in it` }],
    [
      'm.room.message',
      { msgtype: 'm.text', body: `Answer ${i}`, 'm.relates_to': { 'm.in_reply_to': { event_id: `$e${i - 1}` } } },
    ],
    ['m.room.member', { membership: 'join', displayname: `User ${i % 97}` }, { state_key: sender }],
    ['m.reaction', { 'm.relates_to': { rel_type: 'm.annotation', event_id: `$e${i - 1}`, key: '+' } }],
  ]
  const [type, content, more = {}] = contents[i % contents.length] as (typeof contents)[number]
  return {
    type,
    room_id: `!room${i % ROOMS}:example.org`,
    sender,
    content,
    ...more,
    origin_server_ts: 1_700_000_000_000 + i,
    depth: i,
    auth_events: [`$${'a'.repeat(43)}`, `$${'b'.repeat(43)}`],
    prev_events: [`$${'c'.repeat(43)}`],
    hashes: { sha256: 'd'.repeat(43) },
    signatures: { 'example.org': { 'ed25519:1': 'e'.repeat(86) } },
    unsigned: {},
  }
}

const lines = Array.from({ length: count }, (_, i) => JSON.stringify(pdu(i)))
const text = `${lines.join('\n')}\n`
const file = (name: string) => join(folder, name)
writeFileSync(file('events.ndjson'), text)
writeFileSync(file('events.ndjson.gz'), gzipSync(text))
writeFileSync(file('events.zip'), zip([{ name: 'events.ndjson', content: text }]))

const TABLES = {
  event_json: {
    columns: 'event_id TEXT PRIMARY KEY, room_id TEXT, internal_metadata TEXT, json TEXT, format_version INTEGER',
    rows: lines.map((line, i) => [`$e${i}`, `!room${i % ROOMS}:example.org`, '{}', line, 3]),
  },
  rooms: {
    columns: 'room_id TEXT PRIMARY KEY, room_version TEXT',
    rows: Array.from({ length: ROOMS }, (_, i) => [`!room${i}:example.org`, '10']),
  },
  redactions: {
    columns: 'event_id TEXT, redacts TEXT PRIMARY KEY, have_censored BOOLEAN',
    rows: Array.from({ length: count / 100 }, (_, i) => [`$r${i}`, `$e${i * 100}`, 0]),
  },
}
writeDatabase(file('events.db'), TABLES)

interface Cost {
  readonly seconds: number
  readonly megabytes: number
  readonly total: number
}

function cost(args: readonly string[]): Cost {
  const child = spawnSync(TIME, ['-f', '%U %S %M', process.execPath, CLI, 'check', '--json', ...args], {
    encoding: 'utf8',
  })
  const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = (
    child.stderr.trim().split('\n').at(-1) ?? ''
  )
    .split(' ')
    .map(Number)
  return { seconds: user + system, megabytes: kilobytes / 1024, total: JSON.parse(child.stdout).total }
}

const rows: string[] = []
function measure(name: string, args: readonly string[]): void {
  const ratios: number[] = []
  const costs: Cost[] = []
  for (let i = 0; i < Number(pairs); i++) {
    const base = cost(['--room-version', '10', file('events.ndjson')])
    const other = cost(args)
    if (base.total !== count || other.total !== count) throw new Error(`${name}: ${other.total} of ${count} events`)
    ratios.push(other.seconds / base.seconds)
    costs.push(base, other)
  }
  ratios.sort((a, b) => a - b)
  const shown = (n: number | undefined) => (n ?? Number.NaN).toFixed(2)
  const spread = `${shown(ratios[0])}–${shown(ratios.at(-1))}`
  const [base, other] = costs.slice(-2)
  const row = `| ${name} | ${shown(ratios[ratios.length >> 1])} | ${spread} | ${shown(base?.seconds)} | ${shown(other?.seconds)} | ${other?.megabytes.toFixed(0)} |`
  console.log(row)
  rows.push(row)
}

const engine = (await nodeEngine())?.name ?? 'node-sqlite3-wasm'
measure('gzip', [file('events.ndjson.gz')])
measure('ZIP', [file('events.zip')])
measure(`SQLite, by ${engine}`, [file('events.db')])
if (hasPostgres) {
  const server = await startPostgres()
  await server.write('events', TABLES)
  measure('PostgreSQL, without the server', ['--postgres', server.url('events')])
  server.stop()
}
rmSync(folder, { recursive: true })

writeFileSync(
  join(ROOT, 'bench/STORES.md'),
  `# What the storage of events costs

\`npm run bench:stores\` checks ${count.toLocaleString('en')} generated PDUs, ${(text.length / 1e6).toFixed(0)} MB, from each storage and from lines of JSON, in ${pairs} interleaved
pairs of runs. Times are processor time, user and system. Node ${version}, ${cpus()[0]?.model}, load ${load}.

| storage | ratio to lines | least–most | lines, s | storage, s | memory, MB |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
)
