/**
 * Records of rows: an object with a key for each column.
 *
 * @module
 */

import { STATE } from '../../kind/state.js'
import { isHexText } from '../form/hex-text.js'
import { parsePiece } from '../input/parse-piece.js'
import type { Cell } from './cells.js'

/** Columns that hold whole events. */
const EVENT_COLUMNS: readonly string[] = ['json', 'event_json', 'headered_event_json', 'json_data']

/** Returns whether a table with these columns has events: in a column, or with their keys as columns. */
export function hasEvents(columns: readonly string[]): boolean {
  return hasWholeEvents(columns) || (isEventInColumns(columns) && columns.includes('sender'))
}

function hasWholeEvents(columns: readonly string[]): boolean {
  return columns.some((column) => EVENT_COLUMNS.includes(column))
}

/** Returns whether a table with these columns is Synapse's of rooms. */
export function hasRooms(columns: readonly string[]): boolean {
  return ['room_id', 'room_version', 'creator'].every((column) => columns.includes(column))
}

/** Returns whether the first row of a table could be its header. */
export function isHeader(cells: readonly Cell[]): boolean {
  return cells.some((cell) => cell !== null) && cells.every((cell) => cell === null || /^[A-Za-z_][\w. ]*$/.test(cell))
}

/** Returns the record of a row. Without a header, columns are told by what they hold. */
export function recordOf(cells: readonly Cell[], columns: readonly string[] | undefined): object {
  if (columns !== undefined) {
    const names = columns.map(columnOf)
    const record = names.map((name, i) => [name, cells[i] ?? null] as const)
    const others = cells.slice(names.length).map((cell, i) => [`column ${names.length + i + 1}`, cell] as const)
    if (!isEventInColumns(names)) return Object.fromEntries([...record, ...others])
    const type = cells[names.indexOf('type')]
    const isState = type !== null && type !== undefined && Object.hasOwn(STATE, type)
    return Object.fromEntries([...record.flatMap((cell) => keyOf(cell, isState)), ...others])
  }
  if (isSynapseRow(cells)) return recordOf(cells, SYNAPSE_COLUMNS)
  const objects = cells.filter(isJson)
  const events = objects.filter((cell) => cell?.startsWith('\\') || cell?.includes('"type'))
  const isArray = objects.length === 0 && cells.some((cell) => cell?.startsWith('['))
  if (isArray || events.length > 1) return Object.fromEntries(cells.entries())
  const json = events[0] ?? objects.reduce<Cell>((longest, cell) => (isLonger(cell, longest) ? cell : longest), null)
  const eventId = cells.find((cell) => cell?.startsWith('$'))
  const roomVersion = cells.find((cell) => cell !== null && /^(?:1|[5-9]|1\d)$/.test(cell))
  return {
    event_id: eventId,
    json,
    // Smaller numbers may also be that of the format of the PDU.
    ...(roomVersion !== undefined && { room_version: roomVersion }),
  }
}

/** Returns whether the columns are keys of an event, and not beside a whole one. Synapse's `events` has no contents. */
function isEventInColumns(columns: readonly string[]): boolean {
  if (columns.includes('stream_ordering') || hasWholeEvents(columns)) return false
  return columns.includes('type') && columns.includes('content')
}

/** Keys of events with numbers. */
const NUMBERS: readonly string[] = ['origin_server_ts', 'timestamp', 'depth']

/**
 * Returns a key of an event with its value: cells are text, and null for keys that the event does not have. Many programs
 * write an empty state key like null.
 */
function keyOf([key, cell]: readonly [string, Cell], isState: boolean): (readonly [string, unknown])[] {
  if (cell === null) return key === 'state_key' && isState ? [[key, '']] : []
  if (NUMBERS.includes(key) && /^\d{1,16}$/.test(cell)) return [[key, Number(cell)]]
  if (key === 'content' || key === 'unsigned') {
    const parsed = parsePiece({ line: 1, index: undefined, text: cell })
    if ('value' in parsed) return [[key, parsed.value]]
  }
  return [[key, cell]]
}

/** The columns that count, among others. */
const COLUMNS: readonly string[] = [
  ...EVENT_COLUMNS,
  'event_id',
  'room_id',
  'room_version',
  'format_version',
  'type',
  'sender',
  'state_key',
  'origin_server_ts',
  'content',
]

/** Returns the column that a header names: `EVENT_ID`, `Event ID` and `e.event_id` are `event_id`. */
function columnOf(name: string): string {
  const plain = name.replace(/^.*\./, '').toLowerCase().replaceAll(' ', '_')
  return COLUMNS.includes(plain) ? plain : name
}

const SYNAPSE_COLUMNS = ['event_id', 'room_id', 'internal_metadata', 'json', 'format_version']

function isSynapseRow(cells: readonly Cell[]): boolean {
  const [eventId, roomId] = cells
  return cells.length === SYNAPSE_COLUMNS.length && /^\$/.test(eventId ?? '') && /^!/.test(roomId ?? '')
}

/** Returns whether a cell is JSON of an object, as text or in hexadecimal digits. */
function isJson(cell: Cell): boolean {
  return cell !== null && (cell.startsWith('{') || isHexText(cell))
}

function isLonger(cell: Cell, other: Cell): boolean {
  return (cell?.length ?? 0) > (other?.length ?? -1)
}
