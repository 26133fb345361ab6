/**
 * Arrays and maps of events that no form describes. Each of their values should be an event.
 *
 * @module
 */
import { isObject, ownString } from '../../json/own.js'
import { isEventType } from './content-map.js'
import { isLikeEvent } from './event-like.js'

/**
 * Returns how many levels below a value its events are: 1 for an array with an event, and for maps by event ID or by
 * type; 2 for state by type and state key. `undefined` for any other value.
 */
export function levelsToEvents(value: object): number | undefined {
  if (Array.isArray(value)) return value.some(isEvent) ? 1 : undefined
  const keys = Object.keys(value)
  const held = Object.entries(value)
  if (keys.every((key) => key.startsWith('$'))) return held.some(([, one]) => isEvent(one)) ? 1 : undefined
  if (!keys.every(isEventType)) return undefined
  if (held.some(([type, one]) => isEventOf(type, one))) return 1
  return held.some(([type, one]) => isObject(one) && Object.values(one).some((inner) => isEventOf(type, inner)))
    ? 2
    : undefined
}

function isEvent(value: unknown): boolean {
  return isObject(value) && isLikeEvent(value)
}

/** Contents may have events of other types in them: `m.widgets` has. */
function isEventOf(type: string, value: unknown): boolean {
  return isEvent(value) && ownString(value, 'type') === type
}
