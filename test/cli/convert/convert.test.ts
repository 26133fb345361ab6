/**
 * Converting any input to one JSON value per line, and selecting events.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { computeEventId } from '../../../src/function/hash/event-id.js'
import { PDU_FIELDS } from '../../support/pdu-fields.js'
import { BAD_NAME, MEMBER, NAME, runOn } from '../drive.js'

const convert = (args: readonly string[], input: string) => runOn(['convert', ...args], input)

const line = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const { room_id: _, ...SYNC_NAME } = NAME
const MESSAGE = { ...NAME, type: 'm.room.message', state_key: undefined, content: { msgtype: 'm.text', body: 'Hi' } }
const REPAIRABLE = { ...NAME, type: 'm.room.canonical_alias', content: { alias: null } }

describe('writes the events of', () => {
  test.for<[string, string]>([
    ['lines', line(NAME, BAD_NAME, MEMBER)],
    ['an array', JSON.stringify([NAME, BAD_NAME, MEMBER])],
    ['an array over many lines', JSON.stringify([NAME, BAD_NAME, MEMBER], null, 2)],
    ['one after another', [NAME, BAD_NAME, MEMBER].map((event) => JSON.stringify(event)).join('')],
    ['records', line({ event: NAME }, { event: BAD_NAME }, { event: MEMBER })],
    ['a response to /messages', JSON.stringify({ start: 'a', chunk: [NAME, BAD_NAME], state: [MEMBER] })],
    [
      'a room export of Element',
      JSON.stringify({ exported_by: '@a:b.c', messages: [NAME, BAD_NAME, MEMBER] }, null, 2),
    ],
  ])('%s, in order', async ([, input]) => {
    expect(await convert([], input)).toEqual({ status: 1, stdout: line(NAME, BAD_NAME, MEMBER), stderr: '' })
  })
})

test('events that are not changed keep their text', async () => {
  const text = '{"type":"m.room.name" , "state_key":"","sender":"@a:b.c","content":{"name":"\\u0041","x":1e2,"y":1.0}}'
  for (const input of [`${text}\n${text}\n`, `[${text},${text}]`, `${text}${text}`, ` ${text}\r\n${text}\r\n`]) {
    expect((await convert([], input)).stdout, input).toBe(`${text}\n${text}\n`)
  }
})

describe('--emit', () => {
  const input = line(NAME, BAD_NAME, { ...NAME, type: 'org.example' }, REPAIRABLE)
  test.for<[string, string[], string]>([
    ['known', ['--emit', 'known'], line(NAME)],
    ['malformed', ['--emit', 'malformed'], line(BAD_NAME, REPAIRABLE)],
    ['malformed, after repairs', ['--emit', 'malformed', '--repair'], line(BAD_NAME)],
    ['repaired', ['--emit', 'repaired', '--repair'], line({ ...REPAIRABLE, content: {} })],
  ])('%s', async ([, args, wanted]) => {
    expect((await convert(args, input)).stdout).toBe(wanted)
  })

  test('all, with repairs where there were any', async () => {
    const { stdout } = await convert(['--repair'], input)
    expect(stdout).toBe(line(NAME, BAD_NAME, { ...NAME, type: 'org.example' }, { ...REPAIRABLE, content: {} }))
  })
})

describe('--fields', () => {
  test('event_id: that of the event, of the record around it, or of the content of a PDU', async () => {
    const pdu = {
      ...NAME,
      event_id: undefined,
      ...PDU_FIELDS,
    }
    const id = computeEventId(pdu, '10')
    const input = line(NAME, { event_id: '$r', room_version: '10', event: pdu }, { room_version: '10', event: pdu })
    const { stdout } = await convert(['--fields', 'event_id'], input)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row).event_id),
    ).toEqual(['$n', '$r', id._tag === 'Right' ? id.right : expect.unreachable()])
  })

  test('writes a flat record for each event, and for what could not be read', async () => {
    const input = `${line(NAME, BAD_NAME)}{"type":\n${line(MEMBER)}`
    const { stdout, stderr, status } = await convert(['--fields', 'outcome,type,event_id,line,errors'], input)
    expect([status, stderr]).toEqual([1, ''])
    const fault = 'not JSON: unexpected end after column 8'
    expect(
      stdout
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row)),
    ).toEqual([
      { outcome: 'known', type: 'm.room.name', event_id: '$n', line: 1, errors: '' },
      {
        outcome: 'malformed',
        type: 'm.room.name',
        event_id: '$bad',
        line: 2,
        errors: 'content.name: expected a string, found a number',
      },
      { outcome: 'malformed', type: null, event_id: null, line: 3, errors: fault },
      { outcome: 'known', type: 'm.room.member', event_id: '$m', line: 4, errors: '' },
    ])
  })

  test('has the place, the sender and paths in the event', async () => {
    const sync = { next_batch: 's', rooms: { join: { '!r:b.c': { timeline: { events: [SYNC_NAME] } } } } }
    const fields = 'room_id,sender,server,at,source,format,origin_server_ts,content.name,content,content.x,__proto__.y'
    expect(JSON.parse((await convert(['--fields', fields], line(sync))).stdout)).toEqual({
      room_id: '!r:b.c',
      sender: '@a:example.org',
      server: 'example.org',
      at: '/rooms/join/!r:b.c/timeline/events/0',
      source: '<stdin>',
      format: 'sync',
      origin_server_ts: 1_700_000_000_000,
      'content.name': 'Tea',
      content: '{"name":"Tea"}',
      'content.x': null,
      '__proto__.y': null,
    })
  })

  test('server: null if the sender names none', async () => {
    const { stdout } = await convert(['--fields', 'server'], line({ ...NAME, sender: 'alice' }))
    expect(JSON.parse(stdout)).toEqual({ server: null })
  })

  test('has no line that breaks, and nothing that a terminal would obey', async () => {
    const evil = { ...NAME, type: '\u001b[2J\u2028', room_id: '!\u202e:b.c' }
    expect((await convert(['--fields', 'type,room_id'], line(evil))).stdout).toMatch(/^[ -~]+\n$/)
  })
})

test('what could not be read is named, and the exit status says so', async () => {
  const { status, stderr, stdout } = await convert([], `${line(NAME)}{"type":\n5\n${line(NAME)}`)
  expect([status, stdout]).toEqual([1, `${line(NAME)}5\n${line(NAME)}`])
  expect(stderr).toBe('<stdin>:2: not JSON: unexpected end after column 8\n')
})

test('--redact removes what the room version does not keep', async () => {
  const { stdout } = await convert(['--redact', '11'], line(MESSAGE, MEMBER))
  const events = stdout.split('\n').map((row) => row && JSON.parse(row))
  expect(events).toEqual([JSON.parse(JSON.stringify({ ...MESSAGE, content: {} })), MEMBER, ''])
  expect((await convert(['--redact', '11'], line({ a: 1 }, 5))).status).toBe(2)
})

describe('selects events', () => {
  const other = { ...NAME, sender: '@b:other.org', room_id: '!other:b.c', origin_server_ts: 1_800_000_000_000 }
  const input = line(NAME, BAD_NAME, MEMBER, other)
  test.for<[string, string[], object[]]>([
    ['by type', ['--type', 'm.room.member'], [MEMBER]],
    ['by types', ['--type', 'm.room.member', '--type', 'm.room.name'], [NAME, BAD_NAME, MEMBER, other]],
    ['by the beginning of a type', ['--type', 'm.room.m*'], [MEMBER]],
    ['by room', ['--room', '!other:b.c'], [other]],
    ['by user', ['--sender', '@b:other.org'], [other]],
    ['by server', ['--sender', 'example.org'], [NAME, BAD_NAME, MEMBER]],
    ['since a time', ['--since', '2027-01-01'], [other]],
    ['since milliseconds', ['--since', '1800000000000'], [other]],
    ...['2027', '2027-01', '2027-01-15 08:00Z', '2027-01-15T09:00:00.000+01:00'].map(
      (text): [string, string[], object[]] => [`since ${text}`, ['--since', text], [other]],
    ),
    ['until a time', ['--until', '2027-01-15T08:00Z'], [NAME, BAD_NAME, MEMBER]],
    ['until just after', ['--until', '1800000000001'], [NAME, BAD_NAME, MEMBER, other]],
    ['by outcome', ['--outcome', 'malformed'], [BAD_NAME]],
    ['by outcomes', ['--outcome', 'malformed', '--outcome', 'known'], [NAME, BAD_NAME, MEMBER, other]],
    ['by all of these', ['--sender', 'example.org', '--type', 'm.room.name', '--outcome', 'known'], [NAME]],
    ['of which none fit', ['--type', 'constructor'], []],
  ])('%s', async ([, args, wanted]) => {
    expect((await convert(args, input)).stdout).toBe(line(...wanted))
  })

  test.for<[string, string[], string]>([
    ['an unknown outcome', ['--outcome', 'wellformed'], 'Allowed choices are known, redacted, '],
    ...[
      'yesterday',
      '1/2/2024',
      '5',
      '-5',
      '2024-13-01',
      '2024-01-31T12',
      '1700000000',
      '1'.repeat(17),
      '1e12',
      '',
    ].map((text): [string, string[], string] => [`no time: ${text}`, ['--since', text], 'Expected a date, ']),
  ])('refuses %s', async ([, args, message]) => {
    const { status, stderr } = await convert(args, input)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
  })

  test('what could not be read is told in any case', async () => {
    expect(await convert(['--type', 'm.room.member'], `${line(NAME)}{"type":\n${line(MEMBER)}`)).toEqual({
      status: 1,
      stdout: line(MEMBER),
      stderr: '<stdin>:2: not JSON: unexpected end after column 8\n',
    })
  })
})

test('events without a room of their own are in the room around them', async () => {
  const sync = {
    next_batch: 's',
    rooms: { join: { '!a:b.c': { timeline: { events: [SYNC_NAME] } }, '!d:b.c': { timeline: { events: [MEMBER] } } } },
  }
  expect((await convert(['--room', '!a:b.c'], line(sync))).stdout).toBe(line(SYNC_NAME))
})

describe('--redact', () => {
  const secret = { msgtype: 'm.text', body: 'secret' }
  test.for<readonly [name: string, event: object]>([
    ['a message', { ...MESSAGE, content: secret }],
    ['a malformed message', { ...MESSAGE, content: { ...secret, body: ['secret'] } }],
    ['an event without a type', { ...MESSAGE, type: undefined, content: secret }],
    ['an event with a type that is none', { ...MESSAGE, type: ['secret'], content: secret }],
    ['content that is none', { ...MESSAGE, content: 'secret' }],
    ['an EDU', { edu_type: 'm.x', content: { text: 'secret' } }],
    ['account data', { type: 'm.x', content: { text: 'secret' } }],
    ['a column of a row', { ...MESSAGE, content: JSON.stringify(secret), timestamp: 1 }],
    ['other keys', { ...MESSAGE, content: secret, unsigned: { prev_content: secret }, text: 'secret' }],
  ])('removes what people wrote: %s', async ([, event]) => {
    expect((await convert(['--redact', '11'], line(event))).stdout).not.toContain('secret')
    const fields = 'content,content.body,content.text,text,type,unsigned,event_id,sender'
    const { stdout } = await convert(['--redact', '11', '--fields', fields], line(event))
    expect(stdout).not.toContain('secret')
    expect(stdout).toContain('"content":')
  })
})

test('what is added to parse a template is not written', async () => {
  const event = {
    ...MEMBER,
    event_id: undefined,
    auth_events: ['$a'],
    prev_events: ['$b'],
    depth: 2,
  }
  const { status, stdout } = await convert([], line({ room_version: '10', event }))
  expect([status, stdout]).toEqual([0, line(event)])
})
