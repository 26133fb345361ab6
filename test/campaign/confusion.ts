/**
 * Measures how often `inferFormat` is right, over all events with a known format, and writes the table with the reasons
 * to docs/explanation/formats.md.
 *
 *     npm run confusion
 *
 * Fails if a wrong result has no reason here, or a reason is no longer needed.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'

import { EVENT_FORMATS, type EventFormat, isEventFormat } from '../../src/kind/event-format.js'
import { inferFormat } from '../../src/parse/infer-format.js'
import { partsOfSync } from '../../src/parse/sync-parts.js'
import { readCases, readSamples, readShared, SERVED, STORED, SYNC_RESPONSES } from '../support/shared.js'
import { sampleFormat } from './repairs.js'

/** An event, and its actual format. */
interface Told {
  readonly event: unknown
  readonly format: EventFormat
}

/** The places of events in the files of `samples/stored`: the paths of each format, by file. `*` is any key. */
const STORED_FORMS: Readonly<Record<string, Partial<Record<EventFormat, readonly string[]>>>> = {
  'appservice-transaction.json': {
    timeline: ['events/*'],
    ephemeral: ['ephemeral/*'],
    to_device: ['to_device/*'],
  },
  'complement-single-event.json': { timeline: [''] },
  'context-response.json': { timeline: ['event', 'events_before/*', 'events_after/*', 'state/*'] },
  'dart-sdk-dump.json': { timeline: ['box_events/*'] },
  'dendrite-headered.ndjson': { pdu: [''] },
  'element-export.json': { timeline: ['messages/*'] },
  'federation-backfill.json': { pdu: ['pdus/*'] },
  'federation-event_auth.json': { pdu: ['auth_chain/*'] },
  'federation-get_missing_events.json': { pdu: ['events/*'] },
  'federation-invite-v2.json': { pdu: ['event'], stripped: ['invite_room_state/*'] },
  'federation-make_join.json': { pdu: ['event'] },
  'federation-send_join.json': { pdu: ['event', 'auth_chain/*', 'state/*'] },
  'federation-state.json': { pdu: ['auth_chain/*', 'pdus/*'] },
  'federation-transaction.json': { pdu: ['pdus/*'], edu: ['edus/*'] },
  'initialSync-response.json': {
    timeline: ['rooms/*/messages/chunk/*', 'rooms/*/state/*'],
    presence: ['presence/*'],
    account_data: ['account_data/*', 'rooms/*/account_data/*'],
  },
  'js-sdk-saved-sync.json': {
    sync: ['roomsData/join/*/timeline/events/*', 'roomsData/join/*/state/events/*'],
    account_data: ['accountData/*'],
  },
  'matrix-commander-json-spec.ndjson': { timeline: [''] },
  'matrix-commander-output-json.ndjson': { timeline: ['source'] },
  'members-response.json': { timeline: ['chunk/*'] },
  'messages-response.json': { timeline: ['chunk/*', 'state/*'] },
  'mongoexport.ndjson': { timeline: [''] },
  'notifications-response.json': { timeline: ['notifications/*/event'] },
  'psql-copy-json.ndjson': { pdu: [''] },
  'relations-response.json': { timeline: ['chunk/*'] },
  'room-initialSync-response.json': { timeline: ['messages/chunk/*', 'state/*'] },
  'row-json-event_json-joined.ndjson': { pdu: ['json'] },
  'rust-sdk-timeline-event.ndjson': { timeline: ['kind/*/event'] },
  'search-response.json': {
    timeline: [
      'search_categories/room_events/results/*/result',
      'search_categories/room_events/results/*/context/events_before/*',
      'search_categories/room_events/results/*/context/events_after/*',
      'search_categories/room_events/state/*/*',
    ],
  },
  'sliding-sync-response.json': {
    sync: ['rooms/*/required_state/*', 'rooms/*/timeline/*'],
    stripped: ['rooms/*/invite_state/*', 'rooms/*/stripped_state/*'],
    ephemeral: ['extensions/typing/rooms/*', 'extensions/receipts/rooms/*'],
    account_data: ['extensions/account_data/global/*', 'extensions/account_data/rooms/*/*'],
    to_device: ['extensions/to_device/events/*'],
  },
  'state-response.json': { timeline: ['*'] },
  'synapse-admin-event-report.json': { pdu: ['event_json'] },
  'synapse-admin-fetch-event.json': { timeline: ['event'] },
  'synapse-admin-room-messages.json': { timeline: ['chunk/*'] },
  'synapse-admin-room-state.json': { timeline: ['state/*'] },
  'threads-response.json': { timeline: ['chunk/*'] },
  'trixnity-timeline-event.ndjson': { timeline: ['event'] },
}

/** The values at a path. */
function at(value: unknown, path: string): readonly unknown[] {
  let found = [value]
  for (const key of path === '' ? [] : path.split('/')) {
    found = found.flatMap((holder) => {
      if (typeof holder !== 'object' || holder === null) return []
      return key === '*' ? Object.values(holder) : [(holder as { readonly [key: string]: unknown })[key]]
    })
  }
  return found.filter((event) => event !== undefined)
}

function* storedEvents(): Generator<Told> {
  for (const [file, forms] of Object.entries(STORED_FORMS)) {
    const text = readShared(`samples/stored/${file}`).trim()
    const values = (file.endsWith('.ndjson') ? text.split('\n') : [text]).map((json): unknown => JSON.parse(json))
    for (const [format, paths] of Object.entries(forms)) {
      const events = paths.flatMap((path) => values.flatMap((value) => at(value, path)))
      if (events.length === 0) throw new Error(`${file}: nothing travels as ${format}`)
      for (const event of events) yield { event, format: inTransaction(format as EventFormat, event) }
    }
  }
}

/** In transactions of application services, presence is in the list of ephemeral events. */
function inTransaction(format: EventFormat, event: unknown): EventFormat {
  const isPresence = (event as { readonly type?: unknown }).type === 'm.presence'
  return format === 'ephemeral' && isPresence ? 'presence' : format
}

/** Yields every event with a known format in the shared data. The format of partial envelopes is unknown. */
function* allEvents(): Generator<Told> {
  for (const { event, kind } of readSamples(
    ...SERVED,
    ...STORED,
    'spec/examples-v1.19.ndjson',
    'spec/examples-2015.ndjson',
  )) {
    if (kind !== 'content' && kind !== 'unknown') yield { event, format: sampleFormat(kind, event) }
  }
  for (const file of SYNC_RESPONSES) {
    for (const part of partsOfSync(JSON.parse(readShared(file)))) {
      if ('event' in part) yield { event: part.event, format: part.format }
    }
  }
  yield* storedEvents()
  for (const { event, kind } of readCases()) if (isEventFormat(kind)) yield { event, format: kind }
}

/** Yields the events whose format is inferred wrongly, with the result. */
export function* mistaken(): Generator<Told & { readonly told: EventFormat }> {
  for (const { event, format } of allEvents()) {
    const told = inferFormat(event)
    if (told !== undefined && told !== format) yield { event, format, told }
  }
}

/** The number of events by actual and inferred format. */
type Confusion = ReadonlyMap<EventFormat, ReadonlyMap<EventFormat | undefined, number>>

/** Builds the table over all events with a known format. Duplicates count once. */
export function confusion(): Confusion {
  const table = new Map(EVENT_FORMATS.map((format) => [format, new Map<EventFormat | undefined, number>()]))
  const seen = new Set<string>()
  for (const { event, format } of allEvents()) {
    const identity = `${format} ${JSON.stringify(event)}`
    if (seen.has(identity)) continue
    seen.add(identity)
    const row = table.get(format)
    const told = inferFormat(event)
    row?.set(told, (row.get(told) ?? 0) + 1)
  }
  return table
}

/** The reasons for wrong results. */
const REASONS: Readonly<Record<string, string>> = {
  '`stripped` as `pdu`':
    'Since v1.16 of the specification, servers exchange stripped state as PDUs, and Synapse 1.160 passes the create event of a room ' +
    'of version 12 on to clients unchanged. It has the references and hashes of a PDU, and decodes in both formats.',
  '`stripped` as `sync`':
    "The stripped state includes the user's own invite or knock as a complete event, with its ID and timestamp. It decodes in both formats.",
  '`sync` as `timeline`':
    'Synapse 1.160 adds the `room_id` to the create event of a room of version 12 in `/sync` too. It decodes in both formats.',
}

interface Mistake {
  readonly cell: string
  readonly count: number
}

function mistakesIn(table: Confusion): readonly Mistake[] {
  return [...table].flatMap(([format, row]) =>
    [...row]
      .filter(([told]) => told !== format)
      .map(([told, count]) => ({ cell: `\`${format}\` as \`${told}\``, count }))
      .sort((a, b) => b.count - a.count),
  )
}

/** Lists wrong results without a reason, and reasons without a wrong result. */
export function faultsOf(table: Confusion): readonly string[] {
  const found = new Set(mistakesIn(table).map(({ cell }) => cell))
  return [
    ...[...found].filter((cell) => !Object.hasOwn(REASONS, cell)).map((cell) => `${cell}: has no reason`),
    ...Object.keys(REASONS)
      .filter((cell) => !found.has(cell))
      .map((cell) => `${cell}: does not occur`),
  ]
}

function tableOf(table: Confusion): string {
  const header = ['', ...EVENT_FORMATS.map((format) => `\`${format}\``), 'none']
  const rows = EVENT_FORMATS.map((format) => {
    const counts = [...EVENT_FORMATS, undefined].map((told) => table.get(format)?.get(told) ?? '')
    return [`\`${format}\``, ...counts]
  })
  return [header, ['---', ...EVENT_FORMATS.map(() => '--:'), '--:'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  ', '| '))
    .join('\n')
}

/** Returns the text of docs/explanation/formats.md. */
export function pageOf(table: Confusion): string {
  const mistakes = mistakesIn(table)
  const total = [...table.values()].flatMap((row) => [...row.values()]).reduce((sum, count) => sum + count, 0)
  const wrong = mistakes.reduce((sum, { count }) => sum + count, 0)
  return `# Inferring an event's format

Generated by \`npm run confusion\`. Do not edit.

For an event from \`/sync\`, \`/messages\` or a database, the format is known: pass it to \`parseEvent\`. For an event of unknown origin, such
as a line of a file, \`inferFormat(event)\` returns the most likely format. \`matrix-events check\` uses it too. The first rule that
applies decides:

1. An \`edu_type\`, and not all of \`type\`, \`event_id\` and \`origin_server_ts\`: \`edu\`.
2. No \`type\`: none.
3. \`auth_events\`, \`prev_events\` or \`hashes\`: \`pdu\`.
4. \`type\`, \`event_id\` and \`origin_server_ts\`: \`timeline\` with a \`room_id\`, \`sync\` without.
5. A type that only \`presence\`, \`ephemeral\`, \`to_device\` or \`account_data\` lists: that format. A type that also exists in rooms, such as
   \`m.key.verification.start\`: the same, unless the event has a \`room_id\`, an \`event_id\`, an \`origin_server_ts\`, a \`state_key\`, a
   relation, or content encrypted for a room.
6. A \`state_key\` without an \`event_id\`, and a type that is state or unlisted: \`stripped\`. If there is a \`room_id\` and an
   \`origin_server_ts\` too, it counts as a room event without an ID.
7. An \`event_id\`, an \`origin_server_ts\`, or a type that exists only in rooms: \`timeline\` with a \`room_id\`, \`sync\` without.
8. An unlisted type: with a \`room_id\`, \`timeline\` if there is a sender, otherwise \`ephemeral\`; without one, \`to_device\` if there is a
   sender, otherwise \`account_data\`.

An event of a listed type therefore never becomes a custom event because of a missing field: its faults are reported as errors.

## Accuracy

Of ${total} different events from two servers, the specification, the storage formats of programs, and other projects' tests,
${total - wrong} are inferred correctly (${((100 * (total - wrong)) / total).toFixed(1)} %). Rows: the actual format. Columns: the inferred format.

${tableOf(table)}

## Reasons for the others

${mistakes.map(({ cell, count }) => `- ${cell} (${count}): ${REASONS[cell]}`).join('\n')}
`
}

/** The path of the page. */
export const PAGE = new URL('../../docs/explanation/formats.md', import.meta.url)

if (import.meta.url === `file://${process.argv[1]}`) {
  const table = confusion()
  const faults = faultsOf(table)
  for (const fault of faults) console.error(fault)
  writeFileSync(PAGE, pageOf(table))
  console.log(tableOf(table))
  process.exitCode = faults.length === 0 ? 0 : 1
}
