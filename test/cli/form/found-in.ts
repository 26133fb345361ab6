/**
 * What is found in a value, as text.
 *
 * @module
 */
import { eventsIn } from '../../../src/cli/form/find-events.js'
import type { Found } from '../../../src/cli/form/found.js'
import { ownString } from '../../../src/json/own.js'
import { jsonPointer } from '../../../src/parse/report.js'

/** Returns a line for each: `/chunk/0 timeline m.room.name, version 10, ID $a`, or `/chunk! expected an array`. */
export function found(value: unknown): string[] {
  return foundIn(value).map(described)
}

export function foundIn(value: unknown): Found[] {
  const all: Found[] = []
  eventsIn(value, [], (one) => all.push(one))
  return all
}

export function described(one: Found): string {
  const at = jsonPointer(one.at).replaceAll('~1', '/')
  if (one._tag === 'Room') return `${at} ${one.roomId} version ${one.roomVersion}`
  if (one._tag !== 'Event') {
    const id = one._tag === 'Unread' && one.eventId !== undefined ? `, ID ${one.eventId}` : ''
    return `${at}! ${one.message}${id}`
  }
  const { completed, event, eventId, format = 'inferred', roomVersion, storageFault } = one
  const type = ownString(event, 'type') ?? ownString(event, 'edu_type') ?? '?'
  const more = [
    ...(roomVersion === undefined ? [] : [`version ${roomVersion}`]),
    ...(eventId === undefined ? [] : [`ID ${eventId}`]),
    ...(completed === undefined ? [] : ['completed']),
    ...(storageFault === undefined ? [] : [storageFault.code]),
  ]
  return [`${at} ${format} ${type}`, ...more].join(', ')
}
