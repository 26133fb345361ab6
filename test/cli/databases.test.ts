/**
 * The databases of two real servers, read by the command.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { flip, pdusIn } from '../support/flips.js'
import { seeded } from '../support/random.js'
import { DATABASES, isSharedThere, readShared, readSharedBytes, STORED } from '../support/shared.js'
import { runOn } from './drive.js'
import { stateOf } from './source/database-files.js'
import { hasPostgres, PASSWORD, type PostgresServer, startPostgres } from './source/postgres-server.js'

const home = mkdtempSync(join(tmpdir(), 'databases-'))
afterAll(() => rmSync(home, { recursive: true }))

describe.skipIf(!isSharedThere)('the databases of two real servers (needs ../shared)', () => {
  const paths: string[] = []
  beforeAll(() => {
    for (const [i, archive] of DATABASES.entries()) {
      const path = join(home, `homeserver-${i}.db`)
      writeFileSync(path, gunzipSync(readSharedBytes(archive)))
      paths.push(path)
    }
  })

  test('every hash and every ID is right', async () => {
    for (const [i, path] of paths.entries()) {
      const { stdout } = await runOn(['verify', '--json', path])
      const { rooms, unreadable = [] } = JSON.parse(stdout)
      expect(unreadable).toEqual([])
      expect(rooms.reduce((sum: number, { events }: { events: number }) => sum + events, 0)).toBe(i === 0 ? 319 : 442)
      const codes = rooms.flatMap(({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code))
      expect(rooms.flatMap(({ remarks }: { remarks: object[] }) => remarks)).toEqual([])
      expect(codes.filter((code: string) => /hash|event-id|room-version/.test(code))).toEqual([])
    }
  })

  test('a changed character is found, at any place that the hash or the ID covers', async () => {
    const random = seeded(14)
    let found = 0
    for (const path of paths) {
      for (const stored of await pdusIn(path)) {
        for (let i = 0; i < 12; i++) {
          const at = random() % stored.json.length
          const verdicts = flip(stored, at)
          expect(verdicts, `${stored.eventId} at ${at}`).not.toContain('missed')
          found += verdicts.filter((verdict) => verdict === 'found').length
        }
      }
    }
    expect(found).toBeGreaterThan(10_000)
  })

  test('the command names the event in which a character was changed', async () => {
    for (const [i, path] of paths.entries()) {
      const changed = join(home, `changed-${i}.db`)
      writeFileSync(changed, gunzipSync(readSharedBytes(DATABASES[i] as string)))
      const database = new sqlite.Database(changed)
      // WAL mode needs this, since the package has no shared memory.
      database.exec('PRAGMA locking_mode = EXCLUSIVE')
      const row = database.get(`SELECT event_id, json FROM event_json WHERE json LIKE '%"body":"%'`)
      const { event_id, json } = row as { event_id: string; json: string }
      database.run('UPDATE event_json SET json = ? WHERE event_id = ?', [
        json.replace('"body":"', '"body":"x'),
        event_id,
      ])
      database.close()
      const { status, stdout } = await runOn(['verify', '--json', changed])
      expect(status).toBe(1)
      const problems = JSON.parse(stdout).rooms.flatMap((room: { problems: unknown[] }) => room.problems)
      const wrong = problems.filter(({ code }: { code: string }) => code === 'wrong-hash')
      expect(wrong).toHaveLength(1)
      expect(wrong[0]).toMatchObject({ event_id: expect.any(String), source: changed })
      expect((await runOn(['verify', path])).stdout).not.toContain('not the hash')
    }
  })

  /** The counts of a report. */
  async function counts(args: readonly string[], input?: string | Uint8Array) {
    const { stdout } = await runOn(['check', '--json', ...args], input)
    const { faults = [], problems, ...rest } = JSON.parse(stdout)
    return {
      ...rest,
      faults: faults.map(({ example: _, ...fault }: { example: unknown }) => fault),
      problems: problems.map(({ event_id, errors }: { event_id: string; errors: unknown }) => [event_id, errors]),
    }
  }

  test('the same events have the same verdicts in a database, compressed, from standard input and as JSON', async () => {
    for (const [i, path] of paths.entries()) {
      const expected = await counts([path])
      expect(expected.total).toBe(i === 0 ? 319 : 442)
      const archive = readSharedBytes(DATABASES[i] as string)
      expect(await counts([], archive)).toEqual(expected)
      const { byType, problems, ...totals } = await counts([], readShared(STORED[i] as string))
      expect({ ...totals, problems: problems.length }).toMatchObject({
        total: expected.total,
        malformed: expected.malformed,
        problems: expected.problems.length,
      })
      expect(byType).toEqual(expected.byType)
    }
  })

  test('nothing is written to a database', async () => {
    const before = stateOf(home)
    for (const path of paths) {
      await runOn(['check', '--private', path])
      await runOn(['verify', path])
    }
    expect(stateOf(home)).toEqual(before)
  })

  test('what is private is checked only if asked for', async () => {
    const without = await counts([paths[0] as string])
    const all = await counts(['--private', paths[0] as string])
    expect(all.total).toBeGreaterThan(without.total)
    expect(Object.keys(without.byType)).not.toContain('m.receipt')
    expect(Object.keys(all.byType)).toEqual(expect.arrayContaining(['m.receipt', 'm.tag', 'm.presence']))
  })

  describe.skipIf(!hasPostgres)('in PostgreSQL (needs PostgreSQL)', () => {
    let server: PostgresServer
    beforeAll(async () => {
      server = await startPostgres()
      for (const [i, path] of paths.entries()) await server.write(`s${i}`, tablesIn(path))
    })
    afterAll(() => server?.stop())

    /** The tables with events, and with what is private. */
    function tablesIn(path: string) {
      const database = new sqlite.Database(path, { readOnly: true })
      database.exec('PRAGMA locking_mode = EXCLUSIVE')
      const tables = [
        'event_json',
        'events',
        'rooms',
        'redactions',
        'rejections',
        'state_events',
        'current_state_events',
        'account_data',
        'room_account_data',
        'room_tags',
        'receipts_linearized',
        'presence_stream',
        'device_inbox',
      ]
      const copies = tables.map((table) => {
        const columns = database.all(`PRAGMA table_info(${table})`).map(({ name, type }) => `${name} ${type}`)
        const rows = database
          .all(`SELECT * FROM ${table}`)
          .map((row) => Object.values(row) as (string | number | null)[])
        return [table, { columns: columns.join(', '), rows }] as const
      })
      database.close()
      return Object.fromEntries(copies)
    }

    test('the same verdicts as in SQLite', async () => {
      for (const [i, path] of paths.entries()) {
        for (const args of [[], ['--private']]) {
          expect(await counts([...args, '--postgres', server.url(`s${i}`)])).toEqual(await counts([...args, path]))
        }
        const [there, here] = await Promise.all([
          runOn(['verify', '--json', '--postgres', server.url(`s${i}`)]),
          runOn(['verify', '--json', path]),
        ])
        // PostgreSQL stores rows where there is space for them.
        const roomsOf = (text: string) =>
          JSON.parse(text).rooms.sort((a: { room_id: string }, b: { room_id: string }) =>
            a.room_id < b.room_id ? -1 : 1,
          )
        expect(roomsOf(there.stdout)).toEqual(roomsOf(here.stdout))
      }
    })

    test('events come in the order in which the server got them, wherever their rows are', async () => {
      const database = new sqlite.Database(paths[1] as string, { readOnly: true })
      database.exec('PRAGMA locking_mode = EXCLUSIVE')
      const inOrder = database
        .all('SELECT event_id FROM events ORDER BY stream_ordering')
        .map(({ event_id }) => event_id)
      database.close()
      await server.write('moved', tablesIn(paths[1] as string))
      const [first, ...others] = inOrder
      // A row that is changed moves. One of these events has no row in `events`.
      await server.run(`UPDATE moved.event_json SET json = json WHERE substr(event_id, 2, 1) < 'T';
        DELETE FROM moved.events WHERE event_id = '${first}'`)
      const ids = async (...args: string[]) => {
        const { stdout } = await runOn(['convert', '--fields', 'event_id', ...args, '--postgres', server.url('moved')])
        return stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).event_id)
      }
      expect(await ids()).toEqual([...others, first])
      const inShards = [await ids('--shard', '1/2'), await ids('--shard', '2/2')]
      for (const shard of inShards) {
        expect(shard.length).toBeGreaterThan(50)
        expect(shard).toEqual([...others, first].filter((id) => shard.includes(id)))
      }
      expect(inShards.flat().sort()).toEqual([...inOrder].sort())
    })

    test('shards add up', async () => {
      const whole = await counts(['--private', '--postgres', server.url('s1')])
      const parts = await Promise.all(
        [1, 2, 3].map((i) => counts(['--private', '--shard', `${i}/3`, '--postgres', server.url('s1')])),
      )
      expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(whole.total)
      expect(parts.flatMap(({ problems }) => problems).sort()).toEqual(whole.problems.sort())
    })

    test('a lost connection is named, the rest of the report is printed, and the password is in none of it', async () => {
      await server.run(`CREATE SCHEMA slow; CREATE VIEW slow.event_json AS
        SELECT event_id, room_id, json || left(pg_sleep(0.002)::text, 0) AS json FROM s1.event_json, generate_series(1, 20)`)
      const running = runOn(['check', paths[0] as string, '--postgres', server.url('slow')])
      const kill =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'matrix-events' AND query LIKE '%event_json%'"
      const timer = setInterval(() => server.run(kill).catch(() => {}), 1500)
      const { status, stderr, stdout } = await running.finally(() => clearInterval(timer))
      expect(status).toBe(2)
      expect(stderr).toMatch(/^postgres:\/\/admin@127\.0\.0\.1:\d+\/postgres: the connection was lost: .*\n$/)
      expect(stdout).toMatch(/^\d+ events: /m)
      for (const secret of [PASSWORD, encodeURIComponent(PASSWORD)]) {
        expect(stderr).not.toContain(secret)
        expect(stdout).not.toContain(secret)
      }
    })

    test('a wrong password is named, and is in no message', async () => {
      const url = new URL(server.url('s0'))
      url.password = 'other secret'
      const { status, stderr, stdout } = await runOn(['check', '--postgres', String(url)])
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toBe(
        `postgres://admin@${url.host}/postgres: cannot connect: password authentication failed for user "admin"\n`,
      )
    })
  })
})
