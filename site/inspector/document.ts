/**
 * What a text contains: an event, a list of events, a `/sync` response, or events a line each.
 *
 * @module
 */
import { EVENT_FORMATS, type EventFormat, inferFormat, ROOM_VERSIONS, syncEvents } from 'matrix-event-model'

import { faultRange, type Range } from './places.js'

/** An event in a text. */
export interface Entry {
  readonly event: unknown
  /** Absent: the value is not recognizable as an event. */
  readonly format: EventFormat | undefined
  /** Where the JSON value that contains the event starts. */
  readonly start: number
  /** From that value to the event. */
  readonly path: readonly string[]
  /** Where it is, for people. */
  readonly place: string
}

export type Form = 'an event' | 'a list of events' | 'a /sync response' | 'events, one a line'

export interface Document {
  readonly form: Form
  readonly entries: readonly Entry[]
}

/** A text that is not JSON. */
export interface NotJson {
  readonly message: string
  readonly range: Range
}

/** Reads a text. `undefined` if it is empty. */
export function read(text: string): Document | NotJson | undefined {
  if (text.trim() === '') return undefined
  try {
    return documentOf(JSON.parse(text))
  } catch {
    return byLine(text) ?? { message: 'This is not valid JSON.', range: faultRange(text) }
  }
}

function documentOf(value: unknown): Document {
  if (Array.isArray(value)) return { form: 'a list of events', entries: listed(value, []) }
  if (isObject(value)) {
    for (const key of ['chunk', 'events', 'pdus', 'state']) {
      const list = value[key]
      if (value['type'] === undefined && Array.isArray(list)) {
        return { form: 'a list of events', entries: listed(list, [key]) }
      }
    }
    const isSync =
      value['type'] === undefined && ['rooms', 'next_batch', 'to_device', 'presence'].some((key) => key in value)
    if (isSync) return { form: 'a /sync response', entries: [...inSync(value)] }
  }
  return { form: 'an event', entries: [{ ...unwrapped(value), start: 0, place: 'the event' }] }
}

/** The room version that the create events of a document name, if they agree and it is known. */
export function roomVersionIn({ entries }: Document): string | undefined {
  const versions = new Set<unknown>()
  for (const { event } of entries) {
    if (!isObject(event) || event['type'] !== 'm.room.create' || !isObject(event['content'])) continue
    versions.add(event['content']['room_version'] ?? '1')
  }
  const [version] = versions
  return versions.size === 1 && typeof version === 'string' && Object.hasOwn(ROOM_VERSIONS, version)
    ? version
    : undefined
}

function listed(list: readonly unknown[], path: readonly string[]): readonly Entry[] {
  return list.map((value, i) => {
    const { event, format, path: inner } = unwrapped(value)
    return { event, format, start: 0, path: [...path, String(i), ...inner], place: `item ${i + 1}` }
  })
}

function* inSync(value: object): Generator<Entry> {
  for (const { event, format, path } of syncEvents(value)) {
    yield { event, format, start: 0, path, place: path.join(' › ') }
  }
}

/** Events one a line, if the first line is a JSON object. */
function byLine(text: string): Document | undefined {
  const entries: Entry[] = []
  let start = 0
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() !== '') {
      try {
        const value: unknown = JSON.parse(line)
        if (entries.length === 0 && !isObject(value)) return undefined
        entries.push({ ...unwrapped(value), start, place: `line ${i + 1}` })
      } catch {
        if (entries.length === 0) return undefined
        entries.push({ event: undefined, format: undefined, start, path: [], place: `line ${i + 1}, not JSON` })
      }
    }
    start += line.length + 1
  }
  return entries.length > 1 ? { form: 'events, one a line', entries } : undefined
}

/** Takes an event out of `{ format, event }`, which the samples and the command use. */
export function unwrapped(value: unknown): Pick<Entry, 'event' | 'format' | 'path'> {
  if (isObject(value) && value['type'] === undefined && isObject(value['event']) && 'format' in value) {
    const format = EVENT_FORMATS.find((known) => known === value['format'])
    return { event: value['event'], format: format ?? inferFormat(value['event']), path: ['event'] }
  }
  return { event: value, format: inferFormat(value), path: [] }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
