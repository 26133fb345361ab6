/**
 * What belongs to users in a database of Synapse: account data, receipts, presence and to-device messages.
 *
 * @see https://github.com/element-hq/synapse/tree/develop/synapse/storage/schema
 *
 * @module
 */
import { isObject } from '../../json/own.js'
import type { Found } from '../form/found.js'
import type { Database, Row } from './database.js'
import { rowsInShard, type Shard } from './shard.js'
import { accountData, type EventQuery, eventAround, eventFrom, eventIn, readAll, type StoreOptions } from './store.js'
import { parseStored } from './stored-text.js'

export async function* privateEvents(database: Database, { shard }: StoreOptions): AsyncGenerator<readonly Found[]> {
  yield* readAll(database, PRIVATE, shard)
  if (database.tables.has('room_tags')) yield* tagsOf(database, shard)
}

const PRIVATE: readonly EventQuery[] = [
  accountData('account_data', 'SELECT account_data_type AS type, content FROM account_data'),
  accountData('room_account_data', 'SELECT room_id, account_data_type AS type, content FROM room_account_data'),
  {
    table: 'receipts_linearized',
    query: 'SELECT * FROM receipts_linearized',
    found: ({ data, event_id, receipt_type, room_id, thread_id, user_id }) =>
      eventAround(data, { table: 'receipts_linearized', format: 'ephemeral' }, (stored) => {
        const receipt = typeof thread_id === 'string' && isObject(stored) ? { ...stored, thread_id } : stored
        const content = objectWith(event_id, objectWith(receipt_type, objectWith(user_id, receipt)))
        return { type: 'm.receipt', room_id, content }
      }),
  },
  {
    table: 'presence_stream',
    query: 'SELECT user_id, state, status_msg, currently_active FROM presence_stream',
    found: presenceIn,
  },
  {
    table: 'device_inbox',
    query: 'SELECT message_json FROM device_inbox',
    found: ({ message_json }) => eventIn({ table: 'device_inbox', json: message_json, format: 'to_device' }),
  },
  {
    table: 'device_federation_outbox',
    query: 'SELECT messages_json FROM device_federation_outbox',
    found: ({ messages_json }) =>
      eventAround(messages_json, { table: 'device_federation_outbox', format: 'edu' }, (content) => ({
        edu_type: 'm.direct_to_device',
        content,
      })),
  },
]

function presenceIn({ currently_active, state, status_msg, user_id }: Row): Found {
  const content = {
    presence: state,
    ...(status_msg !== null && { status_msg }),
    ...(currently_active !== null && { currently_active: Boolean(currently_active) }),
  }
  const event = { type: 'm.presence', sender: user_id, content }
  return eventFrom(event, { table: 'presence_stream', format: 'presence' })
}

/** The tags of a room are rows, one event for each user and room. */
async function* tagsOf(database: Database, shard: Shard | undefined): AsyncGenerator<readonly Found[]> {
  let place: string | undefined
  let tags: (readonly [string, unknown])[] = []
  const event = () => {
    const content = { tags: Object.fromEntries(tags) }
    return eventFrom({ type: 'm.tag', content }, { table: 'room_tags', format: 'account_data' })
  }
  const query = 'SELECT user_id, room_id, tag, content FROM room_tags ORDER BY user_id, room_id'
  for await (const rows of database.rows(query)) {
    const batch: Found[] = []
    for (const { content, room_id, tag, user_id } of rowsInShard(rows, shard)) {
      const next = JSON.stringify([user_id, room_id])
      if (place !== undefined && next !== place) {
        batch.push(event())
        tags = []
      }
      place = next
      const parsed = parseStored(content)
      if ('fault' in parsed)
        batch.push({ _tag: 'Unread', at: ['room_tags'], code: 'unreadable', message: parsed.fault })
      else tags.push([String(tag), parsed.value])
    }
    yield batch
  }
  if (place !== undefined) yield [event()]
}

/** An object with one key, which may be `__proto__`. */
function objectWith(key: unknown, value: unknown): object {
  return Object.fromEntries([[String(key), value]])
}
