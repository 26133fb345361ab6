/**
 * palpo, in PostgreSQL.
 *
 * @see https://github.com/palpo-im/palpo/tree/main/crates/data
 *
 * @module
 */
import { shardCondition } from './shard.js'
import { type EventQuery, eventIn, hasColumns, readAll, type Store } from './store.js'

export const palpo: Store = {
  name: 'palpo',
  isOf: (tables) => hasColumns(tables, 'event_datas', 'event_id', 'room_id', 'json_data'),
  read(database, { shard }) {
    const isFiltered = shard !== undefined && database.dialect === 'postgres'
    const events: EventQuery = {
      table: 'event_datas',
      // As text: numbers and duplicate keys stay as they are.
      query: `SELECT e.event_id, e.room_id, CAST(e.json_data AS text) AS json,
          (SELECT r.version FROM rooms AS r WHERE r.id = e.room_id) AS room_version
        FROM event_datas AS e
        ${isFiltered ? `WHERE ${shardCondition('e.room_id', shard)}` : ''}
        ORDER BY ${hasColumns(database.tables, 'event_datas', 'event_sn') ? 'e.event_sn' : 'e.event_id'}`,
      found: ({ event_id, json, room_version }) =>
        eventIn({ table: 'event_datas', format: 'pdu', json, eventId: event_id, roomVersion: room_version }),
    }
    return readAll(database, [events], isFiltered ? undefined : shard)
  },
}
