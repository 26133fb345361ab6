/**
 * The built command as a process: exit status, streams and pipes.
 *
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { BAD_NAME, NAME } from './drive.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'dist/cli.js')

const home = mkdtempSync(join(tmpdir(), 'matrix-events-'))
afterAll(() => rmSync(home, { recursive: true }))

beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error('the command is not built: npm run build')
})

const line = (value: unknown) => `${JSON.stringify(value)}\n`

function command(args: readonly string[], options: { input?: string | Uint8Array; cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', ...options })
  return { status, stdout, stderr }
}

test('prints its version in any working directory', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(command(['--version'], { cwd: home })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

test('is a program', () => {
  expect(readFileSync(MAIN, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
})

const BINARY = 'matrix-events: <stdin>:1: not Matrix events, but binary data'

test.for<[string, string | Uint8Array, number, string?]>([
  ['valid events', line(NAME) + line(NAME), 0],
  ['nothing', '', 0, 'matrix-events: <stdin>: no events found\n'],
  ['a malformed event', line(NAME) + line(BAD_NAME), 1],
  ['a broken line', `${line(NAME)}{"type\n${line(NAME)}`, 1],
  ['a binary file', Buffer.from(Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256)), 2, BINARY],
  ['NUL bytes', Buffer.alloc(100_000), 2, BINARY],
])('reads standard input: %s', ([, input, status, complaint = '']) => {
  const ran = command(['check'], { input })
  expect(ran.status).toBe(status)
  expect(ran.stderr.slice(0, complaint.length || undefined)).toBe(complaint)
  expect(ran.stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  expect(ran.stdout.length).toBeLessThan(20_000)
})

test('reports errors in one line', () => {
  expect(command(['check', 'missing.ndjson'], { cwd: home })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'matrix-events: missing.ndjson: no such file or directory\n',
  })
})

test('reports that standard input is a directory', () => {
  const directory = openSync(home, 'r')
  const ran = spawnSync(process.execPath, [MAIN, 'check'], { encoding: 'utf8', stdio: [directory, 'pipe', 'pipe'] })
  expect([ran.status, ran.stderr]).toEqual([2, 'matrix-events: <stdin>: is a directory\n'])
})

test('reads standard input once', () => {
  const { status, stdout } = command(['check', '-', '-'], { input: line(NAME) })
  expect(status).toBe(0)
  expect(stdout).toContain('1 event: 1 known\n')
})

/** Runs a pipeline of the shell, and gives the status of its command number `position`. */
function pipeline(script: string, position: number) {
  return spawnSync('bash', ['-c', `${script}; exit "\${PIPESTATUS[${position}]}"`], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE: process.execPath,
      MAIN,
      EVENT: JSON.stringify(BAD_NAME),
      FILE: join(home, 'bad.ndjson'),
    },
    timeout: 300_000,
  })
}

const hasBash = spawnSync('bash', ['--version']).status === 0

test.runIf(hasBash)('ends quietly when its reader closes the pipe (needs bash)', () => {
  writeFileSync(join(home, 'bad.ndjson'), line(BAD_NAME).repeat(50_000))
  const { status, stdout, stderr } = pipeline('"$NODE" "$MAIN" check "$FILE" | head -1', 0)
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).toContain(':1  m.room.name  $bad\n')
})

test.runIf(hasBash)('ends when its reader closes the pipe, even with endless input (needs bash)', () => {
  const { status, stderr } = pipeline('yes "$EVENT" | "$NODE" "$MAIN" check | true', 1)
  expect([status, stderr]).toEqual([1, ''])
})

test.runIf(existsSync('/dev/full'))('reports a full disk (needs /dev/full)', () => {
  const full = openSync('/dev/full', 'w')
  const ran = spawnSync(process.execPath, [MAIN, 'check', '--json'], {
    encoding: 'utf8',
    input: line(NAME),
    stdio: ['pipe', full, 'pipe'],
  })
  expect([ran.status, ran.stderr]).toEqual([2, 'matrix-events: cannot write: no space left on device\n'])
})

test('reports a malformed event while the input continues', async () => {
  const child = spawn(process.execPath, [MAIN, 'check'])
  child.stdin.write(line(NAME) + line(BAD_NAME) + line(NAME))
  const first = await new Promise((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))))
  child.stdin.end()
  const status = await new Promise((resolve) => child.once('close', resolve))
  expect(first).toMatch(/^<stdin>:2 {2}m\.room\.name {2}\$bad\n/)
  expect(status).toBe(1)
})

test('npm start shows the sample, and succeeds', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'tool/start.mjs')], {
    cwd: home,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^The history of a room, .*\n\nsample\/room-history\.ndjson:\d+ {2}/)
  expect(stdout).toContain('exit status is 1')
})

test('Ctrl-C ends with a report on what was read', async () => {
  const child = spawn(process.execPath, [MAIN, 'check'])
  let stderr = ''
  let stdout = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stdin.on('error', () => {})
  const report = new Promise((resolve) => child.stdout.once('data', resolve))
  child.stdin.write(line(NAME) + line(BAD_NAME) + line(NAME))
  await report
  child.kill('SIGINT')
  // Reading goes on until the next chunk.
  const feeding = setInterval(() => child.stdin.write(line(NAME)), 20)
  const status = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(feeding)
  expect([status, stderr]).toEqual([130, 'matrix-events: interrupted: the report is about the events up to here\n'])
  expect(stdout).toMatch(/^\d+ events: \d+ known, 1 malformed$/m)
})

test('Ctrl-C while no input comes ends the command', async () => {
  const child = spawn(process.execPath, [MAIN, 'convert'])
  let complaint = ''
  child.stderr.on('data', (data) => {
    complaint += data
  })
  child.stdin.write(line(NAME).repeat(2))
  const [written] = await once(child.stdout, 'data')
  child.kill('SIGINT')
  const [status] = await once(child, 'close')
  expect([status, `${written}`, complaint]).toEqual([
    130,
    line(NAME).repeat(2),
    'matrix-events: interrupted: the events up to here were written\n',
  ])
})
