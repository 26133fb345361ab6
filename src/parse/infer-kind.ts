/**
 * Telling by its fields how an event travels.
 *
 * @module
 */
import type { EventFormat } from './event-kind.js'
import { read } from './read.js'

/** Types that tell the format where the fields do not. */
const FORMAT_OF_TYPE: ReadonlyMap<unknown, EventFormat> = new Map([
  ['m.presence', 'presence'],
  ['m.receipt', 'ephemeral'],
  ['m.typing', 'ephemeral'],
])

/**
 * The format that an event's fields suggest, for events that come without their surroundings. A guess: what is malformed may
 * lack the very field that tells. Undefined for what is no object or has no type. Never throws.
 */
export function inferFormat(input: unknown): EventFormat | undefined {
  const has = (key: string) => read(input, key) !== undefined
  if (has('edu_type')) return 'edu'
  if (!has('type')) return undefined
  if (has('auth_events') || has('prev_events') || has('hashes')) return 'pdu'
  const format = FORMAT_OF_TYPE.get(read(input, 'type'))
  if (format !== undefined) return format
  if (has('event_id') || has('origin_server_ts')) return has('room_id') ? 'timeline' : 'sync'
  if (has('room_id') && has('sender')) return 'timeline'
  if (has('state_key')) return 'stripped'
  return has('sender') ? 'to_device' : 'account_data'
}
