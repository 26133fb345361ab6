/**
 * Finds the events in a JSON value that is too long to be held whole, while it is being read.
 *
 * What is found is the same as in the whole value, in the order of the text. Keys that come after events and would have
 * changed how they are read are named as faults.
 *
 * @module
 */
import { isObject, own } from '../../json/own.js'
import { OPEN_ARRAY } from '../input/json-bytes.js'
import type { Head, LongValue, TextOfMember } from '../input/long-value.js'
import { type ParsedPiece, parsePiece } from '../input/parse-piece.js'
import { type Beginning, beginningOf, firstItemOf, type Outline, outlined } from './beginning.js'
import { isContentMap } from './content-map.js'
import { couldBeEvent, isLikeEvent } from './event-like.js'
import { eventsIn, MISSING, type Place, Search } from './find-events.js'
import type { Form } from './form.js'
import { formOf } from './forms.js'
import type { TellFound } from './found.js'
import { BASE64, couldHold, isBase64OfJson } from './json-text.js'
import { type Known, knownFrom, NOTHING_KNOWN } from './known.js'
import { type EventsPart, type MapPart, type ObjectPart, type Part, partAt } from './part.js'

/**
 * Returns what reads the members of a long value; `undefined` if it has to be held whole, since it is not known yet what
 * they are.
 *
 * @param at - the keys from the root of the input's value to this one
 */
export function longValue(head: Head, at: readonly string[], tell: TellFound): LongValue | undefined {
  if (isArray(head)) return new TopItems(at, tell)
  const beginning = beginningOf(head.bytes)
  const form = formOf(beginning.outline)
  if (!isCuttable(beginning, form, head)) return undefined
  return new FormMembers(new Search(at, tell), TOP, beginning.outline, true)
}

/** Where a long value is, and what the objects around it say of its events. */
interface Spot {
  readonly place: Place | undefined
  readonly holder: object
  readonly known: Known
  /** How many levels below there should be events. Absent: unknown. */
  readonly levels?: number | undefined
}

const TOP: Spot = { place: undefined, holder: {}, known: NOTHING_KNOWN }

/** Returns what reads the members of a value within another one. */
function longPart(search: Search, part: Part | undefined, spot: Spot, head: Head): LongValue | undefined {
  switch (part?.kind) {
    case 'events':
      return isArray(head) ? new Events(search, spot, part) : undefined
    case 'list':
      return isArray(head) ? new Items(search, spot, part.of) : undefined
    case undefined:
      if (isArray(head)) return unknownItems(search, spot, head)
      break
    case 'map':
    case 'object':
      if (isArray(head)) return undefined
      break
    default:
      return undefined
  }
  const beginning = beginningOf(head.bytes)
  if (part === undefined) {
    const form = formOf(beginning.outline)
    return isCuttable(beginning, form, head) ? new FormMembers(search, spot, beginning.outline, false) : undefined
  }
  return isLikeEvent(beginning.outline) ? undefined : new PartMembers(search, spot, beginning.outline, part)
}

/** Returns what reads the items of an array that no form describes. They should be events, if the first one is. */
function unknownItems(search: Search, spot: Spot, { bytes, endsAt }: Head, end?: () => void): LongValue | undefined {
  const isSure = spot.levels !== undefined && spot.levels > 0
  const levels = isSure ? spot.levels : isEvent(firstItemOf(bytes)) ? 1 : undefined
  if (levels === undefined && endsAt !== 'limit') return undefined
  return new Items(search, { ...spot, levels: levels === undefined ? undefined : levels - 1 }, undefined, end)
}

function isEvent(value: unknown): boolean {
  return isObject(value) && isLikeEvent(value)
}

/** Returns whether it is known what the members of an object are. At the limit, what is known so far decides. */
function isCuttable({ firstItem, lastKey, outline }: Beginning, form: Form | undefined, { endsAt }: Head): boolean {
  if (couldBeEvent(outline) || form?.notEvents !== undefined || form?.isRoom === true) return false
  if (endsAt === 'end') return form !== undefined
  if (form === undefined) return endsAt === 'limit' && !isContentMap(outline)
  if (form.isToldEarly !== true && endsAt !== 'limit') return false
  const part = lastKey === undefined ? undefined : partAt(form.parts, lastKey)
  return part?.kind === 'events' ? isEvent(firstItem) : part !== undefined || endsAt === 'limit'
}

/** The members of a value. */
abstract class Members implements LongValue {
  constructor(
    protected readonly search: Search,
    protected readonly spot: Spot,
  ) {}

  read(key: string, text: TextOfMember): void {
    const parsed = parsedMember(text)
    if ('fault' in parsed) this.unread(key, parsed.fault)
    else this.readValue(key, parsed.value)
  }

  unread(key: string | undefined, fault: string): void {
    this.tellUnread(key, 'unreadable', fault)
  }

  abstract open(key: string, head: Head): LongValue | undefined

  abstract end(): void

  protected abstract readValue(key: string, value: unknown): void

  protected placeOf(key: string): Place {
    return { key, outer: this.spot.place }
  }

  protected tellUnread(key: string | undefined, code: string, what: string): void {
    const place = key === undefined ? this.spot.place : this.placeOf(key)
    this.search.unread({ place, known: this.spot.known }, code, what)
  }
}

/** A list of events. */
class Events extends Members {
  constructor(
    search: Search,
    spot: Spot,
    private readonly part: EventsPart,
  ) {
    super(search, spot)
  }

  protected override readValue(key: string, value: unknown): void {
    this.search.readItem({ ...this.spot, value, part: this.part, place: this.placeOf(key), next: 0 }, this.part)
  }

  override open(): undefined {
    return undefined
  }

  override end(): void {}
}

/** The items of an array that is no list of events. */
class Items extends Members {
  constructor(
    search: Search,
    spot: Spot,
    private readonly part: Part | undefined,
    private readonly done?: () => void,
  ) {
    super(search, spot)
  }

  protected override readValue(key: string, value: unknown): void {
    this.search.read({ ...this.spot, value, part: this.part, place: this.placeOf(key), next: 0 })
  }

  override open(key: string, head: Head): LongValue | undefined {
    return longPart(this.search, this.part, { ...this.spot, place: this.placeOf(key) }, head)
  }

  override end(): void {
    this.done?.()
  }
}

/** What is known of a long object: that it has members. */
const SOME_MEMBERS = { key: true }

/** What is known of a value that could not be read: that it is there. */
const UNREAD = ''

const LATE = 'how events are read depends on this key, which comes after them'
const LONG_EVENT = 'an event that is too long: not read'
const REPEATED = 'the key occurs twice: both of its values were read'

/** The members of an object. A key can change what they are. */
abstract class ObjectMembers extends Members {
  /** The keys whose values could hold events. */
  readonly #read = new Set<string>()
  /** The key whose value is held whole. It has been noted. */
  #held: string | undefined
  #isLate = false

  constructor(
    search: Search,
    spot: Spot,
    /** What is known of the object: first its beginning. */
    protected readonly outline: Outline,
  ) {
    super(search, spot)
  }

  protected abstract partOf(key: string): Part | undefined
  protected abstract get known(): Known

  /**
   * Called for every key. Returns whether keys were read that would have been read otherwise.
   *
   * @param read - the keys whose values could hold events
   */
  protected abstract learn(read: ReadonlySet<string>): boolean

  override unread(key: string | undefined, fault: string): void {
    // It could change how the others are read.
    if (key !== undefined) this.#note(key, UNREAD)
    this.#held = undefined
    super.unread(key, fault)
  }

  protected override readValue(key: string, value: unknown): void {
    this.#note(key, value)
    this.#held = undefined
    const { known, outline } = this
    this.search.read({ value, part: this.partOf(key), place: this.placeOf(key), holder: outline, known, next: 0 })
  }

  override open(key: string, head: Head): LongValue | undefined {
    this.#note(key, isArray(head) ? [firstItemOf(head.bytes)] : SOME_MEMBERS)
    const { known, outline } = this
    const opened = longPart(this.search, this.partOf(key), { place: this.placeOf(key), holder: outline, known }, head)
    this.#held = opened === undefined ? key : undefined
    return opened
  }

  override end(): void {
    if (!this.#isLate && isLikeEvent(this.outline)) this.tellUnread(undefined, 'unreadable', LONG_EVENT)
  }

  #note(key: string, value: unknown): void {
    if (key === this.#held) return
    if (this.#read.has(key)) this.tellUnread(key, 'repeated-key', REPEATED)
    const isEncoded = own(this.outline, key) === BASE64
    this.outline[key] = outlined(value)
    const isNewEncoding = isEncoded !== (value === BASE64) && this.#hasReadEncoded(key)
    if ((this.learn(this.#read) || isNewEncoding) && !this.#isLate) {
      this.#isLate = true
      this.tellUnread(key, 'late-key', LATE)
    }
    if (couldHoldEvents(value)) this.#read.add(key)
  }

  /** Returns whether a value was read whose encoding is in this key. */
  #hasReadEncoded(key: string): boolean {
    return [...this.#read].some((read) => {
      const part = this.partOf(read)
      return part?.kind === 'base64' && part.encoding === key
    })
  }
}

/** The members of an object that a form describes, or of any object. */
class FormMembers extends ObjectMembers {
  #form: Form | undefined
  #known: Known

  constructor(
    search: Search,
    spot: Spot,
    outline: Outline,
    private readonly isRoot: boolean,
  ) {
    super(search, spot, outline)
    this.#form = formOf(outline)
    this.#known = knownFrom(this.#form, outline, spot.known)
  }

  protected override partOf(key: string): Part | undefined {
    return this.#form && partAt(this.#form.parts, key)
  }

  protected override get known(): Known {
    return this.#known
  }

  protected override learn(read: ReadonlySet<string>): boolean {
    const form = formOf(this.outline)
    const known = knownFrom(form, this.outline, this.spot.known)
    const [formBefore, knownBefore] = [this.#form, this.#known]
    this.#form = form
    this.#known = known
    if (read.size === 0) return false
    if (isLikeEvent(this.outline)) return true
    if (known.eventId !== knownBefore.eventId || known.roomVersion !== knownBefore.roomVersion) return true
    if (form === formBefore) return false
    return [...read].some((key) => !isSame(formBefore && partAt(formBefore.parts, key), this.partOf(key)))
  }

  override end(): void {
    super.end()
    if (!this.isRoot) return
    const isUnknown = this.search.told === 0 && couldBeEvent(this.outline)
    if (isUnknown) this.tellUnread(undefined, 'unreadable', LONG_EVENT)
    else this.search.end(this.outline, this.#form)
  }
}

/** The members of an object that is part of a form. */
class PartMembers extends ObjectMembers {
  readonly #told: number

  constructor(
    search: Search,
    spot: Spot,
    outline: Outline,
    private readonly part: ObjectPart | MapPart,
  ) {
    super(search, spot, outline)
    this.#told = search.told
  }

  protected override partOf(key: string): Part | undefined {
    return this.part.kind === 'map' ? this.part.of : partAt(this.part, key)
  }

  protected override get known(): Known {
    return this.spot.known
  }

  protected override learn(read: ReadonlySet<string>): boolean {
    return read.size > 0 && isLikeEvent(this.outline)
  }

  override end(): void {
    super.end()
    const needs = this.part.kind === 'object' ? this.part.needs : undefined
    if (needs === undefined || this.search.told > this.#told) return
    if (own(this.outline, needs) === undefined) this.tellUnread(undefined, 'missing', MISSING)
  }
}

/** The items of an array that is not within another value, each of which is a value of its own. */
class TopItems implements LongValue {
  constructor(
    private readonly at: readonly string[],
    private readonly tell: TellFound,
  ) {}

  read(key: string, text: TextOfMember): void {
    const parsed = parsedMember(text)
    const at = [...this.at, key]
    if ('fault' in parsed) this.unread(key, parsed.fault)
    else if (Array.isArray(parsed.value)) new Search(at, this.tell).run(parsed.value)
    else eventsIn(parsed.value, at, this.tell)
  }

  unread(key: string | undefined, fault: string): void {
    const at = key === undefined ? this.at : [...this.at, key]
    this.tell({ _tag: 'Unread', at, code: 'unreadable', message: fault })
  }

  open(key: string, head: Head): LongValue | undefined {
    const at = [...this.at, key]
    if (!isArray(head)) return longValue(head, at, this.tell)
    const search = new Search(at, this.tell)
    return unknownItems(search, TOP, head, () => search.end([], undefined))
  }

  end(): void {}
}

function parsedMember({ line, text, value }: TextOfMember): ParsedPiece {
  return value === undefined ? parsePiece({ line, index: 0, text }) : { value }
}

function couldHoldEvents(value: unknown): boolean {
  if (typeof value === 'string') return couldHold(value) || isBase64OfJson(value)
  return couldHold(value) && Object.keys(value as object).length > 0
}

function isArray({ bytes }: Head): boolean {
  return bytes[0] === OPEN_ARRAY
}

/** Returns whether events are read in the same way in two parts. Parts of other kinds are the same if they are one. */
function isSame(a: Part | undefined, b: Part | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.kind !== b.kind) return false
  return 'format' in a && 'format' in b && a.format === b.format && a.complete === b.complete
}
