/**
 * Synapse, in SQLite or PostgreSQL.
 *
 * Besides reading events, this looks for rows of events without JSON, and for state and forward extremities that refer
 * to events that are not there.
 *
 * @see https://github.com/element-hq/synapse/tree/develop/synapse/storage/schema
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import type { Advice, Found } from '../form/found.js'
import { HEX_FAULT } from '../form/hex-text.js'
import { versionOfFormat } from '../form/record-version.js'
import { versionIn } from './create-event.js'
import { allRows, type Database } from './database.js'
import { shardCondition } from './shard.js'
import { type EventQuery, eventIn, hasColumns, isRedacted, readAll, type Store, type StoreOptions } from './store.js'
import { parseStored } from './stored-text.js'
import { privateEvents } from './synapse-private.js'

export const synapse: Store = {
  name: 'Synapse',
  isOf: (tables) => hasColumns(tables, 'event_json', 'event_id', 'room_id', 'json'),
  async *read(database, options) {
    yield* readEvents(database, options)
    yield* crossChecks(database, options)
    if (options.isPrivate) yield* privateEvents(database, options)
  },
}

async function* readEvents(database: Database, { shard }: StoreOptions): AsyncGenerator<readonly Found[]> {
  const { dialect, tables } = database
  const versions = await roomVersions(database)
  let hexTexts = 0
  const columns = ['e.event_id', 'e.room_id', 'e.json']
  if (hasColumns(tables, 'event_json', 'format_version')) columns.push('e.format_version')
  if (hasColumns(tables, 'redactions', 'have_censored')) {
    // An event can have several redactions. Synapse has an index for this, and a join could change the order of events.
    const isCensored = 'MAX(CASE WHEN x.have_censored THEN 1 ELSE 0 END)'
    columns.push(`(SELECT ${isCensored} FROM redactions AS x WHERE x.redacts = e.event_id) AS is_censored`)
  }
  if (tables.has('rejections')) {
    columns.push('EXISTS (SELECT 1 FROM rejections AS j WHERE j.event_id = e.event_id) AS is_rejected')
  }
  const condition = shard === undefined || dialect === 'sqlite' ? 'TRUE' : shardCondition('e.room_id', shard)
  const selects = orderedFrom(database).map((from) => `SELECT ${columns.join(', ')} FROM ${from(condition)}`)
  const events = selects.map(
    (query): EventQuery => ({
      table: 'event_json',
      query,
      found({ event_id, format_version, is_censored, is_rejected, json, room_id }) {
        const found = eventIn({
          table: 'event_json',
          format: 'pdu',
          json,
          eventId: event_id,
          roomVersion: versions.get(room_id) ?? versionOfFormat(format_version),
          isRedacted: isRedacted(is_censored),
          isRejected: is_rejected === undefined ? undefined : Boolean(is_rejected),
        })
        if (found._tag === 'Event' && found.storageFault !== undefined) hexTexts++
        return found
      },
    }),
  )
  yield* readAll(database, events, dialect === 'sqlite' ? shard : undefined)
  yield* readAll(database, [staged(versions)], shard)
  if (hexTexts > 0) yield [advice('event_json', HEX_FAULT.code, hexTexts, FROM_HEX[dialect])]
}

/**
 * Where to take events from, and in which order: that in which the server got them, and then those without a row in
 * `events`. SQLite stores events in about this order. PostgreSQL moves rows that are changed.
 */
function orderedFrom({ dialect, tables }: Database): readonly ((condition: string) => string)[] {
  if (dialect === 'sqlite') return [(condition) => `event_json AS e WHERE ${condition}`]
  if (!hasColumns(tables, 'events', 'event_id', 'stream_ordering')) {
    return [(condition) => `event_json AS e WHERE ${condition} ORDER BY e.event_id`]
  }
  const others = 'NOT EXISTS (SELECT 1 FROM events AS v WHERE v.event_id = e.event_id)'
  return [
    (condition) =>
      `events AS v JOIN event_json AS e ON e.event_id = v.event_id WHERE ${condition} ORDER BY v.stream_ordering`,
    (condition) => `event_json AS e WHERE ${condition} AND ${others} ORDER BY e.event_id`,
  ]
}

type RoomVersions = ReadonlyMap<unknown, unknown>

/** Events from other servers that wait to be processed. */
function staged(versions: RoomVersions): EventQuery {
  const table = 'federation_inbound_events_staging'
  return {
    table,
    query: `SELECT event_id, room_id, event_json FROM ${table}`,
    found: ({ event_id, event_json, room_id }) =>
      eventIn({ table, format: 'pdu', json: event_json, eventId: event_id, roomVersion: versions.get(room_id) }),
  }
}

/**
 * The versions of rooms. Rooms in which the server never took part have none in `rooms`, but perhaps a create event.
 *
 * They are kept in memory, since looking up each event's takes longer.
 */
async function roomVersions(database: Database): Promise<RoomVersions> {
  const versions = new Map<unknown, unknown>()
  const { tables } = database
  if (!hasColumns(tables, 'rooms', 'room_version')) return versions
  const known = 'SELECT room_id, room_version FROM rooms WHERE room_version IS NOT NULL'
  for await (const rows of database.rows(known)) {
    for (const { room_id, room_version } of rows) versions.set(room_id, room_version)
  }
  if (!tables.has('state_events')) return versions
  const rows = await allRows(
    database,
    `SELECT s.room_id, e.json FROM state_events AS s JOIN event_json AS e ON e.event_id = s.event_id
      LEFT JOIN rooms AS r ON r.room_id = s.room_id WHERE s.type = 'm.room.create' AND r.room_version IS NULL`,
  )
  for (const { json, room_id } of rows) {
    const parsed = parseStored(json)
    const version = 'value' in parsed && isObject(parsed.value) ? versionIn(parsed.value) : undefined
    if (version !== undefined) versions.set(room_id, version)
  }
  return versions
}

const FROM_HEX: Readonly<Record<Database['dialect'], string>> = {
  postgres: `UPDATE event_json SET json = convert_from(decode(substr(json, 3), 'hex'), 'UTF8') WHERE json LIKE '\\\\x7b22%'`,
  sqlite: `UPDATE event_json SET json = CAST(unhex(substr(json, 3)) AS TEXT) WHERE json LIKE '\\x7b22%'`,
}

interface CrossCheck {
  readonly code: string
  readonly message: string
  /** The table with the rows that refer to nothing, and the table that they refer to. */
  readonly from: string
  readonly to: string
}

const CROSS_CHECKS: readonly CrossCheck[] = [
  { code: 'missing-json', message: 'has a row in events, but no JSON in event_json', from: 'events', to: 'event_json' },
  {
    code: 'missing-state',
    message: 'is current state of its room, but has no JSON in event_json',
    from: 'current_state_events',
    to: 'event_json',
  },
  {
    code: 'missing-extremity',
    message: 'is a forward extremity of its room, but has no row in events',
    from: 'event_forward_extremities',
    to: 'events',
  },
]

async function* crossChecks(database: Database, { shard }: StoreOptions): AsyncGenerator<readonly Found[]> {
  for (const { code, from, message, to } of CROSS_CHECKS) {
    if (!database.tables.has(to) || !database.tables.has(from)) continue
    const dangling = `NOT EXISTS (SELECT 1 FROM ${to} WHERE ${to}.event_id = ${from}.event_id)`
    const type = hasColumns(database.tables, from, 'type') ? ', type' : ''
    const isFiltered = shard !== undefined && database.dialect === 'postgres'
    const condition = isFiltered ? ` AND ${shardCondition('room_id', shard)}` : ''
    let count = 0
    const check: EventQuery = {
      table: from,
      query: `SELECT event_id, room_id${type} FROM ${from} WHERE ${dangling}${condition}`,
      found({ event_id, room_id, type }) {
        count++
        const place = { at: [from], eventId: String(event_id), roomId: String(room_id) }
        return { _tag: 'Unread', ...place, type: type === undefined ? undefined : String(type), code, message }
      },
    }
    yield* readAll(database, [check], isFiltered ? undefined : shard)
    if (count > 0) yield [advice(from, code, count, `DELETE FROM ${from} WHERE ${dangling}`)]
  }
}

function advice(table: string, code: string, count: number, sql: string): Advice {
  const message = 'after a backup, and while Synapse is stopped, this mends them'
  return { _tag: 'Advice', at: [table], code, count, message, sql: `${sql};` }
}
