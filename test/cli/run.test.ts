/**
 * The command from its arguments to its exit status, with surroundings made for it.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterAll, describe, expect, test } from 'vitest'

import { OutputError } from '../../src/cli/surroundings.js'
import { contentHash } from '../../src/function/hash/content-hash.js'
import { computeEventId } from '../../src/function/hash/event-id.js'
import { redact } from '../../src/function/room-version/redact.js'
import { BAD_NAME, MEMBER, NAME, NAME_FAULT, runOn } from './drive.js'

const home = mkdtempSync(join(tmpdir(), 'matrix-events-'))
afterAll(() => rmSync(home, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(home, name), content)
  return join(home, name)
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const good = file('good.ndjson', line(NAME) + line(MEMBER))
const bad = file('bad.ndjson', line(NAME) + line(BAD_NAME))
const empty = file('empty.ndjson', '')
const directory = join(home, 'directory')
mkdirSync(directory)
const missing = join(home, 'missing.ndjson')

describe('the exit status', () => {
  test.for<[string, string[], string, number]>([
    ['0: all valid', [good], '', 0],
    ['0: all valid, from standard input', [], line(NAME), 0],
    ['0: all valid, from standard input by name', ['-'], line(NAME), 0],
    ['0: no events', [empty], '', 0],
    ['0: empty standard input', [], '', 0],
    ['1: something is malformed', [bad], '', 1],
    ['1: something is malformed in one of several', [good, bad, good], '', 1],
    ['1: a line is broken', [], `${line(NAME)}{"type":\n${line(NAME)}`, 1],
    ['2: a file is missing', [missing], '', 2],
    ['2: a folder is empty', [directory], '', 2],
    ['2: one of several is missing, though others are malformed', [bad, missing, good], '', 2],
  ])('%s', async ([, files, input, status]) => {
    expect((await runOn(['check', ...files], input)).status).toBe(status)
    expect((await runOn(['check', '--json', ...files], input)).status).toBe(status)
  })

  test.for<[string, string[], string]>([
    ['no command', [], 'no command given'],
    ['another command', ['chekc'], "unknown command 'chekc' (Did you mean check?)"],
    ['another option', ['check', '--jsn'], "unknown option '--jsn' (Did you mean --json?)"],
    [
      'another format',
      ['check', '--format', 'full'],
      "option '--format <format>' argument 'full' is invalid. Allowed choices are timeline, sync, ",
    ],
    [
      'a format that every object has',
      ['check', '--format', 'constructor'],
      "option '--format <format>' argument 'constructor' is invalid. ",
    ],
    ['no format', ['check', '--format'], "option '--format <format>' argument missing"],
    [
      'no room version',
      ['check', '--room-version='],
      "option '--room-version <version>' argument '' is invalid. Allowed choices are 1, 2, ",
    ],
    [
      'an invalid room version',
      ['check', '--room-version', '1O'],
      "option '--room-version <version>' argument '1O' is invalid. Allowed choices are 1, 2, ",
    ],
    [
      'one that every object has',
      ['check', '--room-version', 'constructor'],
      "option '--room-version <version>' argument 'constructor' is invalid. ",
    ],
    ['a value for a switch', ['check', '--json=1'], "unknown option '--json=1'"],
    ['a shard that is not there', ['check', '--shard', '3/2'], "option '--shard <i/n>' argument '3/2' is invalid"],
    ['shard 0', ['verify', '--shard', '0/2'], "option '--shard <i/n>' argument '0/2' is invalid"],
    ['control characters', ['\x1b[2J'], "unknown command '\\u001b[2J'"],
  ])('2: %s', async ([, args, message]) => {
    const { status, stdout, stderr } = await runOn(args, line(NAME))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.startsWith(message), stderr).toBe(true)
    expect(stderr.endsWith('\nSee matrix-events --help\n')).toBe(true)
  })
})

describe('unreadable files are reported, and the others are checked', () => {
  test.for<[string, string, string]>([
    ['a missing file', missing, 'no such file or directory'],
    ['an empty folder', directory, 'not Matrix events, but an empty folder'],
    [
      'gzip magic bytes without valid gzip',
      file('no.gz', Buffer.from([0x1f, 0x8b, 0, 0, 0, 0])),
      'unknown compression method',
    ],
    ['gzip that breaks off', file('cut.gz', gzipSync(line(NAME)).subarray(0, -9)), 'unexpected end of file'],
  ])('%s', async ([, name, message]) => {
    const { status, stdout, stderr } = await runOn(['check', '--json', name, bad])
    expect(stderr).toBe(`${name}: ${message}\n`)
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ malformed: 1, problems: [{ source: bad, line: 2 }] })
  })

  test('a file without events', async () => {
    const { stderr, stdout } = await runOn(['check', empty, good])
    expect(stderr).toBe(`${empty}: no events found\n`)
    expect(stdout).toContain('2 events: 2 known\n')
  })

  test('nothing that could be read', async () => {
    expect(await runOn(['check', missing])).toMatchObject({
      stdout: '',
      stderr: `${missing}: no such file or directory\n`,
    })
    expect((await runOn(['check', '--json', missing])).stdout).toMatch(/^\{"total":0,.*"problems":\[\]\}\n$/)
  })

  test('a read error: the events before it count', async () => {
    async function* input() {
      yield Buffer.from(line(NAME) + line(BAD_NAME))
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', errno: -5, syscall: 'read' })
    }
    const { status, stdout, stderr } = await runOn(['check'], '', { stdin: input })
    expect([status, stderr]).toEqual([2, '<stdin>: i/o error\n'])
    expect(stdout).toContain('2 events: 1 known, 1 malformed\n')
  })
})

test('sources are distinguished', async () => {
  const { stdout } = await runOn(['check', '--json', bad, '-', bad], line(BAD_NAME) + line(NAME))
  const { problems, total } = JSON.parse(stdout)
  const places = problems.map(({ source, line }: { source: string; line: number }) => [source, line])
  expect(total).toBe(6)
  expect(places).toEqual([
    [bad, 2],
    ['<stdin>', 1],
    [bad, 2],
  ])
})

test('options reach the check', async () => {
  const { event_id: _, ...unnamed } = NAME
  const references = [['$a', { sha256: 'x' }]]
  const pdu = {
    ...NAME,
    auth_events: references,
    prev_events: references,
    depth: 1,
    hashes: { sha256: 'x' },
    signatures: {},
  }
  expect((await runOn(['check', '--room-version', '1'], line(pdu))).status).toBe(0)
  expect((await runOn(['check', '--room-version', '10'], line(pdu))).status).toBe(1)
  expect((await runOn(['check', '--format', 'stripped'], line(unnamed))).status).toBe(0)
  expect((await runOn(['check', '--format', 'timeline'], line(unnamed))).status).toBe(1)
})

describe('possible reasons for a malformed event are noted', () => {
  const { room_id: _, ...synced } = BAD_NAME
  const { event_id: __, ...unnamed } = BAD_NAME
  const pdu = { ...unnamed, auth_events: ['$a'], prev_events: [], depth: 1, hashes: { sha256: 'x' }, signatures: {} }
  test.for<[string, string[], object, string[]]>([
    ['nothing', [], BAD_NAME, []],
    ['another format', ['--format', 'timeline'], synced, ['looks like an event in the format sync']],
    [
      'a local echo',
      [],
      { ...BAD_NAME, event_id: '~a' },
      ['the event ID is that of a local echo, which the server has not confirmed'],
    ],
    ['a room version', [], pdu, ['read as a PDU of room version 11, since no version was given']],
    ['no room version that is given', ['--room-version', '10'], pdu, []],
    [
      'a room version in place of one that is unknown',
      [],
      { room_version: 'x', event: pdu },
      ['read as a PDU of room version 12, since the given version is unknown'],
    ],
  ])('%s', async ([, args, event, notes]) => {
    const { status, stdout } = await runOn(['check', ...args], line(event))
    expect(status).toBe(1)
    expect(stdout.match(/(?<=^ {2}note: ).*/gm) ?? []).toEqual(notes)
    const { problems } = JSON.parse((await runOn(['check', '--json', ...args], line(event))).stdout)
    expect(problems[0].notes ?? []).toEqual(notes)
  })
})

test('gzip is decompressed, of any number of parts', async () => {
  const parts = Buffer.concat([gzipSync(line(NAME)), gzipSync(line(BAD_NAME))])
  const { status, stdout } = await runOn(['check', file('events.gz', parts)])
  expect(status).toBe(1)
  expect(stdout).toContain(`events.gz:2  m.room.name  $bad\n  ${NAME_FAULT}\n`)
  expect((await runOn(['check'], parts)).stdout).toContain('2 events: 1 known, 1 malformed\n')
})

test('help goes to standard output', async () => {
  for (const args of [['--help'], ['-h'], ['check', '--help'], ['check', '--format', 'pdu', '-h']]) {
    const { status, stdout, stderr } = await runOn(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: matrix-events /)
    expect(stdout.split('\n').every((row) => row.length <= 120)).toBe(true)
  }
})

test('where somebody would have to type, it says how it is used', async () => {
  const { status, stdout, stderr } = await runOn(['check'], line(NAME), { isTyped: true })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^no file given, and standard input is a terminal\nSee matrix-events --help\n/)
  expect((await runOn(['check', '-'], line(NAME), { isTyped: true })).status).toBe(0)
})

describe('where the output goes wrong', () => {
  const hangup = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', errno: -28, syscall: 'write' })
  const failing = (error: Error) => ({ write: () => Promise.reject(new OutputError(error)) })

  test('nothing is reported after the reader closes the pipe', async () => {
    expect(await runOn(['check', bad], '', failing(hangup))).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(await runOn(['check', good], '', failing(hangup))).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await runOn(['check', '--json', bad], '', failing(hangup))).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(await runOn(['--help'], '', failing(hangup))).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('then nothing more is read', async () => {
    let read = 0
    async function* endless() {
      for (;;) {
        read++
        yield Buffer.from(line(BAD_NAME))
      }
    }
    expect((await runOn(['check'], '', { ...failing(hangup), stdin: endless })).status).toBe(1)
    expect(read).toBeLessThan(5)
  })

  test('anything else is said', async () => {
    const wanted = { status: 2, stdout: '', stderr: 'cannot write: no space left on device\n' }
    expect(await runOn(['check', good], '', failing(full))).toEqual(wanted)
    expect(await runOn(['--version'], '', failing(full))).toEqual(wanted)
  })
})

test('unexpected errors are one line', async () => {
  const stdin = () => {
    throw new TypeError('x is not a function\n    at y')
  }
  const { status, stderr } = await runOn(['check'], '', { stdin })
  expect([status, stderr]).toEqual([2, 'internal error: TypeError: x is not a function\\u000a    at y\n'])
})

test('nothing of a message is printed', async () => {
  const secret = 'my grandmother’s recipe'
  const message = { ...NAME, type: 'm.room.message', state_key: undefined }
  const input = [
    line({ ...message, content: { msgtype: 'm.text', body: [secret], formatted_body: { secret } } }),
    line({ ...message, content: { msgtype: 'm.text', body: { a: secret }, 'm.new_content': secret } }),
    line({ ...message, content: secret }),
    line({ ...message, content: { msgtype: 'm.text', body: secret } }).slice(0, -20),
    `\n${line({ ...message, content: { body: secret } }).replace('recipe"', 'recipe')}`,
    `"${secret}"\n`,
    `${secret}\n`,
  ].join('')
  for (const args of [['check'], ['check', '--json']]) {
    const { status, stdout, stderr } = await runOn(args, input)
    expect(status).toBe(1)
    expect(stdout + stderr).not.toMatch(/grandmother|recipe/)
  }
})

describe('repairs', () => {
  const alias = { ...NAME, type: 'm.room.canonical_alias', content: { alias: null } }
  const topic = { ...NAME, type: 'm.room.topic', content: { topic: 'Tea', 'm.topic': { 'm.text': 5 } } }
  const avatar = { ...NAME, type: 'm.room.avatar', content: { info: { mimetype: 5 } } }
  const input = line(NAME) + line(alias) + line(alias) + line(topic)
  const check = (...args: string[]) => runOn(['check', ...args], input + line(avatar))

  test('are not made unless asked for', async () => {
    const { status, stdout } = await check()
    expect(status).toBe(1)
    expect(stdout).toContain('5 events: 1 known, 4 malformed\n\n')
    expect(stdout).not.toContain('repaired')
  })

  test('are counted, by the event and by their names', async () => {
    const { status, stdout } = await runOn(['check', '--repair'], input)
    expect(status).toBe(0)
    expect(stdout).toContain('4 events: 4 known\n3 repaired: 2 null-optional, 1 malformed-topic\n\n')
  })

  test('are not enough for everything: salvage removes optional parts', async () => {
    expect((await check('--repair')).status).toBe(1)
    const { status, stdout } = await check('--salvage')
    expect(status).toBe(0)
    expect(stdout).toContain('4 repaired: 2 null-optional, 1 malformed-topic, 1 dropped-field\n')
    expect((await check('--repair', '--salvage')).stdout).toBe(stdout)
  })

  test('are reported as JSON', async () => {
    const { stdout } = await check('--repair', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      total: 5,
      known: 4,
      malformed: 1,
      repaired: 3,
      byRepair: { 'null-optional': 2, 'malformed-topic': 1 },
    })
    expect(JSON.parse((await runOn(['check', '--json'], input)).stdout)).not.toHaveProperty('repaired')
  })
})

describe('checks of PDUs', () => {
  const pdu = {
    type: 'm.room.name',
    room_id: '!r:example.org',
    sender: '@a:example.org',
    state_key: '',
    origin_server_ts: 1,
    depth: 2,
    auth_events: ['$a'],
    prev_events: ['$b'],
    content: { name: 'Tea' },
    signatures: {},
  }
  const { signatures: _, ...template } = pdu
  const hash = contentHash(pdu)
  const hashed = { ...pdu, hashes: { sha256: hash._tag === 'Right' ? hash.right : '' } }
  const id = computeEventId(hashed, '11')
  const record = { event_id: id._tag === 'Right' ? id.right : '', room_version: '11', event: hashed }

  test('--verify accepts right hashes and IDs', async () => {
    expect(await runOn(['check', '--verify'], line(record))).toMatchObject({ status: 0 })
  })

  test.for<[string, object, string]>([
    ['a changed content', { ...record, event: { ...hashed, content: { name: 'Te' } } }, 'wrong-hash'],
    ['another event ID', { ...record, event_id: '$x' }, 'wrong-event-id'],
    ['a changed depth', { ...record, event: { ...hashed, depth: 3 } }, 'wrong-event-id'],
  ])('--verify finds %s', async ([, changed, code]) => {
    expect((await runOn(['check'], line(changed))).status).toBe(0)
    const { status, stdout } = await runOn(['check', '--verify', '--json'], line(changed))
    expect(status).toBe(1)
    expect(JSON.parse(stdout).faults.map((fault: { code: string }) => fault.code)).toContain(code)
  })

  test('--verify does not blame a template, which has no hashes yet', async () => {
    expect((await runOn(['check', '--verify'], line({ room_version: '11', event: template }))).status).toBe(0)
  })

  test('--verify does not blame a redacted event', async () => {
    const { room_version, event_id } = record
    const event = redact(hashed, '11')
    expect((await runOn(['check', '--verify'], line({ room_version, event_id, event }))).status).toBe(0)
  })

  test('--lint lists what is legal and wrong, which does not count as malformed', async () => {
    const large = { ...record, event: { ...hashed, content: { name: 'x', more: 'x'.repeat(70_000) } } }
    expect((await runOn(['check', '--json'], line(large))).stdout).not.toContain('remarks')
    const { status, stdout } = await runOn(['check', '--lint', '--json'], line(large))
    expect(status).toBe(0)
    expect(JSON.parse(stdout).remarks).toMatchObject([
      { code: 'size', type: 'm.room.name', count: 1, example: { event_id: record.event_id } },
    ])
    expect((await runOn(['check', '--lint'], line(large))).stdout).toContain('\nremarks\n')
  })
})

describe('--ids', () => {
  test('writes the IDs of the malformed events, one per line', async () => {
    const path = join(home, 'ids.txt')
    expect((await runOn(['check', '--ids', path, bad, good, bad])).status).toBe(1)
    expect(readFileSync(path, 'utf8')).toBe('$bad\n$bad\n')
  })

  test('reports that the file cannot be written', async () => {
    const { status, stderr, stdout } = await runOn(['check', '--ids', join(missing, 'x'), bad])
    expect([status, stderr]).toEqual([2, `cannot write ${join(missing, 'x')}: no such file or directory\n`])
    expect(stdout).toContain('2 events: 1 known, 1 malformed\n')
  })
})

describe('never writes to what is read', () => {
  const folder = join(home, 'read')
  mkdirSync(folder)
  const inFolder = file('read/a.ndjson', line(BAD_NAME))
  const link = join(home, 'link.ndjson')
  symlinkSync(inFolder, link)
  const isRead = (path: string) => `cannot write to ${path}: it is read\n`
  const wouldBeIn = (path: string) => `cannot write to ${path}: it would be in a folder that is read\n`
  test.for<readonly [name: string, args: readonly string[], said: string]>([
    ['a file', ['--ids', inFolder, inFolder], isRead(inFolder)],
    ['the file of a link', ['--html', link, inFolder], isRead(link)],
    ['a file by another path', ['--html', join(folder, '../read/a.ndjson'), inFolder], isRead(inFolder)],
    ['a file in a folder', ['--ids', inFolder, folder], wouldBeIn(inFolder)],
    ['a new file in a folder', ['--html', join(folder, 'new.html'), folder], wouldBeIn(join(folder, 'new.html'))],
    [
      'a file twice',
      ['--html', join(home, 'new'), '--ids', join(home, 'new'), good],
      `cannot write two outputs to ${join(home, 'new')}\n`,
    ],
  ])('%s', async ([, args, said]) => {
    expect(await runOn(['check', ...args])).toMatchObject({ status: 2, stdout: '', stderr: said })
    expect(readFileSync(inFolder, 'utf8')).toBe(line(BAD_NAME))
  })
})

test('says whether there are no events or none that were selected', async () => {
  const { stderr } = await runOn(['check', '--type', 'm.room.topic', good])
  expect(stderr).toBe(`${good}: no events found that were selected\n`)
  expect((await runOn(['check', '--type', 'm.room.topic', file('none', '\n')])).stderr).toContain(
    ': no events found that',
  )
  expect((await runOn(['check', file('none', '\n')])).stderr).toContain(': no events found\n')
})
