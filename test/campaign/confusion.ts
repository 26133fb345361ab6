/**
 * How often `inferFormat` tells the format of an event, over all events whose format is known, and writes the table and
 * the reasons to docs/formats.md.
 *
 *     npm run confusion
 *
 * It fails where a format is mistaken for another and no reason is given here, and where a reason is no longer needed.
 *
 * @module
 */
import { writeFileSync } from 'node:fs'

import { EVENT_FORMATS, type EventFormat, isEventFormat } from '../../src/kind/event-format.js'
import { inferFormat } from '../../src/parse/infer-format.js'
import { partsOfSync } from '../../src/parse/sync-parts.js'
import { readCases, readSamples, readShared, SERVED, STORED, SYNC_RESPONSES } from '../support/shared.js'
import { sampleFormat } from './repairs.js'

/** An event, and the format in which it traveled. */
interface Told {
  readonly event: unknown
  readonly format: EventFormat
}

/** Where the stored forms of `samples/stored` hold events: by file, the paths of each format. `*` is any key. */
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

/** What stands at a path. */
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

/** Application services are told of presence in one list with the ephemeral events. */
function inTransaction(format: EventFormat, event: unknown): EventFormat {
  const isPresence = (event as { readonly type?: unknown }).type === 'm.presence'
  return format === 'ephemeral' && isPresence ? 'presence' : format
}

/** Every event of known format, in the data beside the project. Of partial envelopes, the format is not known. */
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

/** The events whose format is told wrongly, and what it is told to be. */
export function* mistaken(): Generator<Told & { readonly told: EventFormat }> {
  for (const { event, format } of allEvents()) {
    const told = inferFormat(event)
    if (told !== undefined && told !== format) yield { event, format, told }
  }
}

/** How many events of a format are taken for each. */
type Confusion = ReadonlyMap<EventFormat, ReadonlyMap<EventFormat | undefined, number>>

/** The table over all events of known format. The same event of the same format counts once. */
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

/** Why one format is taken for another. */
const REASONS: Readonly<Record<string, string>> = {
  '`stripped` as `pdu`':
    'Since v1.16 of the specification, servers send each other PDUs for stripped state, and Synapse 1.160 passes the create event of ' +
    'a room of version 12 on to clients as it came. Its references and hashes say that it is a PDU, and it decodes as either.',
  '`stripped` as `sync`':
    "The user's own invite or knock stands among the stripped state as a whole event, with its ID and its time. It decodes as either.",
  '`sync` as `timeline`':
    'Synapse 1.160 adds the `room_id` to the create event of a room of version 12 in `/sync` too. It decodes as either.',
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

/** What keeps the page from being true: mistakes without a reason, and reasons without a mistake. */
export function faultsOf(table: Confusion): readonly string[] {
  const found = new Set(mistakesIn(table).map(({ cell }) => cell))
  return [
    ...[...found].filter((cell) => !Object.hasOwn(REASONS, cell)).map((cell) => `${cell}: no reason is given`),
    ...Object.keys(REASONS)
      .filter((cell) => !found.has(cell))
      .map((cell) => `${cell}: no event is mistaken so`),
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

/** The text of docs/formats.md. */
export function pageOf(table: Confusion): string {
  const mistakes = mistakesIn(table)
  const total = [...table.values()].flatMap((row) => [...row.values()]).reduce((sum, count) => sum + count, 0)
  const wrong = mistakes.reduce((sum, { count }) => sum + count, 0)
  return `# Telling an event's format

Made by \`npm run confusion\`. Do not edit.

Whoever has an event from \`/sync\`, \`/messages\` or a database knows its format, and passes it to \`parseEvent\`. For an event without
its surroundings, a line of a file for example, \`inferFormat(event)\` says which format it most likely has, and \`matrix-events check\`
asks it. The first of these that holds decides:

1. An \`edu_type\`, and not all of \`type\`, \`event_id\` and \`origin_server_ts\`: \`edu\`.
2. No \`type\`: none.
3. \`auth_events\`, \`prev_events\` or \`hashes\`: \`pdu\`.
4. \`type\`, \`event_id\` and \`origin_server_ts\`: \`timeline\` with a \`room_id\`, \`sync\` without.
5. A type that only \`presence\`, \`ephemeral\`, \`to_device\` or \`account_data\` lists: that format. A type that rooms have too, as
   \`m.key.verification.start\` does: the same, unless the event has a \`room_id\`, an \`event_id\`, an \`origin_server_ts\`, a \`state_key\`, a
   relation, or content encrypted for a room.
6. A \`state_key\` without an \`event_id\`, of a type that is state or is not listed: \`stripped\`. With a \`room_id\` and an
   \`origin_server_ts\` too, it is rather a room event that lacks its ID.
7. An \`event_id\`, an \`origin_server_ts\`, or a type that only rooms have: \`timeline\` with a \`room_id\`, \`sync\` without.
8. A type that is not listed: with a \`room_id\`, \`timeline\` if there is a sender, else \`ephemeral\`; without, \`to_device\` if there is a
   sender, else \`account_data\`.

So an event of a listed type is never taken for a custom one for what it lacks: what is wrong with it is an error.

## How often it is right

Over ${total} different events of two servers, of the specification, of the forms in which programs store events, and of other
projects' tests, ${total - wrong} are told as they traveled (${((100 * (total - wrong)) / total).toFixed(1)} %). Rows: how an event traveled. Columns: what it is told to be.

${tableOf(table)}

## Why the others are not

${mistakes.map(({ cell, count }) => `- ${cell} (${count}): ${REASONS[cell]}`).join('\n')}
`
}

/** Where the page is. */
export const PAGE = new URL('../../docs/formats.md', import.meta.url)

if (import.meta.url === `file://${process.argv[1]}`) {
  const table = confusion()
  const faults = faultsOf(table)
  for (const fault of faults) console.error(fault)
  writeFileSync(PAGE, pageOf(table))
  console.log(tableOf(table))
  process.exitCode = faults.length === 0 ? 0 : 1
}
