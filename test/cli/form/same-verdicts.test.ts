/**
 * The same events have the same verdicts in every form.
 *
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { EventFormat } from '../../../src/kind/event-format.js'
import { parseEvent } from '../../../src/parse/parse-event.js'
import { judgeAll } from '../drive.js'
import { ACCOUNT_DATA, PDU, PRESENCE, STRIPPED, SYNC, TIMELINE, TO_DEVICE, TYPING } from './inputs.js'

type Events = readonly object[]
type Write = (events: Events) => string

const json = (value: unknown) => JSON.stringify(value)
const lines = (values: readonly unknown[]) => values.map((value) => `${json(value)}\n`).join('')
const value =
  (wrap: (events: Events) => unknown): Write =>
  (events) =>
    json(wrap(events))
const perEvent =
  (wrap: (event: object) => unknown): Write =>
  (events) =>
    lines(events.map(wrap))

/** How JSON values follow each other. */
const LAYOUTS: Readonly<Record<string, Write>> = {
  'one a line': lines,
  'one a line, with CRLF': (events) => lines(events).replaceAll('\n', '\r\n'),
  'an array': json,
  'an array over lines': (events) => JSON.stringify(events, null, 2),
  'one after another': (events) => events.map(json).join(''),
  'one after another, over lines': (events) => events.map((event) => JSON.stringify(event, null, 1)).join('\n'),
  'a sequence': (events) => events.map((event) => `\x1e${JSON.stringify(event, null, 1)}\n`).join(''),
  'texts in JSON': (events) => lines(events.map(json)),
  'under an unknown key': value((events) => ({ data: { list: events } })),
}

const room = '!r:example.org'
const ROOM_EVENTS: Readonly<Record<string, Write>> = {
  ...LAYOUTS,
  "Element's export": value((messages) => ({ exported_by: 'a', export_date: 'x', messages })),
  '/messages': value((chunk) => ({ start: 'a', chunk, end: 'b' })),
  '/relations': value((chunk) => ({ chunk, next_batch: 'b' })),
  '/context': value((events) => ({ event: events[0], events_before: [], events_after: events.slice(1), state: [] })),
  '/search': value((events) => ({
    search_categories: { room_events: { results: events.map((result) => ({ result, rank: 1 })) } },
  })),
  '/initialSync': value((chunk) => ({ end: 's', presence: [], rooms: [{ room_id: room, messages: { chunk } }] })),
  'a transaction of an application service': value((events) => ({ events, ephemeral: [] })),
  'the admin API': value((state) => ({ state })),
  records: perEvent((event) => ({ event, event_id: '$x' })),
  'matrix-commander': perEvent((source) => ({ source, room: { room_id: room } })),
  'the Rust SDK': perEvent((event) => ({ kind: { PlainText: { event } }, push_actions: null })),
}

const tab = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t')
const quote = (text: string, mark: string) => mark + text.replaceAll(mark, mark + mark) + mark
const PDUS: Readonly<Record<string, Write>> = {
  ...LAYOUTS,
  'a transaction': value((pdus) => ({ origin: 'b.c', origin_server_ts: 1, pdus, edus: [] })),
  '/send_join': value((state) => ({ state, auth_chain: [], event: null, members_omitted: false })),
  '/event_auth': value((auth_chain) => ({ auth_chain })),
  '/get_missing_events': value((events) => ({ events })),
  'rows in JSON': perEvent((event) => ({ event_id: '$x', internal_metadata: '{}', json: json(event) })),
  'rows with JSON in JSON': perEvent((event) => ({ event_id: '$x', json: event, format_version: 3 })),
  'rows of palpo': perEvent((json_data) => ({ event_id: '$x', event_sn: 1, json_data })),
  'rows of Dendrite': perEvent((event) => ({ event_nid: 1, event_json: json(event) })),
  '\\copy': (events) => events.map((event) => `$x\t!r:b.c\t{}\t${tab(json(event))}\t3\n`).join(''),
  CSV: (events) => `event_id,json\n${events.map((event) => `$x,${quote(json(event), '"')}\n`).join('')}`,
  'CSV over lines': (events) => {
    return `event_id,json\n${events.map((event) => `$x,${quote(JSON.stringify(event, null, 1), '"')}\n`).join('')}`
  },
  psql: (events) => events.map((event) => `$x|!r:b.c|{}|${json(event)}|3\n`).join(''),
  'psql, aligned': (events) =>
    ` event_id | json\n---+---\n${events.map((event) => ` $x | ${json(event)}\n`).join('')}(2 rows)\n`,
  pg_dump: (events) => {
    const rows = events.map((event) => `$x\t${tab(json(event))}\n`).join('')
    return `--\n-- PostgreSQL database dump\n--\nCOPY public.event_json (event_id, json) FROM stdin;\n${rows}\\.\n`
  },
  INSERT: (events) => {
    const rows = events.map((event) => `('$x', ${quote(json(event), "'")})`).join(',\n')
    return `INSERT INTO event_json (event_id, json) VALUES\n${rows};\n`
  },
}

const SYNCED: Readonly<Record<string, Write>> = {
  ...LAYOUTS,
  '/sync': value((events) => ({ next_batch: 's', rooms: { join: { [room]: { timeline: { events } } } } })),
  'sliding sync': value((timeline) => ({ pos: '1', rooms: { [room]: { timeline } } })),
  'matrix-js-sdk': value((events) => ({ nextBatch: 's', roomsData: { leave: { [room]: { state: { events } } } } })),
  '/notifications': value((events) => ({ notifications: events.map((event) => ({ event })) })),
}

const text = fc.oneof(
  fc.constantFrom('a\tb', 'a|b', '"', "'", '\\', "\\'", '\\.', ';', '{', '\x1e', '\u2028', '\\x7b22'),
  fc.string({ unit: 'binary' }),
)
const content = fc.oneof(
  fc.record({ name: text }),
  fc.constant({}),
  fc.record({ name: fc.constantFrom(1, null, {}, []) }),
  fc.dictionary(text, fc.jsonValue({ maxDepth: 2 })),
)
const changes = fc.record(
  {
    content,
    sender: fc.constantFrom('@b:example.org', 'nobody', 5),
    type: fc.constantFrom('m.room.topic', 'org.example.x', 'm.room.member'),
    unsigned: fc.constantFrom({}, { age: 1 }, { redacted_because: {} }, 5),
  },
  { requiredKeys: ['content'] },
)

describe.each<readonly [EventFormat, object, Readonly<Record<string, Write>>]>([
  ['timeline', TIMELINE, ROOM_EVENTS],
  ['pdu', PDU, PDUS],
  ['sync', SYNC, SYNCED],
])('events of the format %s', (format, base, forms) => {
  const event = changes.map((changed) => ({ ...base, ...changed }))
  test.for(Object.entries(forms))('%s', async ([, write]) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 300 }),
        async (events, size) => {
          const judged = await judgeAll(write(events), {}, size)
          expect(judged.map(verdict)).toEqual(events.map((one) => wanted(format, one)))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('events outside rooms', () => {
  test.each<readonly [string, EventFormat, object, (event: object) => unknown]>([
    ['to_device in /sync', 'to_device', TO_DEVICE, (event) => ({ next_batch: 's', to_device: { events: [event] } })],
    [
      'to_device in sliding sync',
      'to_device',
      TO_DEVICE,
      (event) => ({ pos: '1', extensions: { to_device: { events: [event] } } }),
    ],
    [
      'to_device for application services',
      'to_device',
      TO_DEVICE,
      (event) => ({ events: [], to_device: [{ ...event, to_user_id: '@a:b.c' }] }),
    ],
    [
      'account data in /sync',
      'account_data',
      ACCOUNT_DATA,
      (event) => ({ next_batch: 's', account_data: { events: [event] } }),
    ],
    [
      'account data in a map',
      'account_data',
      ACCOUNT_DATA,
      ({ content, type }: { content?: unknown; type?: string }) => ({ 'm.x': {}, [type ?? '']: content }),
    ],
    ['presence in /sync', 'presence', PRESENCE, (event) => ({ next_batch: 's', presence: { events: [event] } })],
    [
      'ephemeral in sliding sync',
      'ephemeral',
      TYPING,
      (event) => ({ pos: '1', extensions: { typing: { rooms: { [room]: event } } } }),
    ],
    ['stripped state in an invite', 'stripped', STRIPPED, (event) => ({ event: PDU, invite_room_state: [event] })],
    ['stripped state in a knock', 'stripped', STRIPPED, (event) => ({ knock_room_state: [event] })],
    ['stripped state in a hierarchy', 'stripped', STRIPPED, (event) => ({ rooms: [{ children_state: [event] }] })],
  ])('%s', async (_, format, base, wrap) => {
    for (const content of [undefined, {}, { user_ids: 5 }, 5]) {
      const event = content === undefined ? base : { ...base, content }
      const judged = await judgeAll(json(wrap(event)))
      expect(judged.map(verdict)).toContainEqual(wanted(format, event))
    }
  })
})

function verdict(judged: Awaited<ReturnType<typeof judgeAll>>[number]): unknown {
  if (judged.outcome === 'refused') return judged
  return [judged.outcome, judged.errors.map(({ path }) => path.join('/'))]
}

function wanted(format: EventFormat, event: object): unknown {
  const parsed = parseEvent(format, JSON.parse(json(event)))
  if (parsed._tag === 'Right') return [parsed.right._tag.toLowerCase(), []]
  return ['malformed', parsed.left.errors.map(({ path }) => path.join('/'))]
}
