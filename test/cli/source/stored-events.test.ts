import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import type { Found } from '../../../src/cli/form/found.js'
import { isInShard, type Shard } from '../../../src/cli/source/shard.js'
import { withSqlite } from '../../../src/cli/source/sqlite.js'
import { storedEvents } from '../../../src/cli/source/stored-events.js'
import { MEMBER, NAME } from '../drive.js'
import { type Table, writeDatabase } from './database-files.js'

const home = mkdtempSync(join(tmpdir(), 'stored-'))
afterAll(() => rmSync(home, { recursive: true }))

interface Options {
  readonly isPrivate?: boolean
  readonly shard?: Shard
}

let count = 0
/** What is found in a new database with some tables. */
function foundIn(tables: Readonly<Record<string, Table>>, options?: Options): Promise<readonly Found[]> {
  return foundAt(writeDatabase(join(home, `${count++}.db`), tables), options)
}

async function foundAt(path: string, { isPrivate = false, shard }: Options = {}): Promise<readonly Found[]> {
  const found: Found[] = []
  for await (const batch of withSqlite(path, (database) => storedEvents(database, { isPrivate, shard })))
    found.push(...batch)
  return found
}

/** What matters of what was found, in one line. */
function told(found: Found): string {
  const at = found.at.join('/')
  switch (found._tag) {
    case 'Event': {
      const { event, eventId, format, isRedacted, isRejected, roomVersion, storageFault } = found
      const redacted = isRedacted === undefined ? [] : [isRedacted ? 'redacted' : 'not redacted']
      if (isRejected === true) redacted.push('rejected')
      const parts = [at, format, eventId, roomVersion, ...redacted, storageFault?.code, JSON.stringify(event)]
      return parts.filter((part) => part !== undefined).join(' ')
    }
    case 'Unread':
      return [at, '!', found.code, found.eventId, found.roomId, found.type]
        .filter((part) => part !== undefined)
        .join(' ')
    case 'NotEvents':
    case 'Failed':
      return found.message
    case 'Room':
      return `${found.roomId} ${found.roomVersion}`
    case 'Advice':
      return `${found.count} ${found.code}: ${found.sql}`
  }
}

const json = (value: unknown) => JSON.stringify(value)
const PDU = { type: 'm.room.name', room_id: '!r:example.org', content: {} }
const CREATE = { type: 'm.room.create', room_id: '!o:example.org', content: { room_version: '6' } }

const EVENT_JSON = 'event_id TEXT, room_id TEXT, internal_metadata TEXT, json TEXT, format_version INTEGER'
const ROOMS = {
  columns: 'room_id TEXT, room_version TEXT',
  rows: [
    ['!r:example.org', '10'],
    ['!o:example.org', null],
  ],
}
const mangled = (value: unknown) => `\\x${Buffer.from(json(value)).toString('hex')}`

describe('Synapse', () => {
  test('events, each with its ID, the version of its room and whether it is redacted', async () => {
    const found = await foundIn({
      event_json: {
        columns: EVENT_JSON,
        rows: [
          ['$a', '!r:example.org', '{}', json(PDU), 3],
          ['$c', '!o:example.org', '{}', json(CREATE), 3],
          ['$d', '!x:example.org', '{}', json(PDU), 1],
          ['$e', '!x:example.org', '{}', json(PDU), 2],
          ['$f', '!x:example.org', '{}', json(PDU), 3],
          ['$g', '!x', '{}', json(PDU), 4],
          ['$h', '!r:example.org', '{}', json(PDU), null],
        ],
      },
      rooms: ROOMS,
      state_events: {
        columns: 'event_id TEXT, room_id TEXT, type TEXT',
        rows: [['$c', '!o:example.org', 'm.room.create']],
      },
      rejections: { columns: 'event_id TEXT, reason TEXT, last_check TEXT', rows: [['$d', 'auth_error', '']] },
      redactions: {
        columns: 'event_id TEXT, redacts TEXT, have_censored BOOL',
        rows: [
          ['$1', '$a', 0],
          ['$2', '$a', 1],
          ['$3', '$h', 0],
        ],
      },
    })
    expect(found.map(told)).toEqual([
      `event_json pdu $a 10 redacted ${json(PDU)}`,
      `event_json pdu $c 6 not redacted ${json(CREATE)}`,
      `event_json pdu $d 1 not redacted rejected ${json(PDU)}`,
      `event_json pdu $e 3 not redacted ${json(PDU)}`,
      `event_json pdu $f not redacted ${json(PDU)}`,
      `event_json pdu $g 12 not redacted ${json(PDU)}`,
      `event_json pdu $h 10 ${json(PDU)}`,
    ])
  })

  test('hexadecimal digits in place of JSON are decoded, named and counted', async () => {
    const rows = [
      ['$a', '!r', '{}', mangled(PDU), 3],
      ['$b', '!r', '{}', json(PDU), 3],
      ['$c', '!r', '{}', mangled({ ...PDU, content: { name: 'Größe' } }), 3],
      ['$d', '!r', '{}', '\\x7b2', 3],
      ['$e', '!r', '{}', '\\xff', 3],
    ]
    const found = await foundIn({ event_json: { columns: EVENT_JSON, rows } })
    expect(found.map(told)).toEqual([
      `event_json pdu $a hex-text ${json(PDU)}`,
      `event_json pdu $b ${json(PDU)}`,
      `event_json pdu $c hex-text ${json({ ...PDU, content: { name: 'Größe' } })}`,
      'event_json ! unreadable $d',
      'event_json ! unreadable $e',
      expect.stringMatching(/^2 hex-text: UPDATE event_json SET json = /),
    ])
  })

  test.each<[string, string | Uint8Array | null, string]>([
    ['bytes', Buffer.from(json(PDU)), `event_json pdu $a ${json(PDU)}`],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'event_json ! unreadable $a'],
    ['null', null, 'event_json ! unreadable $a'],
    ['an empty text', '', 'event_json ! unreadable $a'],
    ['truncated JSON', '{"type"', 'event_json ! unreadable $a'],
    ['a number', '1', 'event_json pdu $a 1'],
    ['a NUL', '{"type":"a\0b"}', 'event_json ! unreadable $a'],
  ])('JSON that is %s', async (_, column, expected) => {
    const found = await foundIn({ event_json: { columns: EVENT_JSON, rows: [['$a', '!r', '{}', column, 3]] } })
    expect(found.map(told)).toEqual([expected])
  })

  test('rows that refer to events that are not there', async () => {
    const found = await foundIn({
      event_json: { columns: EVENT_JSON, rows: [['$a', '!r', '{}', json(PDU), 3]] },
      events: {
        columns: 'event_id TEXT, room_id TEXT, type TEXT',
        rows: [
          ['$a', '!r', 'm.room.name'],
          ['$b', '!r', 'm.room.topic'],
        ],
      },
      current_state_events: {
        columns: 'event_id TEXT, room_id TEXT, type TEXT, state_key TEXT',
        rows: [
          ['$a', '!r', 'm.room.name', ''],
          ['$b', '!r', 'm.room.topic', ''],
          ['$c', '!q', 'm.room.member', '@a:b'],
        ],
      },
      event_forward_extremities: {
        columns: 'event_id TEXT, room_id TEXT',
        rows: [
          ['$a', '!r'],
          ['$d', '!q'],
        ],
      },
    })
    expect(found.map(told).slice(1)).toEqual([
      'events ! missing-json $b !r m.room.topic',
      expect.stringMatching(/^1 missing-json: DELETE FROM events WHERE NOT EXISTS \(.*\);$/),
      'current_state_events ! missing-state $b !r m.room.topic',
      'current_state_events ! missing-state $c !q m.room.member',
      expect.stringMatching(/^2 missing-state: DELETE FROM current_state_events WHERE NOT EXISTS \(.*\);$/),
      'event_forward_extremities ! missing-extremity $d !q',
      expect.stringMatching(/^1 missing-extremity: DELETE FROM event_forward_extremities WHERE NOT EXISTS \(.*\);$/),
    ])
  })

  test('the statements that it advises mend what they say', async () => {
    const path = join(home, 'mend.db')
    const { default: sqlite } = await import('node-sqlite3-wasm')
    writeDatabase(path, {
      event_json: {
        columns: EVENT_JSON,
        rows: [
          ['$a', '!r', '{}', mangled(PDU), 3],
          ['$b', '!r', '{}', json(PDU), 3],
        ],
      },
      events: {
        columns: 'event_id TEXT, room_id TEXT, type TEXT',
        rows: [
          ['$a', '!r', 't'],
          ['$b', '!r', 't'],
          ['$c', '!r', 't'],
        ],
      },
      current_state_events: {
        columns: 'event_id TEXT, room_id TEXT, type TEXT',
        rows: [
          ['$a', '!r', 't'],
          ['$c', '!r', 't'],
        ],
      },
      event_forward_extremities: {
        columns: 'event_id TEXT, room_id TEXT',
        rows: [
          ['$b', '!r'],
          ['$d', '!r'],
        ],
      },
    })
    const advice = (await foundAt(path)).flatMap((found) => (found._tag === 'Advice' ? [found.sql ?? ''] : []))
    expect(advice.length).toBe(4)
    const database = new sqlite.Database(path)
    for (const sql of advice) database.exec(sql)
    database.close()
    expect((await foundAt(path)).map(told)).toEqual([
      `event_json pdu $a ${json(PDU)}`,
      `event_json pdu $b ${json(PDU)}`,
    ])
  })

  test('events that wait to be processed', async () => {
    const found = await foundIn({
      event_json: { columns: EVENT_JSON, rows: [] },
      rooms: ROOMS,
      federation_inbound_events_staging: {
        columns: 'origin TEXT, room_id TEXT, event_id TEXT, event_json TEXT',
        rows: [['example.org', '!r:example.org', '$a', json(PDU)]],
      },
    })
    expect(found.map(told)).toEqual([`federation_inbound_events_staging pdu $a 10 ${json(PDU)}`])
  })

  const PRIVATE = {
    event_json: { columns: EVENT_JSON, rows: [] },
    account_data: {
      columns: 'user_id TEXT, account_data_type TEXT, content TEXT',
      rows: [['@a:b', 'm.direct', '{"@c:d":[]}']],
    },
    room_account_data: {
      columns: 'user_id TEXT, room_id TEXT, account_data_type TEXT, content TEXT',
      rows: [
        ['@a:b', '!r', 'm.fully_read', '{"event_id":"$a"}'],
        ['@a:b', '!r', 'x', '{'],
      ],
    },
    room_tags: {
      columns: 'user_id TEXT, room_id TEXT, tag TEXT, content TEXT',
      rows: [
        ['@a:b', '!r', 'u.x', '{}'],
        ['@c:d', '!r', '__proto__', '{}'],
        ['@a:b', '!r', 'm.favourite', '{"order":0.5}'],
      ],
    },
    receipts_linearized: {
      columns: 'room_id TEXT, receipt_type TEXT, user_id TEXT, event_id TEXT, data TEXT, thread_id TEXT',
      rows: [
        ['!r', 'm.read', '@a:b', '$a', '{"ts":1}', null],
        ['!r', 'm.read', '__proto__', '$a', '{"ts":1}', 'main'],
      ],
    },
    presence_stream: {
      columns: 'user_id TEXT, state TEXT, status_msg TEXT, currently_active BOOL',
      rows: [
        ['@a:b', 'online', null, 1],
        ['@c:d', 'offline', 'out', null],
      ],
    },
    device_inbox: { columns: 'message_json TEXT', rows: [['{"type":"m.dummy","sender":"@a:b","content":{}}']] },
    device_federation_outbox: {
      columns: 'messages_json TEXT',
      rows: [['{"sender":"@a:b","type":"m.dummy","message_id":"1","messages":{}}']],
    },
  }

  test('what is private is left out', async () => {
    expect(await foundIn(PRIVATE)).toEqual([])
  })

  test('what is private is read if asked for', async () => {
    const found = await foundIn(PRIVATE, { isPrivate: true })
    expect(found.map(told)).toEqual([
      'account_data account_data {"type":"m.direct","content":{"@c:d":[]}}',
      'room_account_data account_data {"type":"m.fully_read","content":{"event_id":"$a"}}',
      'room_account_data ! unreadable',
      'receipts_linearized ephemeral {"type":"m.receipt","room_id":"!r","content":{"$a":{"m.read":{"@a:b":{"ts":1}}}}}',
      'receipts_linearized ephemeral {"type":"m.receipt","room_id":"!r","content":{"$a":{"m.read":{"__proto__":{"ts":1,"thread_id":"main"}}}}}',
      'presence_stream presence {"type":"m.presence","sender":"@a:b","content":{"presence":"online","currently_active":true}}',
      'presence_stream presence {"type":"m.presence","sender":"@c:d","content":{"presence":"offline","status_msg":"out"}}',
      'device_inbox to_device {"type":"m.dummy","sender":"@a:b","content":{}}',
      'device_federation_outbox edu {"edu_type":"m.direct_to_device","content":{"sender":"@a:b","type":"m.dummy","message_id":"1","messages":{}}}',
      'room_tags account_data {"type":"m.tag","content":{"tags":{"u.x":{},"m.favourite":{"order":0.5}}}}',
      'room_tags account_data {"type":"m.tag","content":{"tags":{"__proto__":{}}}}',
    ])
  })

  test('each room is in one shard', async () => {
    const rooms = Array.from({ length: 50 }, (_, i) => `!${i}:example.org`)
    const tables = {
      event_json: { columns: EVENT_JSON, rows: rooms.map((room, i) => [`$${i}`, room, '{}', json(PDU), 3]) },
      events: { columns: 'event_id TEXT, room_id TEXT', rows: rooms.map((room, i) => [`$missing${i}`, room]) },
    }
    const idsIn = async (shard?: Shard) =>
      (await foundIn(tables, shard === undefined ? {} : { shard })).flatMap((found) =>
        'eventId' in found ? [found.eventId] : [],
      )
    const parts = await Promise.all([0, 1, 2].map((index) => idsIn({ index, count: 3 })))
    expect(parts.flat().sort()).toEqual([...(await idsIn())].sort())
    for (const [index, part] of parts.entries()) {
      expect(part.length).toBeGreaterThan(0)
      for (const id of part)
        expect(isInShard(rooms[Number(/\d+/.exec(String(id)))] as string, { index, count: 3 })).toBe(true)
    }
  })

  test('what one table has is told, though another one is not as expected', async () => {
    const found = await foundIn(
      {
        event_json: { columns: EVENT_JSON, rows: [['$a', '!r', '{}', json(PDU), 3]] },
        account_data: { columns: 'x TEXT', rows: [] },
        device_inbox: PRIVATE.device_inbox,
      },
      { isPrivate: true },
    )
    expect(found.map(told)).toEqual([
      `event_json pdu $a ${json(PDU)}`,
      'table account_data: SQLite: no such column: account_data_type',
      'device_inbox to_device {"type":"m.dummy","sender":"@a:b","content":{}}',
    ])
  })
})

describe('Dendrite', () => {
  const TABLES = {
    roomserver_event_json: {
      columns: 'event_nid INTEGER, event_json TEXT',
      rows: [
        [1, json(PDU)],
        [2, json(PDU)],
        [3, json(PDU)],
      ],
    },
    roomserver_events: {
      columns: 'event_nid INTEGER, room_nid INTEGER, event_id TEXT',
      rows: [
        [1, 7, '$a'],
        [2, 7, '$b'],
      ],
    },
    roomserver_rooms: { columns: 'room_nid INTEGER, room_id TEXT, room_version TEXT', rows: [[7, '!r', '10']] },
    roomserver_redactions: {
      columns: 'redaction_event_id TEXT, redacts_event_id TEXT, validated BOOL',
      rows: [['$z', '$b', 1]],
    },
    syncapi_output_room_events: {
      columns: 'id INTEGER, event_id TEXT, room_id TEXT, headered_event_json TEXT',
      rows: [
        [1, '$a', '!r', json({ ...PDU, _room_version: '10', _event_id: '$a' })],
        [2, '$c', '!r', json({ ...PDU, _room_version: '9', _event_id: '$c' })],
      ],
    },
  }

  test('all components in one file: each event once', async () => {
    expect((await foundIn(TABLES)).map(told)).toEqual([
      `roomserver_event_json pdu $a 10 not redacted ${json(PDU)}`,
      `roomserver_event_json pdu $b 10 redacted ${json(PDU)}`,
      `roomserver_event_json pdu not redacted ${json(PDU)}`,
      `syncapi_output_room_events pdu $c 9 ${json(PDU)}`,
    ])
  })

  test('each component in a file of its own', async () => {
    const { roomserver_event_json, syncapi_output_room_events } = TABLES
    expect((await foundIn({ syncapi_output_room_events })).map(told)).toEqual([
      `syncapi_output_room_events pdu $a 10 ${json(PDU)}`,
      `syncapi_output_room_events pdu $c 9 ${json(PDU)}`,
    ])
    expect((await foundIn({ roomserver_event_json })).length).toBe(3)
    const userapi_account_datas = { columns: 'type TEXT, content TEXT', rows: [['m.direct', '{}']] }
    expect(await foundIn({ userapi_account_datas })).toEqual([])
    expect((await foundIn({ userapi_account_datas }, { isPrivate: true })).map(told)).toEqual([
      'userapi_account_datas account_data {"type":"m.direct","content":{}}',
    ])
  })

  test('what is private is read if asked for', async () => {
    const tables = {
      syncapi_receipts: {
        columns: 'id INTEGER, room_id TEXT, receipt_type TEXT, user_id TEXT, event_id TEXT, receipt_ts BIGINT',
        rows: [[1, '!r', 'm.read', '@a:b', '$a', 5]],
      },
      syncapi_send_to_device: {
        columns: 'id INTEGER, content TEXT',
        rows: [[1, '{"type":"m.dummy","sender":"@a:b","content":{}}']],
      },
      federationsender_queue_json: {
        columns: 'json_nid INTEGER, json_body TEXT',
        rows: [
          [1, json(PDU)],
          [2, '{"edu_type":"m.typing","content":{}}'],
        ],
      },
      federationsender_queue_edus: {
        columns: 'json_nid INTEGER, server_name TEXT',
        rows: [
          [2, 'a'],
          [2, 'b'],
        ],
      },
    }
    expect(await foundIn(tables)).toEqual([])
    expect((await foundIn(tables, { isPrivate: true })).map(told)).toEqual([
      'syncapi_receipts ephemeral {"type":"m.receipt","room_id":"!r","content":{"$a":{"m.read":{"@a:b":{"ts":5}}}}}',
      'syncapi_send_to_device to_device {"type":"m.dummy","sender":"@a:b","content":{}}',
      'federationsender_queue_json edu {"edu_type":"m.typing","content":{}}',
    ])
  })
})

test('gomuks: the envelope is in columns, and what was decrypted follows', async () => {
  const columns =
    'rowid INTEGER PRIMARY KEY, room_id TEXT, event_id TEXT, sender TEXT, type TEXT, state_key TEXT, timestamp INTEGER, content TEXT, decrypted TEXT, decrypted_type TEXT, unsigned TEXT'
  const tables = {
    event: {
      columns,
      rows: [
        [1, '!r', '$a', '@a:b', 'm.room.name', '', 5, '{"name":"Tea"}', null, null, '{"age":1}'],
        [
          2,
          '!r',
          '$b',
          '@a:b',
          'm.room.encrypted',
          null,
          6,
          '{"algorithm":"x"}',
          '{"body":"hi"}',
          'm.room.message',
          '{}',
        ],
        [3, '!r', '$c', '@a:b', 'm.room.name', '', 5, '{', null, null, 'x'],
      ],
    },
    room_account_data: {
      columns: 'user_id TEXT, room_id TEXT, type TEXT, content TEXT',
      rows: [['@a:b', '!r', 'm.tag', '{"tags":{}}']],
    },
  }
  const envelope = { event_id: '$b', room_id: '!r', sender: '@a:b', origin_server_ts: 6 }
  const events = [
    `event timeline $a ${json({ type: 'm.room.name', content: { name: 'Tea' }, ...envelope, event_id: '$a', origin_server_ts: 5, state_key: '', unsigned: { age: 1 } })}`,
    `event timeline $b ${json({ type: 'm.room.encrypted', content: { algorithm: 'x' }, ...envelope, unsigned: {} })}`,
    'event ! unreadable $c',
    `event/decrypted timeline $b ${json({ type: 'm.room.message', content: { body: 'hi' }, ...envelope, unsigned: {} })}`,
  ]
  expect((await foundIn(tables)).map(told)).toEqual(events)
  expect((await foundIn(tables, { isPrivate: true })).map(told)).toEqual([
    ...events,
    'room_account_data account_data {"type":"m.tag","content":{"tags":{}}}',
  ])
})

test('Seshat: events as clients have them', async () => {
  const found = await foundIn({
    events: {
      columns: 'id INTEGER, event_id TEXT, room_id INTEGER, source TEXT',
      rows: [
        [2, '$m', 1, json(MEMBER)],
        [1, '$n', 1, json(NAME)],
      ],
    },
    rooms: { columns: 'id INTEGER, room_id TEXT', rows: [[1, '!r:example.org']] },
    profile: { columns: 'id INTEGER', rows: [] },
  })
  expect(found.map(told)).toEqual([`events timeline $n ${json(NAME)}`, `events timeline $m ${json(MEMBER)}`])
})

test('palpo: events by the version of their room', async () => {
  const found = await foundIn({
    event_datas: { columns: 'event_id TEXT, room_id TEXT, json_data TEXT', rows: [['$a', '!r', json(PDU)]] },
    rooms: { columns: 'id TEXT, version TEXT', rows: [['!r', '11']] },
  })
  expect(found.map(told)).toEqual([`event_datas pdu $a 11 ${json(PDU)}`])
})

test.each<[string, Readonly<Record<string, Table>>, string]>([
  ['another program', { notes: { columns: 'a', rows: [] }, event: { columns: 'b', rows: [] } }, 'it has event, notes'],
  ['no tables', {}, 'it has no tables'],
  ['a bridge', { puppet: { columns: 'a', rows: [] } }, 'of a bridge'],
  ['the Matrix Dart SDK', { box_client: { columns: 'k, v', rows: [] } }, 'Matrix Dart SDK'],
  ['the Matrix Rust SDK', { event_chunks: { columns: 'a', rows: [] } }, 'Matrix Rust SDK'],
])('%s: refused by name', async (_, tables, message) => {
  const found = await foundIn(tables)
  expect(found).toEqual([{ _tag: 'NotEvents', at: [], message: expect.stringContaining(message) }])
})

test('shards have everything once, what is private too', async () => {
  const rooms = Array.from({ length: 20 }, (_, i) => `!r${i}:example.org`)
  const users = rooms.map((_, i) => `@u${i}:example.org`)
  const content = json({})
  const perRoom = (row: (room: string, i: number) => readonly (string | number | null)[]) => rooms.map(row)
  const tables = {
    event_json: {
      columns: EVENT_JSON,
      rows: perRoom((room, i) => [`$${i}`, room, '{}', json({ ...PDU, room_id: room }), 3]),
    },
    events: {
      columns: 'event_id TEXT, room_id TEXT, type TEXT',
      rows: perRoom((room, i) => [`$lost${i}`, room, 'm.room.name']),
    },
    federation_inbound_events_staging: {
      columns: 'event_id TEXT, room_id TEXT, event_json TEXT',
      rows: perRoom((room, i) => [`$s${i}`, room, json({ ...PDU, room_id: room })]),
    },
    account_data: {
      columns: 'user_id TEXT, account_data_type TEXT, content TEXT',
      rows: users.map((user) => [user, 'm.direct', content]),
    },
    room_account_data: {
      columns: 'user_id TEXT, room_id TEXT, account_data_type TEXT, content TEXT',
      rows: perRoom((room, i) => [users[i] ?? '', room, 'm.marked_unread', content]),
    },
    room_tags: {
      columns: 'user_id TEXT, room_id TEXT, tag TEXT, content TEXT',
      rows: perRoom((room) => ['@a:example.org', room, `u.${room}`, content]),
    },
    receipts_linearized: {
      columns: 'room_id TEXT, receipt_type TEXT, user_id TEXT, event_id TEXT, data TEXT',
      rows: perRoom((room, i) => [room, 'm.read', users[i] ?? '', `$${i}`, content]),
    },
    presence_stream: {
      columns: 'user_id TEXT, state TEXT, status_msg TEXT, currently_active INTEGER',
      rows: users.map((user) => [user, 'online', null, 1]),
    },
    device_inbox: {
      columns: 'message_json TEXT',
      rows: users.map((user) => [json({ type: 'm.dummy', sender: user, content: {} })]),
    },
  }
  const listed = (all: readonly Found[]) => all.filter(({ _tag }) => _tag !== 'Advice').map(told)
  const whole = listed(await foundIn(tables, { isPrivate: true }))
  expect(whole.length).toBe(20 * Object.keys(tables).length)
  for (const count of [2, 3]) {
    const shards: string[][] = []
    for (let index = 0; index < count; index++) {
      shards.push(listed(await foundIn(tables, { isPrivate: true, shard: { index, count } })))
    }
    for (const shard of shards) expect(shard.length).toBeGreaterThan(20)
    expect(shards.flat().sort()).toEqual([...whole].sort())
  }
})
