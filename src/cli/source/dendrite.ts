/**
 * Dendrite: one database, or one for each of its components.
 *
 * @see https://github.com/element-hq/dendrite/tree/main/roomserver/storage
 *
 * @module
 */
import { isObject, ownString } from '../../json/own.js'
import type { Found } from '../form/found.js'
import type { Database, Row } from './database.js'
import {
  accountData,
  type EventQuery,
  eventFrom,
  eventIn,
  hasColumns,
  isRedacted,
  readAll,
  type Store,
} from './store.js'

export const dendrite: Store = {
  name: 'Dendrite',
  isOf: (tables) => [events(tables), ...headered(tables), ...PRIVATE].some(({ table }) => tables.has(table)),
  async *read(database, { isPrivate, shard }) {
    yield* readAll(database, [events(database.tables), ...headered(database.tables)], shard)
    if (isPrivate) yield* readAll(database, PRIVATE, shard)
  },
}

const EVENTS = 'roomserver_event_json'

function events(tables: Database['tables']): EventQuery {
  const columns = ['j.event_json']
  const joins: string[] = []
  if (tables.has('roomserver_events')) {
    columns.push('e.event_id')
    if (hasColumns(tables, 'roomserver_events', 'is_rejected')) columns.push('e.is_rejected')
    joins.push('LEFT JOIN roomserver_events AS e ON e.event_nid = j.event_nid')
    if (tables.has('roomserver_rooms')) {
      columns.push('r.room_id', 'r.room_version')
      joins.push('LEFT JOIN roomserver_rooms AS r ON r.room_nid = e.room_nid')
    }
    if (tables.has('roomserver_redactions')) {
      columns.push('x.is_redacted')
      joins.push(`LEFT JOIN (
        SELECT redacts_event_id, MAX(CASE WHEN validated THEN 1 ELSE 0 END) AS is_redacted
        FROM roomserver_redactions GROUP BY redacts_event_id
      ) AS x ON x.redacts_event_id = e.event_id`)
    }
  }
  return {
    table: EVENTS,
    query: `SELECT ${columns.join(', ')} FROM ${EVENTS} AS j ${joins.join(' ')} ORDER BY j.event_nid`,
    found: ({ event_id, event_json, is_redacted, is_rejected, room_version }) =>
      eventIn({
        table: EVENTS,
        format: 'pdu',
        json: event_json,
        eventId: event_id,
        roomVersion: room_version,
        isRedacted: isRedacted(is_redacted),
        isRejected: is_rejected === undefined ? undefined : Boolean(is_rejected),
      }),
  }
}

/** Copies of events, with their ID and room version added. Those that are among the events already are left out. */
function headered(tables: Database['tables']): readonly EventQuery[] {
  return ['syncapi_output_room_events', 'syncapi_invite_events'].map((table) => {
    const known = tables.has('roomserver_events')
      ? ' WHERE event_id NOT IN (SELECT event_id FROM roomserver_events)'
      : ''
    return {
      table,
      query: `SELECT event_id, room_id, headered_event_json FROM ${table}${known} ORDER BY id`,
      found: (row) => headeredEvent(table, row),
    }
  })
}

function headeredEvent(table: string, { event_id, headered_event_json }: Row): Found {
  const found = eventIn({ table, format: 'pdu', json: headered_event_json, eventId: event_id })
  if (found._tag !== 'Event' || !isObject(found.event)) return found
  const { _event_id: _, _room_version, ...event } = found.event
  return { ...found, event, roomVersion: ownString(found.event, '_room_version') }
}

const PRIVATE: readonly EventQuery[] = [
  accountData('userapi_account_datas', 'SELECT type, content FROM userapi_account_datas'),
  {
    table: 'syncapi_receipts',
    query: 'SELECT * FROM syncapi_receipts ORDER BY id',
    found: ({ event_id, receipt_ts, receipt_type, room_id, user_id }) => {
      const users = Object.fromEntries([[String(user_id), { ts: receipt_ts }]])
      const content = Object.fromEntries([[String(event_id), Object.fromEntries([[String(receipt_type), users]])]])
      return eventFrom({ type: 'm.receipt', room_id, content }, { table: 'syncapi_receipts', format: 'ephemeral' })
    },
  },
  {
    table: 'syncapi_send_to_device',
    query: 'SELECT content FROM syncapi_send_to_device ORDER BY id',
    found: ({ content }) => eventIn({ table: 'syncapi_send_to_device', json: content, format: 'to_device' }),
  },
  {
    table: 'federationsender_queue_edus',
    query: `SELECT json_body FROM federationsender_queue_json
      WHERE json_nid IN (SELECT json_nid FROM federationsender_queue_edus) ORDER BY json_nid`,
    found: ({ json_body }) => eventIn({ table: 'federationsender_queue_json', json: json_body, format: 'edu' }),
  },
]
