/**
 * Starts a PostgreSQL server for a test: with a database of its own, on a free port of the loopback interface.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

import type { Table } from './database-files.js'

/** The folder with `initdb`, as Debian has it. Absent: there is no server to start. */
const BIN = binaries()

/** Whether a server can be started. As root, which it refuses, it is run by the user `postgres`. */
export const hasPostgres = BIN !== undefined && (process.getuid?.() !== 0 || spawnSync('id', ['postgres']).status === 0)

function binaries(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

export const PASSWORD = 'p/ss w@rd%'

export interface PostgresServer {
  /** A URL with the password, for a schema of its own. */
  url(schema: string): string
  /** Makes tables in a schema. */
  write(schema: string, tables: Readonly<Record<string, Table>>): Promise<void>
  /** Runs statements as the administrator. */
  run(statements: string): Promise<void>
  stop(): void
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const isRoot = process.getuid?.() === 0
  const asUser = (program: string, ...args: string[]) => {
    const command = join(BIN as string, program)
    const ran = isRoot
      ? spawnSync('runuser', ['-u', 'postgres', '--', command, ...args], { encoding: 'utf8', cwd: folder })
      : spawnSync(command, args, { encoding: 'utf8', cwd: folder })
    if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr}${ran.stdout}`)
  }
  if (isRoot) {
    const { gid, uid } = userOf('postgres')
    chownSync(folder, uid, gid)
  }
  writeFileSync(join(folder, 'password'), PASSWORD)
  const data = join(folder, 'data')
  asUser(
    'initdb',
    '-D',
    data,
    '-U',
    'admin',
    '--auth=scram-sha-256',
    `--pwfile=${join(folder, 'password')}`,
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  )
  const port = await freePort()
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  asUser('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')

  const url = (schema: string) =>
    `postgres://admin:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres?options=${encodeURIComponent(`-c search_path=${schema}`)}`
  const withClient = async (use: (client: pg.Client) => Promise<void>) => {
    const client = new pg.Client({ connectionString: url('public') })
    await client.connect()
    await use(client).finally(() => client.end())
  }
  return {
    url,
    write: (schema, tables) =>
      withClient(async (client) => {
        await client.query(`CREATE SCHEMA ${schema}`)
        for (const [name, { columns, rows }] of Object.entries(tables)) {
          await client.query(`CREATE TABLE ${schema}.${name} (${columns})`)
          const places = (count: number) => Array.from({ length: count }, (_, i) => `$${i + 1}`).join(', ')
          for (const row of rows) {
            await client.query(`INSERT INTO ${schema}.${name} VALUES (${places(row.length)})`, [...row])
          }
        }
      }),
    run: (statements) => withClient(async (client) => void (await client.query(statements))),
    stop() {
      try {
        asUser('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

function userOf(name: string): { readonly uid: number; readonly gid: number } {
  const number = (option: string) => Number(spawnSync('id', [option, name], { encoding: 'utf8' }).stdout)
  return { uid: number('-u'), gid: number('-g') }
}

/** A free port of the loopback interface. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
