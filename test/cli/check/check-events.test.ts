/**
 * From the bytes of an input to an outcome for each event in it.
 *
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type CheckOptions, checkEvents } from '../../../src/cli/check/check-events.js'
import { OUTCOMES } from '../../../src/cli/check/checked-event.js'
import { computeEventId } from '../../../src/function/hash/event-id.js'
import { BAD_NAME, checkAll, chunksOf, judgeAll, MEMBER, NAME, NAME_FAULT, sourceOf, told } from '../drive.js'

const line = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const pretty = (value: unknown) => JSON.stringify(value, null, 2)

const { room_id: _, ...SYNC_NAME } = NAME
const STRIPPED = { type: 'm.room.name', sender: '@a:example.org', state_key: '', content: { name: 'Tea' } }
const TYPING = { type: 'm.typing', content: { user_ids: ['@a:example.org'] } }
const PRESENCE = { type: 'm.presence', sender: '@a:example.org', content: { presence: 'online' } }
const TO_DEVICE = { type: 'org.example.ping', sender: '@a:example.org', content: {} }
const ACCOUNT_DATA = { type: 'org.example.settings', content: {} }
const EDU = { edu_type: 'org.example.edu', content: {} }
const { event_id: __, ...UNNAMED } = NAME
const PDU = { ...UNNAMED, auth_events: ['$a'], prev_events: ['$b'], depth: 3, hashes: { sha256: 'x' }, signatures: {} }
const REFERENCES = [['$a', { sha256: 'x' }]]
const PDU_V1 = { ...PDU, event_id: '$n:example.org', auth_events: REFERENCES, prev_events: REFERENCES }
const CUSTOM = { ...NAME, type: 'org.example.custom' }
const CLEARED = { ...NAME, content: {} }
const REDACTED = { ...NAME, content: {}, unsigned: { redacted_because: { type: 'm.room.redaction' } } }

const SYNC = {
  next_batch: 's1',
  presence: { events: [PRESENCE] },
  rooms: {
    join: { '!r:example.org': { timeline: { events: [SYNC_NAME, BAD_NAME] }, ephemeral: { events: [TYPING] } } },
    invite: { '!i:example.org': { invite_state: { events: [STRIPPED] } } },
  },
}
const SYNC_TOLD = [
  '1/presence/events/0 known m.presence',
  '1/rooms/join/!r:example.org/timeline/events/0 known m.room.name',
  `1/rooms/join/!r:example.org/timeline/events/1 malformed m.room.name: ${NAME_FAULT}`,
  '1/rooms/join/!r:example.org/ephemeral/events/0 known m.typing',
  '1/rooms/invite/!i:example.org/invite_state/events/0 known m.room.name',
]

type Row = readonly [name: string, input: string | Uint8Array, told: readonly string[], options?: CheckOptions]

const FORMS: readonly Row[] = [
  [
    'an event a line',
    line(NAME, MEMBER, BAD_NAME),
    ['1 known m.room.name', '2 known m.room.member', `3 malformed m.room.name: ${NAME_FAULT}`],
  ],
  ['CRLF', line(NAME, MEMBER).replaceAll('\n', '\r\n'), ['1 known m.room.name', '2 known m.room.member']],
  ['no last line end', line(NAME, MEMBER).trimEnd(), ['1 known m.room.name', '2 known m.room.member']],
  ['blank lines', `\n\n${line(NAME)}\n \n${line(MEMBER)}\n`, ['3 known m.room.name', '6 known m.room.member']],
  ['a byte order mark', `\ufeff${line(NAME, MEMBER)}`, ['1 known m.room.name', '2 known m.room.member']],
  ['a byte order mark before an array', `\ufeff[${line(NAME)}]`, ['1/0 known m.room.name']],
  ['one event', line(NAME), ['1 known m.room.name']],
  ['one event over many lines', `\n${pretty(BAD_NAME)}\n`, [`2 malformed m.room.name: ${NAME_FAULT}`]],
  ['events over many lines', `${pretty(NAME)}\n${pretty(MEMBER)}\n`, ['1 known m.room.name', '12 known m.room.member']],
  ['an array', JSON.stringify([NAME, MEMBER]), ['1/0 known m.room.name', '1/1 known m.room.member']],
  ['an array over many lines', pretty([NAME, MEMBER]), ['2/0 known m.room.name', '13/1 known m.room.member']],
  [
    'an array a line',
    line([NAME, MEMBER], [NAME]),
    ['1/0 known m.room.name', '1/1 known m.room.member', '2/0 known m.room.name'],
  ],
  ['a response to /sync', JSON.stringify(SYNC), SYNC_TOLD],
  ['the same over many lines', pretty(SYNC), SYNC_TOLD],
  ['the same on a line of many', line(SYNC, NAME), [...SYNC_TOLD, '2 known m.room.name']],
  [
    'a response to /messages',
    JSON.stringify({ start: 't1', chunk: [NAME, BAD_NAME], state: [MEMBER], end: 't2' }),
    ['1/chunk/0 known m.room.name', `1/chunk/1 malformed m.room.name: ${NAME_FAULT}`, '1/state/0 known m.room.member'],
  ],
  ['a response without state', line({ chunk: [NAME] }), ['1/chunk/0 known m.room.name']],
  [
    'records',
    line({ source: 'x', event: NAME }, { event: BAD_NAME }),
    ['1/event known m.room.name', `2/event malformed m.room.name: ${NAME_FAULT}`],
  ],
  ['records in an array', JSON.stringify([{ event: NAME }]), ['1/0/event known m.room.name']],
  ['an event with a key named event', line({ ...NAME, event: BAD_NAME }), ['1 known m.room.name']],
  [
    'a response with invalid rooms',
    line({ next_batch: 's1', rooms: { join: 5 } }),
    ['1/rooms/join malformed: rooms.join: expected an object: its events were not read'],
  ],
  [
    'a response whose state is not a list',
    line({ chunk: [NAME], state: {} }),
    ['1/chunk/0 known m.room.name', '1/state malformed: state: expected an array: its events were not read'],
  ],
  ['a response without state, as null', line({ chunk: [NAME], state: null }), ['1/chunk/0 known m.room.name']],
  ['an empty array', '[]', []],
  ['an empty response', line({ next_batch: 's1' }), []],
  ['nothing', '', []],
  ['blank lines only', '\n \r\n\t', []],
]

describe('reads, in chunks of any size', () => {
  test.for(FORMS)('%s', async ([, input, wanted, options]) => {
    for (const size of [1, 7, 64, 2 ** 16]) {
      expect((await checkAll(input, options, size)).map(told), `chunks of ${size}`).toEqual(wanted)
    }
  })
})

test.for<Row>([
  ['a room event', line(NAME), ['1 known m.room.name']],
  ['one from /sync', line(SYNC_NAME), ['1 known m.room.name']],
  ['stripped state', line(STRIPPED), ['1 known m.room.name']],
  ['an ephemeral event', line(TYPING), ['1 known m.typing']],
  ['presence', line(PRESENCE), ['1 known m.presence']],
  ['a message to a device', line(TO_DEVICE), ['1 custom org.example.ping']],
  ['account data', line(ACCOUNT_DATA), ['1 custom org.example.settings']],
  ['an EDU', line(EDU), ['1 custom org.example.edu']],
  ['a PDU', line(PDU), ['1 known m.room.name']],
  ['custom events', line(CUSTOM), ['1 custom org.example.custom']],
  ['cleared events', line(CLEARED), ['1 cleared m.room.name']],
  ['redacted events', line(REDACTED), ['1 redacted m.room.name']],
  ['a type like __proto__', line({ ...NAME, type: '__proto__' }), ['1 custom __proto__']],
])('infers from the fields: %s', async ([, input, wanted]) => {
  expect((await checkAll(input)).map(told)).toEqual(wanted)
})

const NO_ROOM = 'room_id: expected a string that matches ^! (RoomId), found nothing'
const NOT_V1 = [
  'auth_events[0]: expected a string that matches ^\\$ (EventId), found an array of 2',
  'prev_events[0]: expected a string that matches ^\\$ (EventId), found an array of 2',
]

test.for<Row>([
  ['a format for all', line(SYNC_NAME), [`1 malformed m.room.name: ${NO_ROOM}`], { format: 'timeline' }],
  [
    'which goes before that of a record',
    line({ kind: 'timeline', event: SYNC_NAME }),
    ['1/event known m.room.name'],
    { format: 'sync' },
  ],
  [
    'the format of a record',
    line({ format: 'timeline', event: SYNC_NAME }),
    [`1/event malformed m.room.name: ${NO_ROOM}`],
  ],
  [
    'the format of a record, under its other name',
    line({ kind: 'timeline', event: SYNC_NAME }),
    [`1/event malformed m.room.name: ${NO_ROOM}`],
  ],
  ['no format that there is not', line({ kind: 'full', event: SYNC_NAME }), ['1/event known m.room.name']],
  ['no format that is a name of every object', line({ kind: 'toString', event: NAME }), ['1/event known m.room.name']],
  ['no version: the shape of the PDU', line(PDU_V1), ['1 known m.room.name']],
  ['another version for all', line(PDU_V1), [`1 malformed m.room.name: ${NOT_V1.join('; ')}`], { roomVersion: '10' }],
  ['a version for all', line(PDU_V1), ['1 known m.room.name'], { roomVersion: '1' }],
  ['the version of a record', line({ room_version: '1', event: PDU_V1 }), ['1/event known m.room.name']],
  ['a version that is not a string', line({ room_version: 10, event: PDU_V1 }), ['1/event known m.room.name']],
])('goes by %s', async ([, input, wanted, options]) => {
  expect((await checkAll(input, options)).map(told)).toEqual(wanted)
})

const GOOD = '2 known m.room.name'
const after = (broken: string | Uint8Array) => Buffer.concat([Buffer.from(broken), Buffer.from(`\n${line(NAME)}`)])
const before = (broken: string | Uint8Array) => Buffer.concat([Buffer.from(line(NAME, NAME)), Buffer.from(broken)])

const BROKEN: readonly (readonly [name: string, line: string | Uint8Array, fault: string])[] = [
  ['breaks off in a key', '{"type":"m.room.name","cont', 'not JSON: unexpected end after column 27'],
  ['breaks off before a value', '{"type":', 'not JSON: unexpected end after column 8'],
  ['has a comma too many', '{"type":"m.room.name",}', 'not JSON: unexpected character at column 23'],
  ['has two values', '{"type":"a"}, {}', 'not JSON: unexpected text after the value at column 13'],
  ['is words', 'hello there', 'not JSON: unexpected character at column 1'],
  ['is NUL bytes', '\0\0\0\0', 'not JSON: unexpected control character (U+0000) at column 1'],
  ['holds a NUL byte', '{"type":"a\0"}', 'not JSON: unexpected control character (U+0000) at column 11'],
  ['is not UTF-8', Buffer.from('{"type":"\xe4"}', 'latin1'), 'not UTF-8'],
  ['is null', 'null', 'not an event: null'],
  ['is a number', '1', 'not an event: a number'],
  ['is a string', '"m.room.name"', 'not an event: a string'],
  ['is true', 'true', 'not an event: a boolean'],
  ['is an event without a type', '{"content":1,"sender":1}', 'not an event: it has no "type"'],
  ['is an array in an array', '[[]]', 'not an event: an array'],
  ['is a record that holds no event', '{"event":"x"}', 'event: expected an object: its events were not read'],
]

describe('a line is malformed, and no other', () => {
  test.for(BROKEN)('that %s', async ([, broken, fault]) => {
    const place = fault.endsWith('an array') ? '/0' : fault.startsWith('event:') ? '/event' : ''
    expect((await checkAll(after(broken))).map(told), 'as the first').toEqual([`1${place} malformed: ${fault}`, GOOD])
    expect((await checkAll(before(broken))).map(told), 'as the last').toEqual([
      '1 known m.room.name',
      GOOD,
      `3${place} malformed: ${fault}`,
    ])
  })
})

test.for<Row>([
  [
    'an array that breaks off',
    `[${line(NAME)},{"type":`,
    ['1/0 known m.room.name', '2/1 malformed: not JSON: unexpected end after character 8 of the element'],
  ],
  [
    'an array over many lines with an element that is broken',
    pretty([NAME, BAD_NAME]).replace('"Tea"', 'Tea'),
    [
      '2/0 malformed: not JSON: unexpected character at line 10, column 15',
      `13/1 malformed m.room.name: ${NAME_FAULT}`,
    ],
  ],
  [
    'an array that does not end',
    `[${line(NAME)}`,
    ['1/0 known m.room.name', '2 malformed: not JSON: the array does not end'],
  ],
  ['an array with a comma too many', `[${line(NAME)},]`, ['1/0 known m.room.name', '2/1 malformed: not JSON: empty']],
  ['an array with null in it', `[null,${line(NAME)}]`, ['1/0 malformed: not an event: null', '1/1 known m.room.name']],
  [
    'an event over many lines that breaks off',
    '{\n  "type": "m.room.name",\n  "cont',
    ['1 malformed: not JSON: unexpected end after line 3, column 7'],
  ],
  [
    'an event over many lines with a comma too many',
    '\n{\n  "type": "a",\n}\n',
    ['2 malformed: not JSON: unexpected character at line 4, column 1'],
  ],
  [
    'brackets without end',
    '['.repeat(2 ** 20 + 2),
    ['1/0 malformed: not JSON: nested more than 10000 levels deep at character 10001 of the element'],
  ],
])('reports the error of %s', async ([, input, wanted]) => {
  expect((await checkAll(input)).map(told)).toEqual(wanted)
})

test('lines that are too long are skipped', async () => {
  const limits = { line: 300, value: 400, long: 1000 }
  const long = { ...NAME, content: { name: 'x'.repeat(400) } }
  expect((await checkAll(line(NAME, long, NAME), { limits }, 100)).map(told)).toEqual([
    '1 known m.room.name',
    '2 malformed: longer than 400 bytes: not read',
    '3 known m.room.name',
  ])
})

test('values that are too long are skipped', async () => {
  const limits = { line: 400, value: 400, long: 1000 }
  const long = { ...NAME, content: { name: 'x'.repeat(400) } }
  expect((await checkAll(pretty([NAME, long, NAME]), { limits }, 100)).map(told)).toEqual([
    '2/0 known m.room.name',
    '13/1 malformed: longer than 400 bytes: not read',
    '24/2 known m.room.name',
  ])
})

test('malformed events have their event ID, from any readable place', async () => {
  const events = await checkAll(
    line(BAD_NAME, { event_id: '$x', content: {} }, { event_id: '$y', event: { ...BAD_NAME, event_id: undefined } }),
  )
  expect(events.map(({ eventId }) => eventId)).toEqual(['$bad', '$x', '$y'])
})

test('paths are those within the event', async () => {
  const events = await checkAll(line(SYNC, { event: BAD_NAME }))
  const paths = events.flatMap(({ errors }) => errors.map(({ path }) => path))
  expect(paths).toEqual([
    ['content', 'name'],
    ['content', 'name'],
  ])
})

test('every line has exactly one outcome, for any content', async () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(NAME, BAD_NAME, CLEARED, REDACTED, CUSTOM, TYPING).map((event) => JSON.stringify(event)),
      fc
        .dictionary(fc.constantFrom('type', 'event_id', 'content', '__proto__'), fc.jsonValue())
        .map((value) => JSON.stringify(value)),
      fc.string().map((text) => `x${text.replaceAll('\n', '')}`),
    ),
    { minLength: 2 },
  )
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 300 }), async (lines, size) => {
      const events = await judgeAll(`${line(NAME)}${lines.join('\n')}`, {}, size)
      expect(events.map((event) => event.line)).toEqual([1, ...lines.map((_, i) => i + 2)])
      expect(
        events.every((event) => {
          if (event.outcome === 'refused') return true
          return OUTCOMES.includes(event.outcome) && event.errors.length > 0 === (event.outcome === 'malformed')
        }),
      ).toBe(true)
    }),
  )
})

test('no more is held than a chunk and a line, however long the input', async () => {
  const chunkSize = 2 ** 14
  const count = 300_000
  const event = Buffer.from(line(NAME))
  let given = 0
  let most = 0
  async function* input() {
    const block = Buffer.concat(Array.from({ length: 3000 }, () => event))
    for (let i = 0; i < count / 3000; i++) {
      for await (const chunk of chunksOf(block, chunkSize)) {
        given += chunk.length
        yield chunk
      }
    }
  }
  let done = 0
  await checkEvents(sourceOf(input()), {}, () => {
    most = Math.max(most, given - done * event.length)
    done++
  })
  expect(done).toBe(count)
  expect(most).toBeLessThanOrEqual(chunkSize + event.length)
})

test('reading waits for the output, after each chunk', async () => {
  let given = 0
  let drained = 0
  async function* input() {
    for (let i = 0; i < 5; i++) {
      expect(drained).toBe(given++)
      yield Buffer.from(line(NAME, NAME, NAME))
    }
  }
  const drain = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    drained++
  }
  await checkEvents(sourceOf(input()), { drain }, () => {})
  // Once more at the end, where a last line could be.
  expect(drained).toBe(given + 1)
})

test('errors of the input are thrown, and the input is released', async () => {
  let isOpen = true
  async function* input() {
    try {
      yield Buffer.from(line(NAME, NAME))
      throw new Error('unplugged')
    } finally {
      isOpen = false
    }
  }
  let seen = 0
  const run = checkEvents(sourceOf(input()), {}, () => {
    seen++
  })
  await expect(run).rejects.toThrow('unplugged')
  expect([seen, isOpen]).toEqual([2, false])
})

test('where telling throws, the input is let go', async () => {
  let isOpen = true
  async function* input() {
    try {
      for (;;) yield Buffer.from(line(NAME))
    } finally {
      isOpen = false
    }
  }
  const run = checkEvents(sourceOf(input()), {}, () => {
    throw new Error('enough')
  })
  await expect(run).rejects.toThrow('enough')
  expect(isOpen).toBe(false)
})

test('says what the room version of a PDU is known from', async () => {
  const create = { ...PDU, type: 'm.room.create', state_key: '', content: { room_version: '10' } }
  const from = async (input: string, options?: CheckOptions) =>
    (await checkAll(input, options)).map(({ versionFrom }) => versionFrom)
  expect(await from(line(PDU, NAME))).toEqual(['shape', undefined])
  expect(await from(line(PDU, create))).toEqual(['create-event', 'create-event'])
  expect(await from(line({ room_version: '10', event: PDU }))).toEqual(['record'])
  expect(await from(line({ ...PDU, _room_version: '10' }))).toEqual(['record'])
  expect(await from(line(PDU, create), { roomVersion: '9' })).toEqual(['option', 'option'])
  expect(await from(line({ ...PDU, content: { name: 1 } }))).toEqual(['shape'])
})

test('names malformed PDUs by the ID that their room version gives them', async () => {
  const create = { ...PDU, type: 'm.room.create', state_key: '', content: { room_version: '10' } }
  const bad = { ...PDU, content: { name: 1 } }
  const hex = `\\x${Buffer.from(JSON.stringify(PDU)).toString('hex')}\n`
  const ids = async (input: string) => (await checkAll(input)).map(({ eventId }) => eventId)
  const idOf = (pdu: typeof PDU) => {
    const id = computeEventId(pdu, '10')
    return id._tag === 'Right' ? id.right : expect.unreachable()
  }
  expect(await ids(`${line(create, bad)}${hex}`)).toEqual([undefined, idOf(bad as unknown as typeof PDU), idOf(PDU)])
  expect(await ids(line(bad))).toEqual([undefined])
})

test.for<[name: string, notification: object]>([
  ['a message', { type: 'm.room.message', content: { msgtype: 'm.text', body: 'x' } }],
  ['an invitation', { type: 'm.room.member', user_is_target: true, content: { membership: 'invite' } }],
  ['state', { type: 'm.room.topic', content: { topic: 'x' } }],
  ['an event of a custom type', { type: 'org.example.x', content: {} }],
])('a notification to a push gateway needs no other keys than it has: %s', async ([, notification]) => {
  const input = { notification: { event_id: '$a', room_id: '!r:b.c', sender: '@a:b.c', ...notification, devices: [] } }
  const [checked] = await checkAll(JSON.stringify(input))
  expect(checked).toMatchObject({ errors: [], event: input.notification })
})
