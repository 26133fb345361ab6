/**
 * A form in which JSON holds events, and how it is told.
 *
 * @module
 */
import { isObject, own } from '../../json/own.js'
import type { ObjectPart } from './part.js'

export interface Form {
  /** As the documentation lists it: `response to GET /messages`. */
  readonly name: string
  /**
   * The keys that tell the form. An object has the form if it has all keys of one of these lists, separated by spaces.
   * A suffix requires a type: `chunk[]` an array, `chunk[room_id]` an array whose first item has this key, `rooms{}` an
   * object, `notification{content}` one with this key, `next_batch""` a string. `!origin` is a key that the object does not have.
   */
  readonly told: readonly string[]
  readonly parts: ObjectPart
  /**
   * Whether the keys that tell the form come before its events, so that a long object is read while it is being cut. Other
   * forms are held whole, up to a limit.
   */
  readonly isToldEarly?: boolean
  /** Keys of the object with information on its single event. */
  readonly keys?: EventKeys
  /** Whether the value is a row about a room, whose version counts for the events of the room. */
  readonly isRoom?: boolean
  /**
   * What the value is, since it holds no events: `a user profile`. If events are found in it nevertheless, they are
   * read.
   */
  readonly notEvents?: string
}

/** Keys of an object with information on the event that it holds. */
export interface EventKeys {
  readonly eventId?: readonly string[]
  readonly roomVersion?: string
  /** Synapse's number for the format of a PDU. */
  readonly formatVersion?: string
}

/** Returns the first form that a value has. */
export function formAmong(forms: readonly ToldForm[], value: object): Form | undefined {
  return forms.find(({ tellings }) => {
    return tellings.some((keys) => keys.every(({ key, is }) => is(own(value, key))))
  })?.form
}

/** A form, with its `told` split into keys. */
export interface ToldForm {
  readonly form: Form
  readonly tellings: readonly (readonly Telling[])[]
}

interface Telling {
  readonly key: string
  readonly is: (value: unknown) => boolean
}

export function toldForm(form: Form): ToldForm {
  return { form, tellings: form.told.map((keys) => keys.split(' ').map(tellingOf)) }
}

function tellingOf(text: string): Telling {
  const [, not, key = text, type, itemKey, memberKey] = TELLING.exec(text) ?? []
  if (not === '!') return { key, is: isAbsent }
  if (itemKey !== undefined) return { key, is: (value) => Array.isArray(value) && hasKey(value[0], itemKey) }
  if (memberKey !== undefined) return { key, is: (value) => hasKey(value, memberKey) }
  return { key, is: (type === undefined ? undefined : IS[type]) ?? isPresent }
}

/** A key with what it requires. */
const TELLING = /^(!?)([^[{"]+)(\[(\w+)\]|\{(\w+)\}|\[\]|\{\}|"")?$/

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  '[]': Array.isArray,
  '{}': isObject,
  '""': (value) => typeof value === 'string',
}

function isPresent(value: unknown): boolean {
  return value !== undefined
}

function isAbsent(value: unknown): boolean {
  return value === undefined
}

function hasKey(value: unknown, key: string): boolean {
  return isObject(value) && own(value, key) !== undefined
}
