import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'

import type { Database, Row } from '../../../src/cli/source/database.js'
import { isSqlite, withSqlite } from '../../../src/cli/source/sqlite.js'
import { nodeEngine, type SqliteEngine, wasmEngine } from '../../../src/cli/source/sqlite-engine.js'
import { stateOf, writeDatabase } from './database-files.js'

const home = mkdtempSync(join(tmpdir(), 'sqlite-'))
/** The folder for temporary files. */
const temporary = mkdtempSync(join(home, 'temporary-'))
beforeAll(() => {
  vi.stubEnv('TMPDIR', temporary)
})
afterAll(() => {
  vi.unstubAllEnvs()
})

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill()
})
afterAll(() => rmSync(home, { recursive: true }))

const hasCommand = spawnSync('sqlite3', ['--version']).status === 0
const node = await nodeEngine()

const ROWS = Array.from({ length: 1234 }, (_, i) => [i, `text ${i}`] as const)
const T = { t: { columns: 'a INTEGER, b TEXT', rows: ROWS } }

let count = 0
/** A folder of its own, so that it can be seen what is written there. */
function place(): string {
  return mkdtempSync(join(home, `${count++}-`))
}

/** Runs statements in a process that stays connected. */
async function connected(path: string, statements: string): Promise<void> {
  const child = spawn('sqlite3', [path])
  children.push(child)
  child.stdin.write(`${statements}\nSELECT 'ready';\n`)
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => String(chunk).includes('ready') && resolve())
  })
}

describe.each<[string, SqliteEngine | undefined]>([
  ['node-sqlite3-wasm', await wasmEngine()],
  ['node:sqlite (needs node:sqlite)', node],
])('by %s', (_, engine) => {
  describe.skipIf(engine === undefined)('where it is available', () => {
    async function read(path: string, query = 'SELECT a, b FROM t ORDER BY a'): Promise<readonly Row[]> {
      const rows: Row[] = []
      const use = (database: Database) => database.rows(query)
      for await (const batch of withSqlite(path, use, async () => engine as SqliteEngine)) rows.push(...batch)
      return rows
    }

    /** Reads the table, and checks that nothing is written. */
    async function readUnchanged(folder: string, path: string): Promise<readonly (readonly [unknown, unknown])[]> {
      const before = stateOf(folder)
      const rows = await read(path)
      expect(stateOf(folder)).toEqual(before)
      expect(readdirSync(temporary)).toEqual([])
      return rows.map(({ a, b }) => [a, b])
    }

    test('reads all rows, and writes nothing', async () => {
      const folder = place()
      expect(await readUnchanged(folder, writeDatabase(join(folder, 'a b?#%.db'), T))).toEqual(ROWS)
    })

    test('knows the tables and views, and skips virtual tables of modules that it does not have', async () => {
      const folder = place()
      const path = writeDatabase(join(folder, 'a.db'), T)
      const file = readFileSync(path)
      const sql = 'CREATE TABLE t (a INTEGER, b TEXT)'
      const at = file.indexOf(sql)
      file.write('CREATE VIRTUAL TABLE t USING fts4  ', at)
      writeFileSync(join(folder, 'virtual.db'), file)
      const tables: string[] = []
      const use = async function* (database: Database) {
        yield [...database.tables].map(([name, columns]) => `${name}: ${[...columns]}`)
      }
      for (const name of ['a.db', 'virtual.db']) {
        for await (const found of withSqlite(join(folder, name), use, async () => engine as SqliteEngine)) {
          tables.push(found.join())
        }
      }
      expect(tables).toEqual(['t: a,b', ''])
    })

    test.skipIf(!hasCommand)('reads a database in WAL mode (needs sqlite3)', async () => {
      const folder = place()
      const path = writeDatabase(join(folder, 'a.db'), T)
      spawnSync('sqlite3', [path, 'PRAGMA journal_mode=wal'])
      expect(readdirSync(folder)).toEqual(['a.db'])
      expect(await readUnchanged(folder, path)).toEqual(ROWS)
    })

    test.skipIf(!hasCommand)('reads what is still in the log of another program (needs sqlite3)', async () => {
      const folder = place()
      const path = writeDatabase(join(folder, 'a.db'), T)
      await connected(path, "PRAGMA journal_mode=wal; INSERT INTO t VALUES (5000, 'new');")
      expect(readdirSync(folder)).toContain('a.db-wal')
      expect(await readUnchanged(folder, path)).toEqual([...ROWS, [5000, 'new']])
    })

    test.skipIf(!hasCommand)('reads while another program reads (needs sqlite3)', async () => {
      const folder = place()
      const path = writeDatabase(join(folder, 'a.db'), T)
      await connected(path, 'BEGIN; SELECT COUNT(*) FROM t;')
      expect(await readUnchanged(folder, path)).toEqual(ROWS)
    })

    test.skipIf(!hasCommand || !existsSync('/proc/locks'))(
      'refuses a database that another program has locked (needs sqlite3 and Linux)',
      async () => {
        const path = writeDatabase(join(place(), 'a.db'), T)
        await connected(path, 'BEGIN EXCLUSIVE;')
        await expect(read(path)).rejects.toMatchObject({ code: 'locked-database' })
      },
    )

    test('refuses a database with an unfinished transaction', async () => {
      const path = writeDatabase(join(place(), 'a.db'), T)
      writeFileSync(`${path}-journal`, Buffer.from(`d9d505f920a163d7${'00'.repeat(600)}`, 'hex'))
      await expect(read(path)).rejects.toMatchObject({ code: 'locked-database' })
      writeFileSync(`${path}-journal`, Buffer.alloc(512))
      expect(await read(path)).toHaveLength(ROWS.length)
    })

    test('says that the database was written to meanwhile', async () => {
      const path = writeDatabase(join(place(), 'a.db'), T)
      const use = async function* (database: Database) {
        for await (const rows of database.rows('SELECT a FROM t')) yield rows.length
        writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(4096)]))
      }
      let rows = 0
      const reading = async () => {
        for await (const length of withSqlite(path, use, async () => engine as SqliteEngine)) rows += length
      }
      await expect(reading()).rejects.toMatchObject({ code: 'changed-database' })
      expect(rows).toBe(ROWS.length)
    })

    test.each<[string, (file: Buffer) => Buffer, string]>([
      ['a page overwritten', (file) => Buffer.from(file).fill(0xff, 8192, 12288), 'damaged-database'],
      ['a page missing', (file) => file.subarray(0, file.length - 4096), 'damaged-database'],
      ['encrypted after the first bytes', (file) => Buffer.from(file).fill(0xa5, 16), 'not-a-database'],
      ['a text', () => Buffer.from('{}\n'.repeat(1000)), 'not-a-database'],
    ])('refuses a file that is damaged: %s', async (_name, damage, code) => {
      const folder = place()
      const path = writeDatabase(join(folder, 'a.db'), T)
      writeFileSync(path, damage(readFileSync(path)))
      await expect(read(path)).rejects.toMatchObject({ code })
    })

    test('an unknown table', async () => {
      const path = writeDatabase(join(place(), 'a.db'), T)
      await expect(read(path, 'SELECT a FROM u')).rejects.toMatchObject({ code: 'database-error' })
    })

    test('a reader that stops closes the database', async () => {
      const path = writeDatabase(join(place(), 'a.db'), T)
      const use = (database: Database) => database.rows('SELECT a FROM t')
      for await (const batch of withSqlite(path, use, async () => engine as SqliteEngine)) {
        expect(batch.length).toBeGreaterThan(0)
        break
      }
      expect(readdirSync(temporary)).toEqual([])
    })
  })
})

test.each<[string, Buffer, boolean]>([
  ['a database', Buffer.from('SQLite format 3\0 '), true],
  ['text', Buffer.from('SQLite format 3 is'), false],
  ['nothing', Buffer.alloc(0), false],
])('isSqlite: %s', (_, head, is) => {
  expect(isSqlite(head)).toBe(is)
})
