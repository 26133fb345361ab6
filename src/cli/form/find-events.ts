/**
 * Finds the events in a JSON value: an event, a record that holds one, a list of either, or a server's response.
 *
 * @module
 */
import { isObject, own } from '../../json/own.js'
import { type EventFormat, isEventFormat } from '../../kind/event-format.js'
import { isSyncResponse, partsOfSync } from '../../parse/sync-parts.js'

/** An unparsed event, with the information that came with it. */
export interface FoundEvent {
  readonly event: unknown
  readonly format: EventFormat | undefined
  /** The error, if a part of the input should hold events but is malformed. */
  readonly fault?: string
  readonly roomVersion: string | undefined
  /** The event ID in the record around the event. */
  readonly eventId: string | undefined
  /** The keys from the root of the value to the event, or to the record that holds it. */
  readonly at: readonly string[]
}

/**
 * Yields every event in a value, in order. Any other value is yielded as an event, so that parsing it reports the
 * errors.
 */
export function* eventsIn(value: unknown, at: readonly string[] = []): Generator<FoundEvent> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      const place = [...at, String(i)]
      if (Array.isArray(item)) yield bare(item, place)
      else yield* eventsIn(item, place)
    }
  } else if (!isObject(value) || hasType(value)) {
    yield bare(value, at)
  } else if (isSyncResponse(value)) {
    for (const part of partsOfSync(value)) {
      const place = [...at, ...part.path]
      if ('event' in part) yield { ...bare(part.event, place), format: part.format }
      else yield { ...bare(undefined, place), fault: part.message }
    }
  } else if (Array.isArray(own(value, 'chunk'))) {
    for (const list of ['chunk', 'state']) {
      const events = own(value, list)
      if (!Array.isArray(events)) {
        if (events !== undefined && events !== null) yield { ...bare(events, [...at, list]), fault: NO_LIST }
        continue
      }
      for (const [i, event] of events.entries()) yield bare(event, [...at, list, String(i)])
    }
  } else {
    yield recorded(value, at)
  }
}

const NO_LIST = 'expected an array: its events were not read'

/** Returns whether an object is an event, regardless of its other keys. */
function hasType(value: object): boolean {
  return own(value, 'type') !== undefined || own(value, 'edu_type') !== undefined
}

function bare(event: unknown, at: readonly string[]): FoundEvent {
  return { event, format: undefined, roomVersion: undefined, eventId: undefined, at }
}

/** Returns the event in an exported record, in `event`, with the record's other information about it. */
function recorded(record: object, at: readonly string[]): FoundEvent {
  const event = own(record, 'event')
  if (!isObject(event)) return bare(record, at)
  const format = own(record, 'format') ?? own(record, 'kind')
  return {
    event,
    format: isEventFormat(format) ? format : undefined,
    roomVersion: asString(own(record, 'room_version')),
    eventId: asString(own(record, 'event_id')),
    at,
  }
}

function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
