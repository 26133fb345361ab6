/**
 * Faults of a Synapse's database, and the advice on them.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { NAME, runOn } from './drive.js'
import { writeDatabase } from './source/database-files.js'

const home = mkdtempSync(join(tmpdir(), 'advice-'))
afterAll(() => rmSync(home, { recursive: true }))

const path = join(home, 'homeserver.db')
const hex = `\\x${Buffer.from(JSON.stringify(NAME)).toString('hex')}`
const IDS = { columns: 'event_id TEXT, room_id TEXT, type TEXT' }

beforeAll(() => {
  writeDatabase(path, {
    event_json: { columns: 'event_id TEXT, room_id TEXT, json TEXT', rows: [['$n', '!r', hex]] },
    events: {
      ...IDS,
      rows: [
        ['$n', '!r', 'm.room.name'],
        ['$gone', '!r', 'm.room.topic'],
      ],
    },
    current_state_events: { ...IDS, rows: [['$lost', '!r', 'm.room.member']] },
  })
})

const ADVICE = [
  /^.*homeserver\.db: 1 hex-text: after a backup, and while Synapse is stopped, this mends them:$/m,
  /^ {2}UPDATE event_json SET json = .*;$/m,
  /^.*homeserver\.db: 1 missing-json: .*:\n {2}DELETE FROM events WHERE NOT EXISTS \(.*\);$/m,
  /^.*homeserver\.db: 1 missing-state: .*:\n {2}DELETE FROM current_state_events WHERE NOT EXISTS \(.*\);$/m,
]

test('check counts and names them, and says how to mend them', async () => {
  const { status, stderr, stdout } = await runOn(['check', '--json', '--format', 'timeline', path])
  expect(status).toBe(1)
  const { problems, ...counts } = JSON.parse(stdout)
  expect(counts).toMatchObject({ total: 3, malformed: 3 })
  const told = problems.map(
    ({ errors, event_id, type }: { errors: { code: string }[]; event_id: string; type: string }) => [
      errors[0]?.code,
      event_id,
      type,
    ],
  )
  expect(told).toEqual([
    ['hex-text', '$n', 'm.room.name'],
    ['missing-json', '$gone', 'm.room.topic'],
    ['missing-state', '$lost', 'm.room.member'],
  ])
  for (const line of ADVICE) expect(stderr).toMatch(line)
})

test('check says which malformed events the server has rejected', async () => {
  const bad = JSON.stringify({ ...NAME, content: { name: 1 } })
  const rejected = writeDatabase(join(home, 'rejected.db'), {
    event_json: {
      columns: 'event_id TEXT, room_id TEXT, json TEXT',
      rows: [
        ['$a', '!r', bad],
        ['$b', '!r', bad],
      ],
    },
    rejections: { columns: 'event_id TEXT, reason TEXT', rows: [['$b', 'auth_error']] },
  })
  const { stdout } = await runOn(['check', '--json', '--format', 'timeline', rejected])
  const notes = JSON.parse(stdout).problems.map((problem: { notes?: string[] }) => problem.notes)
  expect(notes).toEqual([undefined, ['the server has rejected the event, so that clients do not get it']])
})

test('convert decodes what can be decoded', async () => {
  const { stdout } = await runOn(['convert', '--format', 'timeline', '--emit', 'all', path])
  expect(stdout).toContain(JSON.stringify(NAME))
})

test('verify names them too', async () => {
  const { status, stderr, stdout } = await runOn(['verify', path])
  expect(status).toBe(1)
  expect(stdout).toContain('$gone has a row in events, but no JSON in event_json')
  expect(stdout).toContain('$lost is current state of its room, but has no JSON in event_json')
  expect(stdout).toMatch(/\$n.* stored as the hexadecimal digits/)
  for (const line of ADVICE) expect(stderr).toMatch(line)
})

test('verify refuses what holds no events', async () => {
  writeDatabase(join(home, 'notes.db'), { notes: { columns: 'a TEXT', rows: [] } })
  const { status, stderr } = await runOn(['verify', join(home, 'notes.db')])
  expect(status).toBe(2)
  expect(stderr).toMatch(/notes\.db: not Matrix events, but a database without tables of Synapse/)
})
