/**
 * Seshat, the search index of Element Desktop. Element encrypts it, but others need not.
 *
 * @see https://github.com/matrix-org/seshat
 *
 * @module
 */
import { eventIn, hasColumns, readAll, type Store } from './store.js'

export const seshat: Store = {
  name: 'Seshat',
  isOf: (tables) => hasColumns(tables, 'events', 'event_id', 'room_id', 'source') && tables.has('profile'),
  read: (database, { shard }) =>
    readAll(
      database,
      [
        {
          table: 'events',
          query: `SELECT e.event_id, r.room_id, e.source FROM events AS e LEFT JOIN rooms AS r ON r.id = e.room_id
            ORDER BY e.id`,
          found: ({ event_id, source }) =>
            eventIn({ table: 'events', format: 'timeline', json: source, eventId: event_id }),
        },
      ],
      shard,
    ),
}
