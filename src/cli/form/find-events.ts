/**
 * Finds the events in a JSON value: an event, a record that holds one, a list of either, or a server's response.
 *
 * @module
 */
import { isObject, own, ownString } from '../../json/own.js'
import { isEventFormat } from '../../kind/event-format.js'
import { isSyncResponse, partsOfSync } from '../../parse/sync-parts.js'
import type { FoundEvent, TellFound } from './found.js'

/**
 * Passes every event in a value to `tell`, in order. Any other value is passed as an event, so that parsing it reports
 * the errors.
 */
export function eventsIn(value: unknown, at: readonly string[], tell: TellFound): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const place = [...at, String(i)]
      if (Array.isArray(item)) tell(bare(item, place))
      else eventsIn(item, place, tell)
    }
  } else if (!isObject(value) || hasType(value)) {
    tell(bare(value, at))
  } else if (isSyncResponse(value)) {
    for (const part of partsOfSync(value)) {
      const place = [...at, ...part.path]
      if ('event' in part) tell({ ...bare(part.event, place), format: part.format })
      else tell({ _tag: 'Unread', at: place, code: part.code, message: part.message })
    }
  } else if (Array.isArray(own(value, 'chunk'))) {
    for (const list of ['chunk', 'state']) {
      const events = own(value, list)
      if (Array.isArray(events)) {
        for (const [i, event] of events.entries()) tell(bare(event, [...at, list, String(i)]))
      } else if (events !== undefined && events !== null) {
        tell({ _tag: 'Unread', at: [...at, list], code: 'unread-section', message: NO_LIST })
      }
    }
  } else {
    tell(recorded(value, at))
  }
}

const NO_LIST = 'expected an array: its events were not read'

/** Returns whether an object is an event, regardless of its other keys. */
function hasType(value: object): boolean {
  return own(value, 'type') !== undefined || own(value, 'edu_type') !== undefined
}

function bare(event: unknown, at: readonly string[]): FoundEvent {
  return { _tag: 'Event', event, format: undefined, roomVersion: undefined, eventId: undefined, at }
}

/** Returns the event in an exported record, in `event`, with the record's other information about it. */
function recorded(record: object, at: readonly string[]): FoundEvent {
  const event = own(record, 'event')
  if (!isObject(event)) return bare(record, at)
  const format = own(record, 'format') ?? own(record, 'kind')
  return {
    _tag: 'Event',
    event,
    format: isEventFormat(format) ? format : undefined,
    roomVersion: ownString(record, 'room_version'),
    eventId: ownString(record, 'event_id'),
    at,
  }
}
