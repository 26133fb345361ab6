/**
 * gomuks, and what else is built on its hicli: the envelope of an event is in columns.
 *
 * @see https://github.com/gomuks/gomuks/tree/main/pkg/hicli/database
 *
 * @module
 */
import type { Found } from '../form/found.js'
import type { Row } from './database.js'
import { accountData, type EventQuery, eventAround, hasColumns, readAll, type Store } from './store.js'
import { parseStored } from './stored-text.js'

export const gomuks: Store = {
  name: 'gomuks',
  isOf: (tables) => hasColumns(tables, 'event', 'room_id', 'event_id', 'sender', 'type', 'timestamp', 'content'),
  async *read(database, { isPrivate, shard }) {
    const columns = database.tables.get('event')
    const order = columns?.has('rowid') ? ' ORDER BY rowid' : ''
    yield* readAll(database, [{ table: 'event', query: `SELECT * FROM event${order}`, found: eventOf }], shard)
    // An encrypted event is followed, in a second pass, by what it was decrypted to.
    const decrypted = `SELECT * FROM event WHERE decrypted IS NOT NULL${order}`
    if (columns?.has('decrypted')) {
      yield* readAll(database, [{ table: 'event', query: decrypted, found: decryptedOf }], shard)
    }
    if (isPrivate) yield* readAll(database, PRIVATE, shard)
  },
}

function eventOf(row: Row): Found {
  return eventAround(row['content'], { table: 'event', format: 'timeline', eventId: row['event_id'] }, (content) => ({
    type: row['type'],
    content,
    ...envelopeOf(row),
  }))
}

function decryptedOf(row: Row): Found {
  const found = eventAround(
    row['decrypted'],
    { table: 'event', format: 'timeline', eventId: row['event_id'] },
    (content) => ({ type: row['decrypted_type'], content, ...envelopeOf(row) }),
  )
  return { ...found, at: ['event', 'decrypted'] }
}

function envelopeOf({ event_id, room_id, sender, state_key, timestamp, unsigned }: Row): object {
  const parsed = parseStored(unsigned)
  return {
    event_id,
    room_id,
    sender,
    origin_server_ts: timestamp,
    ...(state_key !== null && state_key !== undefined && { state_key }),
    ...('value' in parsed && { unsigned: parsed.value }),
  }
}

const PRIVATE: readonly EventQuery[] = [
  accountData('account_data', 'SELECT type, content FROM account_data'),
  accountData('room_account_data', 'SELECT room_id, type, content FROM room_account_data'),
]
