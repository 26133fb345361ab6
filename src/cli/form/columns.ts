/**
 * Events whose keys come from the columns of a database.
 *
 * @module
 */
import { isObject, own } from '../../json/own.js'
import type { KeysOfEvent } from './event-like.js'
import { dateOf, fromExtendedJson } from './extended-json.js'

/**
 * Returns an event in the form that Matrix has: with the `timestamp` that some programs write, such as matrix-archive in
 * a MongoDB and gomuks, as its `origin_server_ts`, and with JSON in strings parsed, also that of account data, as
 * Dendrite stores it. Returns any other event as it is.
 */
export function eventInColumns(event: KeysOfEvent): KeysOfEvent {
  if (isAccountData(event)) return { type: own(event, 'type'), content: parsed(own(event, 'content')) }
  return withTimestamp(event._id === undefined ? event : (fromExtendedJson(event) as KeysOfEvent))
}

function withTimestamp(event: KeysOfEvent): KeysOfEvent {
  if (event.timestamp === undefined || own(event, 'origin_server_ts') !== undefined) return event
  const at = milliseconds(own(event, 'timestamp'))
  if (at === undefined) return event
  const renamed = Object.entries(event).map(([key, value]) => {
    if (key === 'timestamp') return ['origin_server_ts', at]
    return [key, key === 'content' || key === 'unsigned' ? parsed(value) : value]
  })
  return Object.fromEntries(renamed.filter(([key]) => key !== '_id'))
}

function isAccountData({ content, localpart }: KeysOfEvent): boolean {
  return localpart !== undefined && typeof content === 'string'
}

/** Reads a number, or a date of MongoDB's extended JSON. */
function milliseconds(value: unknown): number | undefined {
  return isObject(value) ? dateOf(value) : typeof value === 'number' ? value : undefined
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
