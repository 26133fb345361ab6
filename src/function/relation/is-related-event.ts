/**
 * Recognizes room events in lists of arbitrary values.
 *
 * @internal
 * @module
 */
import { ownNumber, ownObject, ownString, ownValue } from '../../json/own.js'
import type { RelatedEvent } from './related-event.js'

/** Returns whether a value has the fields of a room event. */
export function isRelatedEvent(input: unknown): input is RelatedEvent {
  return (
    ownObject(input, 'content') !== undefined &&
    ['event_id', 'sender', 'type'].every((key) => ownString(input, key) !== undefined) &&
    ownNumber(input, 'origin_server_ts') !== undefined &&
    ['room_id', 'state_key'].every((key) => ['string', 'undefined'].includes(typeof ownValue(input, key)))
  )
}
