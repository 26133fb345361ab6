/**
 * The recipes of `docs/guide/scale.md`, run as they are written, but for the sizes of blocks and the URL of the database.
 *
 * @module
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { BAD_NAME, MEMBER, NAME } from './drive.js'
import { hasPostgres, type PostgresServer, startPostgres } from './source/postgres-server.js'
import { hasSsh, type SshServer, startSsh } from './ssh-server.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PAGE = readFileSync(join(ROOT, 'docs/guide/scale.md'), 'utf8')

const home = mkdtempSync(join(tmpdir(), 'scale-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill()
  rmSync(home, { recursive: true, force: true })
})

const says = (program: string, args: readonly string[], what: string) =>
  spawnSync(program, args, { encoding: 'utf8' }).stdout?.includes(what) ?? false
const hasParallel = says('parallel', ['--version'], 'GNU parallel')
const hasJq = says('jq', ['--version'], 'jq')
const hasDask = says('/usr/bin/python3', ['-c', 'import distributed; print("distributed")'], 'distributed')

const EVENTS = 3000
const LINES = Array.from({ length: EVENTS }, (_, i) => {
  const event = i % 100 === 7 ? BAD_NAME : i % 2 === 0 ? NAME : MEMBER
  return `${JSON.stringify({ ...event, event_id: `$${i}`, room_id: `!${i % 40}:example.org` })}\n`
})
const TOTALS = `{"total":${EVENTS},"malformed":${EVENTS / 100}}\n`
const MALFORMED = LINES.filter((_, i) => i % 100 === 7).join('')

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/cli.js'))) throw new Error('the command is not built: npm run build')
  mkdirSync(join(home, 'bin'))
  const shim = join(home, 'bin/matrix-events')
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/cli.js')}' "$@"\n`)
  chmodSync(shim, 0o755)
  writeFileSync(join(home, 'events.ndjson'), LINES.join(''))
  writeFileSync(join(home, 'events.ndjson.gz'), gzipSync(LINES.join('')))
})

/** The recipe of this name. */
function recipe(name: string): string {
  const [, script = ''] = new RegExp(`<!-- run: ${name} -->\n\`\`\`sh\n([\\s\\S]*?)\`\`\``).exec(PAGE) ?? []
  expect(script).not.toBe('')
  // A test has less than one block of the sizes there.
  return script.replaceAll('--block 10M', '--block 100k').replaceAll('10000000', '100000')
}

/** Runs a script, and returns what it prints. */
function ran(script: string): string {
  const env = { ...process.env, PATH: `${home}/bin:/usr/bin:${process.env['PATH']}`, PARALLEL_HOME: home }
  const { stderr, stdout } = spawnSync('bash', ['-c', script], { cwd: home, encoding: 'utf8', env, timeout: 240_000 })
  expect(stderr).not.toMatch(/error|not found/i)
  return stdout
}

/** What the script writes to `malformed.ndjson`. */
function malformed(script: string): string {
  rmSync(join(home, 'malformed.ndjson'), { force: true })
  ran(script)
  return readFileSync(join(home, 'malformed.ndjson'), 'utf8')
}

test('one process', () => {
  expect(malformed('matrix-events convert --emit malformed events.ndjson > malformed.ndjson')).toBe(MALFORMED)
})

describe.skipIf(!hasParallel)('GNU parallel (needs parallel)', () => {
  beforeAll(() => writeFileSync(join(home, 'will-cite'), ''))

  test.each(['pipepart', 'pipe'])('%s: the same bytes', (name) => {
    const blocks =
      ran(recipe(name).replace(/matrix-events.*/, "sh -c 'cat >/dev/null; echo block'")).split('block').length - 1
    expect(blocks).toBeGreaterThan(3)
    expect(malformed(recipe(name))).toBe(MALFORMED)
  })

  describe.skipIf(!hasSsh)('on other machines (needs sshd, ssh and ssh-keygen)', () => {
    let server: SshServer
    beforeAll(async () => {
      server = await startSsh(home, { PATH: `${home}/bin:/usr/bin:/bin`, PARALLEL_HOME: home })
    })
    afterAll(() => server?.stop())

    test('the same bytes, from both', () => {
      const logins = ['127.0.0.1', 'localhost'].map((host) => `1/${server.login(host)}`).join(',')
      const script = recipe('ssh').replace(/-S \S+/, `-S '${logins}'`)
      expect(malformed(script)).toBe(MALFORMED)
      const hosts = ran(script.replace(/matrix-events.*/, `'cat >/dev/null; echo "\${SSH_CONNECTION% * * *}"'`))
      const clients = hosts.trim().split('\n')
      expect(clients.length).toBeGreaterThan(3)
      expect(new Set(clients)).toEqual(new Set(['127.0.0.1']))
    })
  })

  test('shards of a file: the same bytes', () => {
    expect(malformed(recipe('file-shards'))).toBe(MALFORMED)
  })

  test.skipIf(!hasJq)('reports add up (needs jq)', () => {
    expect(ran(recipe('totals'))).toBe(TOTALS)
  })

  describe.skipIf(!hasPostgres || !hasJq)('a database in shards (needs PostgreSQL and jq)', () => {
    let server: PostgresServer
    beforeAll(async () => {
      server = await startPostgres()
      const rows = LINES.map((line) => [JSON.parse(line).event_id, JSON.parse(line).room_id, line])
      await server.write('synapse', { event_json: { columns: 'event_id TEXT, room_id TEXT, json TEXT', rows } })
    })
    afterAll(() => server?.stop())

    test('reports add up', () => {
      // PDUs would need hashes.
      const script = recipe('shards').replace(/postgres:\/\/\S+/, `'${server.url('synapse')}' --format timeline`)
      expect(ran(script)).toBe(TOTALS)
    })
  })
})

describe.skipIf(!hasDask)('Dask (needs python3-distributed)', () => {
  beforeAll(async () => {
    const [, script = ''] = /```python\n([\s\S]*?)```/.exec(PAGE) ?? []
    writeFileSync(join(home, 'blocks.py'), script)
    const start = (module: string, ...args: string[]) => {
      const common = ['-m', `distributed.cli.${module}`, '--scheduler-file', 'scheduler.json', '--no-dashboard']
      const env = { ...process.env, PATH: `${home}/bin:${process.env['PATH']}` }
      children.push(
        spawn('/usr/bin/python3', [...common, '--host', '127.0.0.1', ...args], { cwd: home, env, stdio: 'ignore' }),
      )
    }
    start('dask_scheduler', '--port', '0')
    for (let i = 0; i < 600 && !existsSync(join(home, 'scheduler.json')); i++) await setTimeout(100)
    for (const name of ['a', 'b']) start('dask_worker', '--nthreads', '1', '--name', name)
  })

  test('two workers: the same bytes', () => {
    expect(malformed(recipe('dask'))).toBe(MALFORMED)
  })

  test.skipIf(!hasJq)('two workers: reports add up (needs jq)', () => {
    expect(ran(recipe('dask-totals'))).toBe(TOTALS)
  })
})
