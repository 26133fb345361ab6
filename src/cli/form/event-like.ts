/**
 * Tells events from other objects by their keys.
 *
 * @module
 */
import { isObject, own } from '../../json/own.js'
import { isHexText } from './hex-text.js'

/** Keys of events, other than their type. Records around events have some of them too. */
const ENVELOPE = ['content', 'sender', 'event_id', 'origin_server_ts', 'state_key', 'room_id', 'redacts'] as const

/** Keys at which records of programs and rows of databases hold a whole event. */
const RECORD_KEYS = ['event', 'source', 'json', 'json_data', 'event_json', 'headered_event_json'] as const

/**
 * The keys that are read of every event.
 *
 * Objects from JSON inherit none of them, so that they can be read directly, which takes half as long as {@link own}.
 */
export interface KeysOfEvent {
  readonly type?: unknown
  readonly edu_type?: unknown
  readonly content?: unknown
  readonly localpart?: unknown
  readonly timestamp?: unknown
  readonly auth_events?: unknown
  readonly prev_events?: unknown
  readonly hashes?: unknown
  readonly _event_id?: unknown
  /** That of a document in MongoDB. */
  readonly _id?: unknown
  readonly _room_version?: unknown
}

/** Returns whether an object is an event, even if its type is missing or wrong. */
export function isLikeEvent(value: KeysOfEvent): boolean {
  const { content } = value
  if (hasType(value)) {
    if (isObject(content)) return true
    return (content !== undefined || envelopeKeys(value) > 1) && !isRecord(value) && !isAboutEvent(value)
  }
  return content !== undefined && envelopeKeys(value) > 2 && !isRecord(value)
}

/** Returns whether an object that is not a whole event holds one: rows have columns with parts of the event. */
function isRecord(value: object): boolean {
  return RECORD_KEYS.some((key) => {
    const held = own(value, key)
    if (typeof held === 'string') return held.startsWith('{') || isHexText(held)
    return isObject(held) && hasType(held) && isObject(own(held, 'content'))
  })
}

/** Keys of objects that are about an event: of rows of Synapse's `events`, notifications to push gateways, and logs. */
const KEYS_ABOUT = ['stream_ordering', 'devices', 'level'] as const

/** Returns whether an object has keys of an event that it is about, and not its content. */
function isAboutEvent(value: KeysOfEvent): boolean {
  return (value.content ?? null) === null && KEYS_ABOUT.some((key) => own(value, key) !== undefined)
}

/** Returns whether an object could be an event that has lost its type. */
export function couldBeEvent(value: object): boolean {
  if (isAboutEvent(value)) return false
  return hasType(value) || envelopeKeys(value) > (own(value, 'content') === undefined ? 2 : 1)
}

function hasType({ edu_type, type }: KeysOfEvent): boolean {
  return type !== undefined || edu_type !== undefined
}

function envelopeKeys(value: object): number {
  let count = 0
  for (const key of ENVELOPE) if (own(value, key) !== undefined) count++
  return count
}
