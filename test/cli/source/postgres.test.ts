import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Database, Row } from '../../../src/cli/source/database.js'
import { nameOfUrl, withPostgres } from '../../../src/cli/source/postgres.js'
import { isInShard, shardCondition } from '../../../src/cli/source/shard.js'
import { storedEvents } from '../../../src/cli/source/stored-events.js'
import { hasPostgres, PASSWORD, type PostgresServer, startPostgres } from './postgres-server.js'

test.each<[string, string]>([
  [
    'postgres://synapse:secret@db.example.org:5433/synapse?sslmode=require&password=secret',
    'postgres://synapse@db.example.org:5433/synapse',
  ],
  ['postgresql:///synapse?host=/run/postgresql', 'postgresql:///synapse'],
  ['postgres://localhost', 'postgres://localhost'],
  ['host=localhost password=secret', 'postgres://'],
])('nameOfUrl: %s', (url, name) => {
  expect(nameOfUrl(url)).toBe(name)
})

async function read(url: string, query: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  for await (const batch of withPostgres(url, (database) => database.rows(query))) rows.push(...batch)
  return rows
}

test.each<[string, string]>([
  ['no URL', 'host=localhost password=secret'],
  ['another protocol', 'mysql://a:secret@localhost/b'],
  ['nothing', ''],
])('refuses what is not a URL of PostgreSQL: %s', async (_, url) => {
  await expect(read(url, 'SELECT 1')).rejects.toMatchObject({ code: 'not-a-url' })
})

test('a server that is not there', async () => {
  await expect(read('postgres://a:secret@127.0.0.1:1/b', 'SELECT 1')).rejects.toMatchObject({
    code: 'no-connection',
    message: 'cannot connect: connection refused',
  })
})

describe.skipIf(!hasPostgres)('with a server (needs PostgreSQL)', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    await server.write('t', {
      t: { columns: 'a BIGINT, b TEXT', rows: Array.from({ length: 1234 }, (_, i) => [i, `text ${i}`]) },
      kinds: {
        columns: 'i BIGINT, b BOOL, j JSON, y BYTEA, n TEXT',
        rows: [[1_700_000_000_000, 1, '{"a": 1, "a": 2}', Buffer.from([0x7b, 0xff]), null]],
      },
    })
  })
  afterAll(() => server?.stop())

  test('reads all rows', async () => {
    const rows = await read(server.url('t'), 'SELECT a, b FROM t ORDER BY a')
    expect(rows).toEqual(Array.from({ length: 1234 }, (_, i) => ({ a: i, b: `text ${i}` })))
  })

  test('reads values as SQLite has them, and JSON as it is', async () => {
    expect(await read(server.url('t'), 'SELECT * FROM kinds')).toEqual([
      { i: 1_700_000_000_000, b: true, j: '{"a": 1, "a": 2}', y: Buffer.from([0x7b, 0xff]), n: null },
    ])
  })

  test('cannot write', async () => {
    for (const statement of ['DELETE FROM t', 'CREATE TABLE u (a TEXT)', "SELECT nextval('pg_catalog.none')"]) {
      await expect(read(server.url('t'), statement)).rejects.toMatchObject({ code: 'database-error' })
    }
    expect(await read(server.url('t'), 'SELECT COUNT(*) AS n FROM t')).toEqual([{ n: 1234 }])
  })

  test('knows the tables of its schema', async () => {
    const tables: string[] = []
    const use = async function* (database: Database) {
      yield [...database.tables].map(([name, columns]) => `${name}: ${[...columns].sort()}`).sort()
    }
    for await (const found of withPostgres(server.url('t'), use)) tables.push(...found)
    expect(tables).toEqual(['kinds: b,i,j,n,y', 't: a,b'])
  })

  test('a query that fails does not fail the next one', async () => {
    const results: unknown[] = []
    const use = async function* (database: Database) {
      for (const query of ['SELECT 1 AS n', 'SELECT x FROM t', 'SELECT 1 / (3 - a) AS n FROM t', 'SELECT 2 AS n']) {
        try {
          for await (const rows of database.rows(query)) yield rows.length === 1 ? rows[0]?.['n'] : rows.length
        } catch (error) {
          yield (error as Error).message
        }
      }
    }
    for await (const result of withPostgres(server.url('t'), use)) results.push(result)
    expect(results).toEqual([1, 'PostgreSQL: column "x" does not exist', 'PostgreSQL: division by zero', 2])
  })

  test('a reader that stops closes the connection', async () => {
    const use = (database: Database) => database.rows('SELECT a FROM t')
    for await (const rows of withPostgres(server.url('t'), use)) {
      expect(rows.length).toBe(500)
      break
    }
    const connections = "SELECT COUNT(*) AS n FROM pg_stat_activity WHERE application_name = 'matrix-events'"
    expect(await read(server.url('t'), connections)).toEqual([{ n: 1 }])
  })

  test.each<[string, string]>([
    ['between two batches', 'SELECT a FROM t'],
    ['in a slow query', 'SELECT a, pg_sleep(0.001) FROM t'],
  ])('a connection that is lost is named: %s', async (_, query) => {
    let rows = 0
    const reading = async () => {
      const use = async function* (database: Database) {
        for await (const batch of database.rows(query)) {
          yield batch.length
          await server.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'matrix-events'",
          )
        }
      }
      for await (const length of withPostgres(server.url('t'), use)) rows += length
    }
    await expect(reading()).rejects.toMatchObject({ code: 'lost-connection' })
    expect(rows).toBe(500)
  })

  test('the password is in no message', async () => {
    const wrong = (part: (url: URL) => void) => {
      const url = new URL(server.url('t'))
      part(url)
      return String(url)
    }
    const urls = [
      wrong((url) => {
        url.username = PASSWORD
      }),
      wrong((url) => {
        url.pathname = `/${PASSWORD}`
      }),
      wrong((url) => {
        url.host = '127.0.0.1:1'
      }),
    ]
    for (const url of urls) {
      const { code, message } = await read(url, 'SELECT 1').then(
        () => ({ code: '', message: '' }),
        (error) => error,
      )
      expect(code).toBe('no-connection')
      for (const secret of [PASSWORD, encodeURIComponent(PASSWORD)]) expect(message).not.toContain(secret)
    }
  })

  test('events of palpo come in their order, wherever their rows are', async () => {
    const ids = Array.from({ length: 30 }, (_, i) => `$${(i * 7) % 30}`)
    await server.write('palpo', {
      event_datas: {
        columns: 'event_id TEXT, event_sn BIGINT, room_id TEXT, json_data JSON',
        rows: ids.map((id, i) => [id, i, '!r', '{"type":"m.room.name"}']),
      },
      rooms: { columns: 'id TEXT, version TEXT', rows: [['!r', '10']] },
    })
    await server.run('UPDATE palpo.event_datas SET room_id = room_id WHERE event_sn < 9')
    const found: unknown[] = []
    const use = (database: Database) => storedEvents(database, { isPrivate: false, shard: undefined })
    for await (const batch of withPostgres(server.url('palpo'), use)) {
      found.push(...batch.map((one) => (one._tag === 'Event' ? [one.eventId, one.roomVersion] : one)))
    }
    expect(found).toEqual(ids.map((id) => [id, '10']))
  })

  test('a room is in the same shard here as in SQLite', async () => {
    const rooms = Array.from({ length: 60 }, (_, i) => `!räume${i}:example.org`)
    await server.write('shards', { rooms: { columns: 'room_id TEXT', rows: rooms.map((room) => [room]) } })
    for (const index of [0, 1, 2]) {
      const shard = { index, count: 3 }
      const rows = await read(
        server.url('shards'),
        `SELECT room_id FROM rooms WHERE ${shardCondition('room_id', shard)}`,
      )
      expect(rows.map(({ room_id }) => room_id)).toEqual(rooms.filter((room) => isInShard(room, shard)))
    }
  })
})
