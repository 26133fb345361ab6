/**
 * Finding the events in a value.
 *
 * @module
 */
import { describe, expect, test } from 'vitest'

import { FORMS } from '../../../src/cli/form/forms.js'
import { found, foundIn } from './found-in.js'
import { INPUTS, NOT_EVENTS, PDU, STRIPPED, SYNC, TIMELINE } from './inputs.js'

const { hashes: _, signatures: __, ...TEMPLATE_V1 } = PDU

describe('reads each form', () => {
  test.for(Object.entries(INPUTS))('%s', ([, [value, wanted]]) => {
    expect(found(value)).toEqual(wanted)
  })

  test('each of the table', () => {
    const names = FORMS.filter(({ notEvents }) => notEvents === undefined).map(({ name }) => name)
    expect(Object.keys(INPUTS).sort()).toEqual(names.sort())
  })

  test.for(Object.entries(INPUTS))('around others: %s', ([, [value, wanted]]) => {
    const nested = wanted.map((line) => `/response${line}`)
    expect(found({ url: 'x', response: value })).toEqual(nested)
    expect(found({ status: 200, response: JSON.stringify(value) }), 'as text').toEqual(nested)
    expect(found([value]), 'in an array').toEqual(wanted.map((line) => `/0${line}`))
  })
})

describe('refuses what holds no events', () => {
  test.for(Object.entries(NOT_EVENTS))('%s', ([what, values]) => {
    for (const value of values) {
      expect(found(value)).toEqual([`! ${what}`])
      expect(found({ list: [value, value] }), 'in a list').toEqual([`! ${what}`])
      expect(found([value]), 'in an array').toEqual([`/0! ${what}`])
      expect(found({ ...value, extra: [SYNC] }), 'with an event').toEqual(['/extra/0 inferred m.room.name'])
    }
  })

  test('each of the table', () => {
    const names = new Set(FORMS.flatMap(({ notEvents }) => notEvents ?? []))
    expect(Object.keys(NOT_EVENTS).sort()).toEqual([...names].sort())
  })

  test.for<readonly [name: string, value: unknown]>([
    ['an empty object', {}],
    ['an object of other JSON', { name: 'x', dependencies: { y: '1' } }],
    ['one with a type of its own', { a: { type: 'button', label: 'x' } }],
    ['one by server', { 'matrix.org': { up: true } }],
    ['one by names of servers', { 'chat.example.org': { up: true }, 'im.a.example.net': { up: true } }],
    ['one of settings', { 'org.example.size': 5, 'org.example.color': 'red' }],
  ])('%s', ([, value]) => {
    expect(found(value)).toEqual(['! JSON without events'])
  })
})

describe('finds', () => {
  test.for<readonly [name: string, value: unknown, wanted: readonly string[]]>([
    ['an event', TIMELINE, [' inferred m.room.name']],
    [
      'a PDU of Dendrite',
      { ...PDU, _room_version: '10', _event_id: '$n' },
      [' inferred m.room.name, version 10, ID $n'],
    ],
    [
      'account data without events',
      { 'm.direct': {}, 'org.example.x': {} },
      ['/m.direct account_data m.direct', '/org.example.x account_data org.example.x'],
    ],
    [
      'account data of clients alone',
      { 'com.famedly.marked_unread': { unread: true } },
      ['/com.famedly.marked_unread account_data com.famedly.marked_unread'],
    ],
    ['an event in a string', JSON.stringify(TIMELINE), [' inferred m.room.name']],
    [
      'an event in a string with spaces before it',
      { data: `\n ${JSON.stringify(TIMELINE)}` },
      ['/data inferred m.room.name'],
    ],
    [
      'an event in a string in a string',
      { event: JSON.stringify(JSON.stringify(TIMELINE)) },
      ['/event inferred m.room.name'],
    ],
    [
      'events in the lines of a string',
      { body: `${JSON.stringify(TIMELINE)}\n${JSON.stringify(SYNC)}\n`, event: SYNC },
      ['/body inferred m.room.name', '/body inferred m.room.name', '/event inferred m.room.name'],
    ],
    ['no event in a string that is not JSON', { body: '{x}\n{"a":', event: SYNC }, ['/event inferred m.room.name']],
    [
      'an odd format version',
      { json: PDU, event_id: '$a', format_version: { toString: 1 } },
      ['/json pdu m.room.name, ID $a'],
    ],
    ['a template of version 1', { event: TEMPLATE_V1 }, ['/event pdu m.room.name, completed']],
    ['a response of version 1 of the federation API', [200, { event: PDU }], ['/1/event inferred m.room.name']],
    [
      'events in arrays in arrays',
      [[TIMELINE], [[SYNC]]],
      ['/0/0 inferred m.room.name', '/1/0/0 inferred m.room.name'],
    ],
    ['an event without a type', { ...TIMELINE, type: undefined }, [' inferred ?']],
    ['an event with a wrong type', { ...TIMELINE, type: 1 }, [' inferred ?']],
    ['an event with nothing but a type', { type: 'm.room.name' }, [' inferred m.room.name']],
    ['a record with a type of its own', { type: 'log', time: 1, data: TIMELINE }, ['/data inferred m.room.name']],
    ['an item that is a record', { chunk: [{ event: TIMELINE }] }, ['/chunk/0/event inferred m.room.name']],
    [
      'an item that is none',
      { chunk: [5, null, {}] },
      ['/chunk/0 inferred ?', '/chunk/1 inferred ?', '/chunk/2 timeline ?'],
    ],
    ['an event in place of a list', { chunk: TIMELINE }, ['/chunk timeline m.room.name']],
    ['no list', { chunk: { a: 1 } }, ['/chunk! chunk: expected an array: its events were not read']],
    [
      'no list in a response to /sync',
      { next_batch: 's', rooms: { join: { '!r:b.c': { timeline: { events: {} } } } } },
      [
        '/rooms/join/!r:b.c/timeline/events! rooms.join["!r:b.c"].timeline.events: expected an array: its events were not read',
      ],
    ],
    ['no event', { event: 5 }, ['/event! event: expected an object: its events were not read']],
    ['no event in a record', { event: null }, ['/event! event: expected an event, found none']],
    [
      'no event in an item',
      { notifications: [{ ts: 1 }] },
      ['/notifications/0! notifications[0]: expected an event, found none'],
    ],
    [
      'a row with an event of clients',
      { json: JSON.stringify(TIMELINE), id: 1, event_id: '$a' },
      ['/json inferred m.room.name, ID $a'],
    ],
    [
      'a row of Synapse with a broken PDU',
      { json: STRIPPED, event_id: '$a', internal_metadata: '{}' },
      ['/json pdu m.room.name, ID $a'],
    ],
    [
      'an image in a HAR file',
      { content: { text: Buffer.from('\x89PNG{').toString('base64'), encoding: 'base64' } },
      ['! JSON without events'],
    ],
    [
      'text that is not in base64',
      { text: JSON.stringify(TIMELINE), encoding: 'utf8' },
      ['/text inferred m.room.name'],
    ],
    ['a row without JSON', { json: null, event_id: '$a' }, ['/json! json: expected an event, found none, ID $a']],
    [
      'a row with broken JSON',
      { json: '{"type":', event_id: '$a' },
      ['/json! json: not JSON: unexpected end after column 8, ID $a'],
    ],
    ['null in place of a list', { chunk: null, next_batch: 's' }, []],
    ['an empty response', { next_batch: 's' }, []],
    [
      'JSON in hexadecimal digits',
      { json: hex(JSON.stringify(PDU)), event_id: '$a' },
      ['/json pdu m.room.name, ID $a, hex-text'],
    ],
    [
      'broken hexadecimal digits',
      { json: '\\x7b2', event_id: '$a' },
      ['/json! json: not JSON, but hexadecimal digits that do not decode to text, ID $a'],
    ],
    [
      'the version in the format of a row',
      { json: PDU, event_id: '$a', format_version: 1 },
      ['/json pdu m.room.name, version 1, ID $a'],
    ],
    [
      'matrix-archive documents',
      { _id: { $oid: 'x' }, ...SYNC, origin_server_ts: undefined, timestamp: { $date: '2026-01-01T00:00:00Z' } },
      [' inferred m.room.name'],
    ],
    [
      "a row of Synapse's `account_data` with its content as text",
      { user_id: '@a:b.c', account_data_type: 'm.direct', content: '{}' },
      ['/content account_data m.direct'],
    ],
    [
      "a row of Dendrite's `userapi_account_datas`",
      { localpart: 'a', room_id: '', type: 'm.direct', content: '{"@a:b.c":[]}' },
      [' inferred m.direct'],
    ],
    ['an event with an event in its content', { ...TIMELINE, content: { event: SYNC } }, [' inferred m.room.name']],
    [
      'PDUs for a client',
      { next_batch: 's', presence: {}, rooms: { join: { r: { timeline: { events: [PDU] } } } } },
      ['/rooms/join/r/timeline/events/0 pdu m.room.name'],
    ],
    ['stripped state', STRIPPED, [' inferred m.room.name']],
  ])('%s', ([, value, wanted]) => {
    expect(found(value)).toEqual(wanted)
  })
})

describe('reads the event of a record with columns of its envelope', () => {
  const columns = { event_id: '$row', room_id: '!r:example.org', sender: '@a:example.org', type: 'm.room.name' }
  test.for<readonly [name: string, record: object, wanted: string]>([
    [
      "Synapse's `events` joined with `event_json`",
      { ...columns, content: null, json: JSON.stringify(PDU) },
      '/json pdu m.room.name, ID $row',
    ],
    ['the same with parsed JSON', { ...columns, state_key: '', json: PDU }, '/json pdu m.room.name, ID $row'],
    [
      'with hexadecimal digits',
      { ...columns, json: hex(JSON.stringify(PDU)) },
      '/json pdu m.room.name, ID $row, hex-text',
    ],
    ['palpo', { ...columns, event_sn: 1, json_data: PDU }, '/json_data pdu m.room.name, ID $row'],
    [
      "Dendrite's `syncapi_output_room_events`",
      { ...columns, id: 1, headered_event_json: JSON.stringify(PDU) },
      '/headered_event_json pdu m.room.name, ID $row',
    ],
    ['Seshat', { ...columns, server_ts: 1, source: JSON.stringify(TIMELINE) }, '/source inferred m.room.name'],
    ['matrix-nio', { ...columns, server_timestamp: 1, source: TIMELINE }, '/source inferred m.room.name'],
    [
      'matrix-nio, a member',
      { event_id: '$row', sender: '@a:example.org', state_key: '', content: {}, source: TIMELINE },
      '/source inferred m.room.name',
    ],
    ['others', { ...columns, event: TIMELINE }, '/event inferred m.room.name, ID $row'],
  ])('%s', ([, record, wanted]) => {
    expect(found(record)).toEqual([wanted])
    expect(found({ chunk: [record] }), 'in a list').toEqual([`/chunk/0${wanted}`])
  })

  test.for<readonly [name: string, event: object]>([
    ['an event with another at such a key', { ...TIMELINE, event: SYNC, json: JSON.stringify(PDU) }],
    ['a malformed event with other data at such a key', { ...columns, source: 'a', json: '[]', event: {} }],
  ])('but not of %s', ([, event]) => {
    expect(found(event)).toEqual([' inferred m.room.name'])
  })
})

describe('loses nothing where no form says what is there', () => {
  const lost = { event_id: '$lost', sender: '@a:example.org', origin_server_ts: 1 }
  test.for<readonly [name: string, value: unknown, wanted: readonly string[]]>([
    [
      'an event without type and content among others',
      { data: [TIMELINE, lost, SYNC] },
      ['/data/0 inferred m.room.name', '/data/1 inferred ?', '/data/2 inferred m.room.name'],
    ],
    [
      'an object among events',
      { data: [{ a: 1 }, TIMELINE] },
      ['/data/0! JSON without events', '/data/1 inferred m.room.name'],
    ],
    ['what else is in a list with an event', { data: [null, 'x', 5, [], TIMELINE] }, ['/data/4 inferred m.room.name']],
    [
      'a record among events',
      { data: [TIMELINE, { event: SYNC }] },
      ['/data/0 inferred m.room.name', '/data/1/event inferred m.room.name'],
    ],
    [
      'events by event ID',
      { $a: TIMELINE, $lost: lost, $c: {} },
      ['/$a inferred m.room.name', '/$lost inferred ?', '/$c! JSON without events'],
    ],
    [
      'events by event ID in something',
      { data: { $a: TIMELINE, $lost: lost } },
      ['/data/$a inferred m.room.name', '/data/$lost inferred ?'],
    ],
    [
      'events by type',
      { 'm.room.name': TIMELINE, 'm.room.topic': lost },
      ['/m.room.name inferred m.room.name', '/m.room.topic inferred ?'],
    ],
    [
      'state by type and state key',
      { 'm.room.member': { '@a:b.c': lost }, 'm.room.name': { '': TIMELINE } },
      ['/m.room.member/@a:b.c inferred ?', '/m.room.name/ inferred m.room.name'],
    ],
    [
      'state by type and state key in something',
      { state: { 'm.room.member': { '@a:b.c': lost }, 'm.room.name': { '': TIMELINE } } },
      ['/state/m.room.member/@a:b.c inferred ?', '/state/m.room.name/ inferred m.room.name'],
    ],
    [
      'account data with objects that are like events',
      { 'm.widgets': { x: { type: 'm.widget', content: {}, sender: '@a:b.c', state_key: 'x' } } },
      ['/m.widgets account_data m.widgets'],
    ],
  ])('%s', ([, value, wanted]) => {
    expect(found(value)).toEqual(wanted)
  })
})

test.for<readonly [place: string, wrap: (event: object) => unknown]>([
  ['alone', (event) => event],
  ['in a list', (event) => ({ events: [event] })],
  ['in a record', (event) => ({ event })],
])('reads the time of gomuks, %s', ([, wrap]) => {
  const { origin_server_ts, ...others } = TIMELINE
  const [one] = foundIn(wrap({ ...others, timestamp: origin_server_ts, content: JSON.stringify(TIMELINE.content) }))
  expect(one).toMatchObject({ event: TIMELINE })
  expect(one).not.toHaveProperty('completed')
})

test('goes through deeply nested values', () => {
  let nested: unknown = [TIMELINE]
  for (let i = 0; i < 50_000; i++) nested = i % 2 === 0 ? { pdus: [], x: nested } : [nested]
  expect(found(nested)).toHaveLength(1)
})

function hex(text: string): string {
  return `\\x${Buffer.from(text).toString('hex')}`
}

const AT = TIMELINE.origin_server_ts

test.for<readonly [name: string, document: object, event: object]>([
  [
    'mongoexport --jsonFormat=canonical',
    { _id: { $oid: '5f' }, ...TIMELINE, origin_server_ts: { $numberLong: String(AT) } },
    { _id: { $oid: '5f' }, ...TIMELINE },
  ],
  [
    'a number with a fraction, or with an exponent',
    { _id: 1, ...TIMELINE, origin_server_ts: { $numberDouble: '1.7E12' }, x: [{ $numberDecimal: '0.5' }] },
    { _id: 1, ...TIMELINE, x: [0.5] },
  ],
  [
    'a date',
    { _id: 1, ...TIMELINE, origin_server_ts: { $date: { $numberLong: String(AT) } } },
    { _id: 1, ...TIMELINE },
  ],
  [
    'a date as text',
    { _id: 1, ...TIMELINE, origin_server_ts: { $date: new Date(AT).toISOString() } },
    { _id: 1, ...TIMELINE },
  ],
  [
    'a date in the column of matrix-archive',
    { _id: 1, ...TIMELINE, origin_server_ts: undefined, timestamp: { $date: { $numberLong: String(AT) } } },
    TIMELINE,
  ],
  [
    'an event in a document, as Rocket.Chat stores it',
    { _id: '$a', event: { ...PDU, depth: { $numberInt: '3' } }, createdAt: { $date: { $numberLong: '1' } } },
    PDU,
  ],
  ['an event with nothing to be undone', { _id: 1, ...TIMELINE }, { _id: 1, ...TIMELINE }],
])('undoes extended JSON of MongoDB: %s', ([, document, event]) => {
  for (const value of [document, [document], { docs: [document] }]) {
    expect(foundIn(value).map((one) => one._tag === 'Event' && one.event)).toEqual([event])
  }
})

test.for<readonly [name: string, value: unknown]>([
  ['beyond what JavaScript can hold', { $numberLong: '9007199254740993' }],
  ['no number', { $numberLong: '5x' }],
  ['nothing', { $numberLong: '' }],
  ['infinite', { $numberDouble: 'Infinity' }],
  ['not text', { $numberInt: 5 }],
  ['beside other keys', { $numberInt: '5', a: 1 }],
  ['no date', { $date: 'x' }],
])('keeps what is no number: %s', ([, value]) => {
  expect(foundIn({ _id: 1, ...TIMELINE, value })).toMatchObject([{ event: { value } }])
})

test('keeps the content of an event that is in no document', () => {
  const event = { ...TIMELINE, content: { name: 'x', size: { $numberInt: '5' } } }
  expect(foundIn(event)).toMatchObject([{ event }])
})

test('undoes extended JSON at any depth without overflowing', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
  expect(foundIn({ _id: 1, ...TIMELINE, deep })).toHaveLength(1)
})

test('a tag is an event with this tag', () => {
  const row = { user_id: '@a:example.org', room_id: '!r:example.org', tag: '__proto__', content: '{"order":0.5}' }
  const tags = JSON.parse('{"__proto__":{"order":0.5}}')
  expect(foundIn(row)).toMatchObject([{ event: { type: 'm.tag', content: { tags } } }])
})
