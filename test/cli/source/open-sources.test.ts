import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { openSources } from '../../../src/cli/source/open-sources.js'
import { readSource } from '../../../src/cli/source/read-source.js'
import { HELD_LIMIT } from '../../../src/cli/source/room-versions.js'
import { chunksOf, MEMBER, NAME, runOn } from '../drive.js'
import { storedZstd, zip } from './archives.js'
import { stateOf, writeDatabase } from './database-files.js'

const home = mkdtempSync(join(tmpdir(), 'open-'))
/** The folder for temporary files. */
const temporary = mkdtempSync(join(home, 'temporary-'))
beforeAll(() => {
  vi.stubEnv('TMPDIR', temporary)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true })
})

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const LINES = line(NAME) + line(MEMBER)
const DATABASE = readFileSync(
  writeDatabase(join(home, 'synapse.db'), {
    event_json: {
      columns: 'event_id TEXT, room_id TEXT, json TEXT',
      rows: [
        ['$n', '!r', line(NAME)],
        ['$m', '!r', line(MEMBER)],
      ],
    },
  }),
)
const EXPORT = JSON.stringify({ room_name: 'Tea', exported_by: '@a:b', messages: [NAME, MEMBER] })
const BOTH = ['m.room.name', 'm.room.member']

let count = 0
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(home, String(count++))
  mkdirSync(root)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

/** What each source holds: the types of its events, or why there are none. */
async function contents(root: string, paths: readonly string[], input: string | Uint8Array = '') {
  const sources: (readonly [name: string, ...string[]])[] = []
  for await (const source of openSources({ files: paths, databases: [], isPrivate: false, shard: undefined }, () =>
    chunksOf(input),
  )) {
    const found: string[] = []
    try {
      await readSource(source, {}, (part) => {
        if (part._tag === 'Event') found.push(String((part.event as { type: unknown }).type))
        else if ('message' in part) found.push(`! ${part.message}`)
      })
    } catch (error) {
      found.push(`! ${(error as Error).message}`)
    }
    sources.push([source.name.replace(`${root}/`, ''), ...found])
  }
  expect(readdirSync(temporary)).toEqual([])
  return sources
}

test.each<[string, string | Uint8Array]>([
  ['lines', LINES],
  ['lines, by gzip', gzipSync(LINES)],
  ['lines, by Zstandard', storedZstd(Buffer.from(LINES))],
  ['lines, by both', gzipSync(storedZstd(Buffer.from(LINES)))],
  ['an SQLite database', DATABASE],
  ['an SQLite database, by gzip', gzipSync(DATABASE)],
])('a file and standard input: %s', async (_, content) => {
  const root = folder({ input: content })
  expect(await contents(root, [join(root, 'input')])).toEqual([['input', ...BOTH]])
  expect(await contents(root, ['-'], content)).toEqual([['<stdin>', ...BOTH]])
})

test.each<[string, Uint8Array, readonly (readonly string[])[]]>([
  [
    'of Element, with media',
    zip([
      { name: 'images/tea.png', content: '\x89PNG' },
      { name: 'Tea/export.json', content: EXPORT, hasDescriptor: true },
    ]),
    [['/Tea/export.json', ...BOTH]],
  ],
  [
    'of anything else',
    zip([
      { name: 'a.ndjson', content: LINES },
      { name: 'b.gz', content: gzipSync(LINES) },
      { name: 'c.db', content: DATABASE },
    ]),
    [
      ['/a.ndjson', ...BOTH],
      ['/b.gz', ...BOTH],
      ['/c.db', ...BOTH],
    ],
  ],
  [
    'in an archive',
    zip([{ name: 'a.zip', content: zip([{ name: 'export.json', content: EXPORT }]) }]),
    [['/a.zip/export.json', ...BOTH]],
  ],
  [
    'encrypted',
    zip([{ name: 'export.json', content: EXPORT, isEncrypted: true }]),
    [['/export.json', '! encrypted: extract it from the ZIP archive first']],
  ],
  [
    'truncated',
    zip([{ name: 'a', content: LINES }]).subarray(0, -9),
    [['', '! a truncated ZIP archive: its end is missing']],
  ],
  ['empty', zip([]), [['', '! an empty ZIP archive']]],
])('a ZIP archive %s', async (_, archive, expected) => {
  const root = folder({ 'a.zip': archive })
  const named = (name: string) => expected.map(([path, ...found]) => [`${name}${path}`, ...found])
  expect(await contents(root, [join(root, 'a.zip')])).toEqual(named('a.zip'))
  expect(await contents(root, ['-'], archive)).toEqual(named('<stdin>'))
})

test('a folder: every file below it, by name, the state of a room before its events', async () => {
  const root = folder({
    'b/events': LINES,
    'b/state/$x': line(NAME).trim() + line(NAME).trim(),
    'a.ndjson': LINES,
    'c.db': DATABASE,
    'd.gz': gzipSync(LINES),
    '.hidden': LINES,
    empty: '',
  })
  expect(await contents(home, [root])).toEqual(
    [
      ['.hidden', ...BOTH],
      ['a.ndjson', ...BOTH],
      ['b/state/$x', 'm.room.name', 'm.room.name'],
      ['b/events', ...BOTH],
      ['c.db', ...BOTH],
      ['d.gz', ...BOTH],
      ['empty'],
    ].map(([name, ...found]) => [`${root}/${name}`.replace(`${home}/`, ''), ...found]),
  )
})

test('the events of an exported room are read by the version in its state', async () => {
  const pdu = { type: 'm.room.name', room_id: '!r:example.org', content: { name: 1 }, auth_events: [] }
  const create = { type: 'm.room.create', room_id: '!r:example.org', content: { room_version: '9' }, auth_events: [] }
  const root = folder({
    'rooms/!r:example.org/events': JSON.stringify(pdu) + JSON.stringify(pdu),
    'rooms/!r:example.org/state/$x': JSON.stringify(create) + JSON.stringify(pdu),
  })
  const { stdout } = await runOn(['check', '--json', '--format', 'pdu', root])
  const { malformed, problems } = JSON.parse(stdout)
  expect(malformed).toBe(4)
  for (const { notes } of problems) expect(notes).toBeUndefined()

  const { stdout: without } = await runOn([
    'check',
    '--json',
    '--format',
    'pdu',
    join(root, 'rooms/!r:example.org/events'),
  ])
  const [note] = JSON.parse(without).problems[0].notes
  expect(note).toMatch(/^read as a PDU of room version \d+, since no version was given$/)
})

test('the rooms of a dump are found wherever they are in it', async () => {
  const pdu = { type: 'm.room.name', room_id: '!r:example.org', content: { name: 1 }, auth_events: [] }
  const count = HELD_LIMIT + 100
  const rows = Array.from({ length: count }, (_, i) => `$${i}\t!r:example.org\t{}\t${JSON.stringify(pdu)}\t3\n`)
  const dump = [
    '--\n-- PostgreSQL database dump\n--\n\n',
    'COPY public.event_json (event_id, room_id, internal_metadata, json, format_version) FROM stdin;\n',
    ...rows,
    '\\.\n\nCOPY public.rooms (room_id, is_public, creator, room_version) FROM stdin;\n',
    '!r:example.org\tf\t@a:example.org\t9\n\\.\n',
  ].join('')
  const root = folder({ 'dump.sql': dump, 'dump.sql.gz': gzipSync(dump), 'cut.sql.gz': gzipSync(dump).subarray(0, -9) })
  const report = async (...args: string[]) => JSON.parse((await runOn(['check', '--json', ...args], dump)).stdout)
  for (const name of ['dump.sql', 'dump.sql.gz', 'cut.sql.gz']) {
    expect((await report(join(root, name))).roomVersionsFrom, name).toEqual({ record: count })
  }
  // What is a stream is read once.
  expect((await report('-')).roomVersionsFrom).toEqual({ shape: count })
  // A table of rooms may also be a file of its own.
  const [rooms, events] = [join(root, 'rooms.csv'), join(root, 'dump.sql')]
  writeFileSync(rooms, 'room_id,is_public,creator,room_version\n!r:example.org,f,@a:example.org,9\n')
  expect((await report(rooms, events)).roomVersionsFrom).toEqual({ record: count })
})

test('several arguments, in their order, those that cannot be opened among them', async () => {
  const root = folder({ 'b.ndjson': LINES, 'cut.gz': gzipSync(LINES).subarray(0, -9), 'a.ndjson': LINES })
  const paths = ['b.ndjson', 'missing', 'cut.gz', 'a.ndjson'].map((name) => join(root, name))
  expect(await contents(root, paths)).toEqual([
    ['b.ndjson', ...BOTH],
    ['missing', expect.stringContaining('! ENOENT')],
    ['cut.gz', ...BOTH, '! unexpected end of file'],
    ['a.ndjson', ...BOTH],
  ])
})

test.each<[string, readonly string[], string]>([
  ['RocksDB', ['CURRENT', 'MANIFEST-000005', 'IDENTITY', '000004.sst'], 'a RocksDB database'],
  ['LevelDB', ['CURRENT', 'MANIFEST-000005', '000004.ldb'], 'a LevelDB database'],
  ['LMDB', ['data.mdb', 'lock.mdb'], 'an LMDB database'],
])('a folder that is a database is refused as a whole: %s', async (_, names, message) => {
  const root = folder({ 'a.ndjson': LINES, ...Object.fromEntries(names.map((name) => [`database/${name}`, 'x'])) })
  expect(await contents(root, [root])).toEqual([
    ['a.ndjson', ...BOTH],
    ['database', expect.stringContaining(message)],
  ])
})

test('a tar archive is refused by name', async () => {
  const tar = Buffer.alloc(2048)
  tar.write('export/events', 0)
  tar.write('ustar', 257)
  const refused = '! a tar archive: extract it, and read the folder'
  const root = folder({ 'a.tar': tar, 'b.tgz': gzipSync(tar) })
  expect(await contents(root, [root])).toEqual([
    ['a.tar', refused],
    ['b.tgz', refused],
  ])
})

test('links to files are followed, links to folders are named', async () => {
  const root = folder({ 'a.ndjson': LINES })
  symlinkSync(join(root, 'a.ndjson'), join(root, 'b.ndjson'))
  symlinkSync(root, join(root, 'c'))
  symlinkSync(join(root, 'nowhere'), join(root, 'd'))
  expect(await contents(root, [root])).toEqual([
    ['a.ndjson', ...BOTH],
    ['b.ndjson', ...BOTH],
    ['c', '! a link to a folder, which is not followed'],
    ['d', expect.stringContaining('! ENOENT')],
  ])
})

test('nothing is written to a source, and the files of a database are one source', async () => {
  const root = folder({
    'a.db': DATABASE,
    'a.db-shm': '',
    'a.db-wal': '',
    'b.zip': zip([{ name: 'a', content: LINES }]),
  })
  const before = stateOf(root)
  expect(await contents(root, [root])).toEqual([
    ['a.db', ...BOTH],
    ['b.zip/a', ...BOTH],
  ])
  expect(stateOf(root)).toEqual(before)
})
