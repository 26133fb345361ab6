/**
 * Tells events from other objects by their keys.
 *
 * @module
 */
import { own } from '../../json/own.js'

/** Keys of events, other than their type. Records around events have some of them too. */
const ENVELOPE = ['content', 'sender', 'event_id', 'origin_server_ts', 'state_key', 'room_id', 'redacts'] as const

/** Returns whether an object is an event, even if its type is missing or wrong. */
export function isLikeEvent(value: object): boolean {
  if (hasType(value)) return own(value, 'content') !== undefined || envelopeKeys(value) > 1
  return own(value, 'content') !== undefined && envelopeKeys(value) > 2
}

/** Returns whether an object could be an event that has lost its type. */
export function couldBeEvent(value: object): boolean {
  return hasType(value) || envelopeKeys(value) > (own(value, 'content') === undefined ? 2 : 1)
}

function hasType(value: object): boolean {
  return own(value, 'type') !== undefined || own(value, 'edu_type') !== undefined
}

function envelopeKeys(value: object): number {
  let count = 0
  for (const key of ENVELOPE) if (own(value, key) !== undefined) count++
  return count
}
