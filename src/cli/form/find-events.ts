/**
 * Finds the events in a JSON value: an event, a form that holds events, or anything around them.
 *
 * In a form, each part has its format. Everything else is searched, so that nothing that looks like an event is lost:
 * formats are inferred there.
 *
 * @module
 */
import { isObject, own, ownString } from '../../json/own.js'
import { messageAt } from '../../json/shown.js'
import type { EventFormat } from '../../kind/event-format.js'
import { levelsToEvents } from './collection.js'
import { eventInColumns } from './columns.js'
import { contentsAsEvents, isContentMap } from './content-map.js'
import { couldBeEvent, isLikeEvent } from './event-like.js'
import { fromExtendedJson } from './extended-json.js'
import type { Form } from './form.js'
import { formOf } from './forms.js'
import type { Found, FoundEvent, TellFound } from './found.js'
import { BROKEN_HEX, isHexText } from './hex-text.js'
import { BASE64, couldHold, isBase64OfJson, isJsonText, parsedText } from './json-text.js'
import { type Known, knownFrom, NOTHING_KNOWN } from './known.js'
import { type EventPart, type EventsPart, type ObjectPart, type Part, partAt } from './part.js'

/**
 * Passes what is found in a value to `tell`, in order: its events, its parts that should hold events and could not be
 * read, or what the value is if it is known to hold no events.
 *
 * @param at - the keys from the root of the input's value to this one
 */
export function eventsIn(value: unknown, at: readonly string[], tell: TellFound): void {
  const event = eventItself(value, at)
  if (event !== undefined) tell(event)
  else if (Array.isArray(value)) {
    // The items of a top-level array are values of their own, as when it is read item by item.
    for (const [i, item] of value.entries()) {
      const place = [...at, String(i)]
      if (Array.isArray(item)) new Search(place, tell).run(item)
      else eventsIn(item, place, tell)
    }
  } else if (!isStatus(value, at)) {
    new Search(at, tell).run(value)
  }
}

/** Returns the event that a value is, if it is one. */
export function eventItself(value: unknown, at: readonly string[]): FoundEvent | undefined {
  if (!isObject(value) || !isLikeEvent(value)) return undefined
  const event = eventInColumns(value)
  const roomVersion = stringOr(event._room_version)
  const eventId = stringOr(event._event_id)
  return { _tag: 'Event', event, format: undefined, roomVersion, eventId, at }
}

function stringOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Responses of version 1 of the federation API are arrays of a status and an object. */
function isStatus(value: unknown, at: readonly string[]): boolean {
  return value === 200 && at.length === 1 && at[0] === '0'
}

/** A value to be searched, or what to do after that. */
type Task = ValueTask | ElseTask

export interface ValueTask {
  readonly value: unknown
  /** Absent: anything may be there. */
  readonly part: Part | undefined
  readonly place: Place | undefined
  /** The object around the value. */
  readonly holder: object
  readonly known: Known
  /** The item at which to go on in a list of events. */
  readonly next: number
  /** How many levels below there should be events, since others are there; 0: here. Absent: unknown. */
  readonly levels?: number | undefined
}

/** Tells something, such as an event if nothing was found in it. */
interface ElseTask {
  readonly found: Found
  /** How much had been told before, if it is not told when more has been since. */
  readonly told: number | undefined
}

/** A place in the value: a list of keys, innermost first. */
export interface Place {
  readonly key: string
  readonly outer: Place | undefined
}

export const MISSING = 'expected an event, found none'

/** Goes through a value, without recursion: values may be nested deeply. */
export class Search {
  readonly #at: readonly string[]
  readonly #tell: TellFound
  readonly #tasks: Task[] = []
  #told = 0
  /** A part for an event that has none, which is a fault unless there are others. */
  #missing: Found | undefined
  /** What was recognized to hold no events. */
  #notEvents: string | undefined

  constructor(at: readonly string[], tell: TellFound) {
    this.#at = at
    this.#tell = (found) => {
      this.#told++
      tell(found)
    }
  }

  run(value: unknown): void {
    const form = isObject(value) ? formOf(value) : undefined
    if (form === undefined && isContentMap(value) && levelsToEvents(value) === undefined) {
      for (const { event, key } of contentsAsEvents(value)) this.#tellEvent(event, 'account_data', [...this.#at, key])
      return
    }
    this.read({ value, part: undefined, place: undefined, holder: {}, known: NOTHING_KNOWN, next: 0 })
    this.end(value, form)
  }

  #tellRoom(task: ValueTask, row: object): void {
    const roomId = ownString(row, 'room_id')
    const roomVersion = ownString(row, 'room_version')
    // Synapse has no version of rooms in which it never took part.
    if (roomId !== undefined && roomVersion !== undefined)
      this.#tell({ _tag: 'Room', at: this.#atOf(task), roomId, roomVersion })
  }

  /** Reads a value, and all in it. */
  read(value: ValueTask): void {
    this.#tasks.push(value)
    this.#readAll()
  }

  /** Reads an item of a list of events. */
  readItem(item: ValueTask, part: EventsPart): void {
    if (isObject(item.value) && isLikeEvent(item.value)) this.#tellPart(item, item.value, part)
    else {
      this.#searchForEvent(item, part)
      this.#readAll()
    }
  }

  /** Says what the whole value is, if nothing was found in it. */
  end(value: unknown, form: Form | undefined): void {
    if (this.#told === 0 && this.#missing !== undefined) this.#tell(this.#missing)
    if (this.#told > 0 || (form !== undefined && form.notEvents === undefined)) return
    if (isObject(value)) this.#tell(notAnEvent(value, this.#at, this.#notEvents))
    else this.#tellEvent(value, undefined, this.#at)
  }

  /** How much was found so far. */
  get told(): number {
    return this.#told
  }

  #readAll(): void {
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      if ('found' in task) {
        if (task.told === undefined || this.#told === task.told) this.#tell(task.found)
      } else if (task.part === undefined) this.#search(task)
      else this.#read(task, task.part)
    }
  }

  /** Reads a value that is part of a form. */
  #read(task: ValueTask, part: Part): void {
    const { value } = task
    if (value === undefined || value === null) {
      if (part.kind === 'text') this.unread(task, 'missing', MISSING)
      else if (part.kind === 'event') this.#missing ??= this.#unreadPart(task, 'missing', MISSING)
      return
    }
    switch (part.kind) {
      case 'text':
        this.#readText(task, part.of)
        break
      case 'event':
        this.#readEvent(task, part)
        break
      case 'events':
        if (Array.isArray(value)) this.#readEvents(task, value, part)
        else this.#readOther(task, 'an array', part)
        break
      case 'list':
        if (Array.isArray(value)) this.#pushAll(task, [...value.keys()], value, () => part.of)
        else this.#readOther(task, 'an array')
        break
      case 'map':
        if (isHolder(value)) this.#pushAll(task, Object.keys(value), value, () => part.of)
        else this.#readOther(task, 'an object')
        break
      case 'object':
        if (isHolder(value)) this.#pushObject(task, value, part)
        else this.#readOther(task, 'an object')
        break
      case 'content': {
        this.#tellEvent(part.around(value, task.holder), 'account_data', this.#atOf(task), task)
        break
      }
      case 'base64': {
        const isEncoded =
          own(task.holder, part.encoding) === BASE64 && typeof value === 'string' && isBase64OfJson(value)
        const text = isEncoded ? Buffer.from(value, 'base64').toString() : value
        if (couldHold(text)) this.#tasks.push({ ...task, value: text, part: undefined })
        break
      }
      case 'contents':
        if (isHolder(value)) this.#tellContents(task, value)
        else this.#readOther(task, 'an object')
    }
  }

  #tellContents(task: ValueTask, contents: object): void {
    for (const { event, key } of contentsAsEvents(contents)) {
      this.#tellEvent(event, 'account_data', [...this.#atOf(task), key], task)
    }
  }

  #readEvents(task: ValueTask, items: readonly unknown[], part: EventsPart): void {
    for (let i = task.next; i < items.length; i++) {
      const value = items[i]
      const item = { ...task, value, place: { key: String(i), outer: task.place }, next: 0 }
      if (isObject(value) && isLikeEvent(value)) this.#tellPart(item, value, part)
      else {
        this.#tasks.push({ ...task, next: i + 1 })
        this.#searchForEvent(item, part)
        return
      }
    }
  }

  #readEvent(task: ValueTask, part: EventPart): void {
    const { value } = task
    if (!isObject(value)) {
      if (typeof value === 'string' && isJsonText(value)) this.#readText(task, part)
      else this.#readOther(task, 'an object', part)
    } else if (isLikeEvent(value)) this.#tellPart(task, value, part)
    else this.#searchForEvent(task, part)
  }

  /** Tells the events in a value that should be one. If there are none, tells the value, which is then malformed. */
  #searchForEvent(task: ValueTask, part: EventPart | EventsPart): void {
    const { known, value } = task
    const format = isObject(value) ? formatOf(part, value, task.holder) : undefined
    const found: Found = { _tag: 'Event', event: value, format, ...known, at: this.#atOf(task) }
    this.#tasks.push({ found, told: this.#told }, { ...task, part: undefined })
  }

  /** Reads a value that is not what its form says. */
  #readOther(task: ValueTask, expected: string, part?: EventsPart | EventPart): void {
    const { value } = task
    if (isObject(value) && isLikeEvent(value)) {
      if (part === undefined) this.#tellEvent(value, undefined, this.#atOf(task), task)
      else this.#tellPart(task, value, part)
    } else this.unread(task, 'unread-section', `expected ${expected}: its events were not read`)
  }

  /** Reads JSON in a string. What is no string is read as it is. */
  #readText(task: ValueTask, part: Part): void {
    const { known, value } = task
    if (typeof value !== 'string') {
      this.#tasks.push({ ...task, part })
      return
    }
    const { inner, parsed } = parsedText(value, known)
    if ('fault' in parsed) this.unread(task, 'unreadable', parsed.fault)
    else this.#tasks.push({ ...task, value: parsed.value, part, known: inner })
  }

  /** Searches a value that is part of no form. */
  #search(task: ValueTask): void {
    const { known } = task
    const isDocument = isObject(task.value) && own(task.value, '_id') !== undefined
    const value = isDocument ? fromExtendedJson(task.value) : task.value
    if (typeof value === 'string') {
      if (!isJsonText(value)) return
      const { inner, parsed } = parsedText(value, known)
      if ('value' in parsed) this.#tasks.push({ ...task, value: parsed.value, known: inner })
      else if (isHexText(value)) this.unread(task, 'unreadable', BROKEN_HEX)
      else this.#searchLines(task, value)
    } else if (Array.isArray(value)) {
      this.#pushAll(task, [...value.keys()], value, () => undefined, levelsBelow(task, value))
    } else if (isObject(value)) {
      if (isLikeEvent(value)) this.#tellEvent(eventInColumns(value), undefined, this.#atOf(task), task)
      else {
        if (task.levels === 0) this.#tasks.push({ found: notAnEvent(value, this.#atOf(task)), told: this.#told })
        const form = formOf(value)
        if (form?.isRoom === true) this.#tellRoom(task, value)
        this.#notEvents ??= form?.notEvents
        const inner = knownFrom(form, value, known)
        if (form !== undefined) this.#pushObject({ ...task, known: inner }, value, form.parts)
        else this.#pushAll(task, Object.keys(value), value, () => undefined, levelsBelow(task, value))
      }
    }
  }

  /** Searches a string that may have JSON on each line. If no line is JSON, it is some other text. */
  #searchLines(task: ValueTask, text: string): void {
    const lines = text.split('\n').filter((line) => isJsonText(line))
    const parsed = lines.map((line) => parsedText(line, task.known).parsed)
    if (!parsed.some((one) => 'value' in one)) return
    for (const one of parsed.reverse()) {
      if ('value' in one) this.#tasks.push({ ...task, value: one.value })
      else this.#tasks.push({ found: this.#unreadPart(task, 'unreadable', one.fault), told: undefined })
    }
  }

  #pushObject(task: ValueTask, value: object, part: ObjectPart): void {
    const { needs } = part
    if (needs !== undefined && own(value, needs) === undefined) {
      this.#tasks.push({ found: this.#unreadPart(task, 'missing', MISSING), told: this.#told })
    }
    this.#pushAll(task, Object.keys(value), value, (key) => partAt(part, key))
  }

  /** Reads the values at some keys next, in order. */
  #pushAll(
    task: ValueTask,
    keys: readonly (string | number)[],
    holder: object,
    partOf: (key: string) => Part | undefined,
    levels?: number,
  ): void {
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = String(keys[i])
      const value = own(holder, key)
      const part = partOf(key)
      if (part === undefined && !couldHold(value)) continue
      this.#tasks.push({ value, part, place: { key, outer: task.place }, holder, known: task.known, next: 0, levels })
    }
  }

  #tellPart(task: ValueTask, event: object, part: EventPart | EventsPart): void {
    const format = formatOf(part, event, task.holder)
    const read = format === undefined ? eventInColumns(event) : event
    this.#tellEvent(read, format, this.#atOf(task), task, part.complete?.(read, task.holder))
  }

  #tellEvent(
    event: unknown,
    format: EventFormat | undefined,
    at: readonly string[],
    { known }: { readonly known: Known } = { known: NOTHING_KNOWN },
    completed?: object,
  ): void {
    const roomVersion = ownString(event, '_room_version') ?? known.roomVersion
    const eventId = ownString(event, '_event_id') ?? known.eventId
    const addition = completed === undefined || completed === event ? {} : { completed }
    this.#tell({ _tag: 'Event', event, format, ...known, roomVersion, eventId, at, ...addition })
  }

  /** Tells why the value at a place could not be read. */
  unread(task: Pick<ValueTask, 'known' | 'place'>, code: string, what: string): void {
    this.#tell(this.#unreadPart(task, code, what))
  }

  #unreadPart(task: Pick<ValueTask, 'known' | 'place'>, code: string, what: string): Found {
    const at = this.#atOf(task)
    const message = messageAt(at.slice(this.#at.length), what)
    return { _tag: 'Unread', at, code, message, eventId: task.known.eventId }
  }

  #atOf({ place }: Pick<ValueTask, 'place'>): readonly string[] {
    const keys: string[] = []
    for (let inner = place; inner !== undefined; inner = inner.outer) keys.push(inner.key)
    return [...this.#at, ...keys.reverse()]
  }
}

/** Returns how many levels below the items of a value there should be events. */
function levelsBelow({ levels }: ValueTask, value: object): number | undefined {
  const isSure = levels !== undefined && levels > 0
  const below = isSure ? levels : levelsToEvents(value)
  return below === undefined ? undefined : below - 1
}

/** Says what an object is in which no events were found. */
function notAnEvent(value: object, at: readonly string[], notEvents = 'JSON without events'): Found {
  if (!couldBeEvent(value)) return { _tag: 'NotEvents', at, message: notEvents }
  return { _tag: 'Event', event: value, format: undefined, ...NOTHING_KNOWN, at }
}

function formatOf(part: EventPart | EventsPart, event: object, holder: object): EventFormat | undefined {
  const format = typeof part.format === 'object' ? part.format.of(event, holder) : part.format
  // Clients may ask for the format of federation, by the `event_format` of a filter.
  const isOfClients = format === 'timeline' || format === 'sync'
  return isOfClients && own(event, 'hashes') !== undefined && own(event, 'event_id') === undefined ? 'pdu' : format
}

/** Returns whether a value is an object around events, and not itself an event. */
function isHolder(value: unknown): value is object {
  return isObject(value) && !isLikeEvent(value)
}
