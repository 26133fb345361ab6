/**
 * Flat records of events, for tools that read tables.
 *
 * @module
 */
import { isObject, own } from '../../json/own.js'
import { jsonPointer } from '../../parse/report.js'
import { type CheckedEvent, roomIdOf, senderOf, serverOf, timestampOf } from '../check/checked-event.js'

/** A field: one of {@link FIELDS}, or the path of a value in the event, such as `content.membership`. */
export type FieldName = string

type Field = (source: string, checked: CheckedEvent) => unknown

/** The fields that are not read from the event alone. */
const FIELDS: Readonly<Record<string, Field>> = {
  at: (_, { at }) => jsonPointer(at),
  errors: (_, { errors }) => errors.map(({ message }) => message).join('; '),
  event_id: (_, { event, eventId }) => eventId ?? valueAt(event, ['event_id']),
  format: (_, { format }) => format,
  line: (_, { line }) => line,
  origin_server_ts: (_, checked) => timestampOf(checked),
  outcome: (_, { outcome }) => outcome,
  repairs: (_, { repairs = [] }) => repairs.join(','),
  room_id: (_, checked) => roomIdOf(checked),
  sender: (_, checked) => senderOf(checked),
  server: (_, checked) => serverOf(checked),
  source: (source) => source,
  type: (_, { type }) => type,
}

/** The names of the fields that are not read from the event alone. */
export const FIELD_NAMES = Object.keys(FIELDS)

/** Maximum length of the value of a field, in UTF-16 code units. */
const VALUE_LIMIT = 2000

/** A record with the fields in their order. What an event does not have is null. */
export function recordOf(source: string, checked: CheckedEvent, fields: readonly FieldName[]): object {
  return Object.fromEntries(
    fields.map((name) => {
      const field = own(FIELDS, name) as Field | undefined
      return [name, flat(field === undefined ? valueAt(checked.event, name.split('.')) : field(source, checked))]
    }),
  )
}

function valueAt(event: unknown, path: readonly string[]): unknown {
  let value = event
  for (const key of path) value = isObject(value) ? own(value, key) : undefined
  return value
}

/** The value if a cell of a table can hold it. Objects and arrays become JSON. */
function flat(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (typeof value !== 'object' && typeof value !== 'string') return value
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > VALUE_LIMIT ? `${text.slice(0, VALUE_LIMIT - 1)}…` : text
}
