/**
 * Making errors of the places that a walk finds.
 *
 * A message is one printable line. It quotes identifiers and known names, by what the shapes say, and nothing else.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'
import { isObject, own } from '../json/own.js'
import { dotted, quoted, shown } from '../json/shown.js'
import { listedMember } from './member.js'
import { ERROR_LIMIT, type Mismatch, type MismatchCode } from './mismatch.js'
import { isName, pathTo } from './path.js'
import type { AnyCodec, Frame, Shape } from './shape.js'

/** Maximum length of a message, in UTF-16 code units. */
const MESSAGE_LIMIT = 300

/** Maximum number of alternatives that a message lists. */
const LISTED = 8

/** Faults other than that the value at a place is invalid. */
const REMARKS = {
  truncated: `more is wrong than the ${ERROR_LIMIT} places listed`,
  unreadable: 'could not be read: a getter or a proxy threw',
}

/**
 * The error for a place.
 *
 * @param outer - the way to the root of the walk, as io-ts gives it
 * @param remark - where the fault is not that the value is invalid
 */
export function mismatchAt(place: Frame, outer: Context, remark?: keyof typeof REMARKS): Mismatch {
  return new PlaceMismatch(place, outer, remark)
}

class PlaceMismatch implements Mismatch {
  readonly code: MismatchCode
  readonly path: readonly string[]
  readonly message: string
  readonly #place: Frame
  readonly #outer: Context

  constructor(place: Frame, outer: Context, remark: keyof typeof REMARKS | undefined) {
    this.code = remark ?? codeOf(place.codec.shape, place.actual)
    this.path = pathTo(place, outer)
    const where = this.path.length === 0 ? '' : `${dotted(this.path)}: `
    this.message = where + (remark === undefined ? reasonOf(place, MESSAGE_LIMIT - where.length) : REMARKS[remark])
    this.#place = place
    this.#outer = outer
  }

  get value(): unknown {
    return this.#place.actual
  }

  get context(): Context {
    const inner: Context[number][] = []
    for (let at = this.#place; at.parent !== undefined; at = at.parent) {
      inner.unshift({ key: at.key, type: at.codec, actual: at.actual })
    }
    return [...this.#outer, ...inner]
  }

  /** For `console.log` in Node, which can be made to show what is not an own property. */
  [Symbol.for('nodejs.util.inspect.custom')](): object {
    return { ...this }
  }
}

function codeOf(shape: Shape, value: unknown): MismatchCode {
  if (shape.kind === 'key') return 'unexpected-key'
  return value === undefined ? 'missing' : faultOf(shape, value)
}

function faultOf(shape: Shape, value: unknown): MismatchCode {
  switch (shape.kind) {
    case 'pattern':
      return typeof value === 'string' ? 'wrong-format' : 'wrong-type'
    case 'literals':
      return typeof value === 'string' ? 'not-listed' : 'wrong-type'
    case 'number':
    case 'integer':
      return typeof value === 'number' ? 'out-of-range' : 'wrong-type'
    case 'tuple':
      return Array.isArray(value) ? 'wrong-length' : 'wrong-type'
    case 'nullable':
      return faultOf(shape.of.shape, value)
    case 'union':
      // The members differ in what JSON they are: one at most has more to say.
      return shape.members.map((member) => faultOf(member.shape, value)).find(isTelling) ?? 'wrong-type'
    default:
      return 'wrong-type'
  }
}

function isTelling(code: MismatchCode): boolean {
  return code !== 'wrong-type'
}

/** What is wrong, without saying where. */
function reasonOf(place: Frame, limit: number): string {
  const { actual, codec, key } = place
  if (codec.shape.kind === 'key') return `key: ${contrast(codec.shape.of, key, limit - 'key: '.length)}`
  const choice = choiceOf(place)
  return contrast(codec, actual, limit - choice.length) + choice
}

/** For a field that a tagged union asks for: by which tag. The tag of the root goes without saying. */
function choiceOf({ key, parent }: Frame): string {
  if (parent?.parent === undefined) return ''
  try {
    return tagThatAsksFor(key, parent.codec, parent.actual) ?? ''
  } catch {
    return ''
  }
}

function tagThatAsksFor(key: string, { shape }: AnyCodec, holder: unknown): string | undefined {
  switch (shape.kind) {
    case 'nullable':
      return tagThatAsksFor(key, shape.of, holder)
    case 'intersection':
      return shape.members.map((member) => tagThatAsksFor(key, member, holder)).find((tag) => tag !== undefined)
    case 'taggedUnion': {
      const tag = isObject(holder) ? own(holder, shape.tag) : undefined
      const member = typeof tag === 'string' ? listedMember(shape.members, tag) : undefined
      if (typeof tag !== 'string' || key === shape.tag || member === undefined || !asksFor(key, member))
        return undefined
      return ` (${shape.tag} is ${quoted(tag)})`
    }
    default:
      return undefined
  }
}

function asksFor(key: string, { shape }: AnyCodec): boolean {
  switch (shape.kind) {
    case 'object':
      return Object.hasOwn(shape.required, key) || Object.hasOwn(shape.optional, key)
    case 'anyKey':
      return Object.hasOwn(shape.fields, key)
    case 'intersection':
      return shape.members.some((member) => asksFor(key, member))
    default:
      return false
  }
}

/** What was expected and what was found. The former is cut where it would be too long. */
function contrast(codec: AnyCodec, value: unknown, limit: number): string {
  const found = `, found ${finding(value, codec)}`
  return `expected ${shown(expectationOf(codec, value), limit - 'expected '.length - found.length)}${found}`
}

/**
 * What should stand at a place of the codec.
 *
 * @param value - what stands there
 */
function expectationOf({ name, shape }: AnyCodec, value: unknown): string {
  switch (shape.kind) {
    case 'unknown':
      return 'a value'
    case 'integer':
      return Number.isInteger(value) ? 'an integer from -(2^53-1) to 2^53-1' : 'an integer'
    case 'number':
      return typeof value === 'number' ? 'a finite number' : 'a number'
    case 'array':
      return 'an array'
    case 'string':
      return shape.isIdentifier ? `a string (${name})` : 'a string'
    case 'boolean':
      return 'a boolean'
    case 'literals':
      return shape.open ? `a string (${name})` : alternatives(shape.values)
    case 'pattern':
      return `a string that matches ${shape.source} (${name})`
    case 'tuple':
      return `an array of ${shape.items.length}`
    case 'nullable':
      return `${expectationOf(shape.of, value)} or null`
    case 'union':
      return shape.members.map((member) => expectationOf(member, value)).join(' or ')
    default:
      return 'an object'
  }
}

function alternatives(values: readonly string[]): string {
  const listed = values.slice(0, LISTED).map(quoted)
  const rest = values.length - listed.length
  const last = rest > 0 ? `one of ${rest} more` : listed.pop()
  return listed.length > 0 ? `${listed.join(', ')} or ${last}` : `${last}`
}

/** What stands at a place of the codec: its type, or itself where it is in the place of a name. */
function finding(value: unknown, codec: AnyCodec): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing'
    case 'string':
      if (isName(codec, value)) return quoted(value)
      return `a string of ${value.length} ${value.length === 1 ? 'character' : 'characters'}`
    case 'number':
      return numberKind(value, codec.shape)
    case 'object':
      if (value === null) return 'null'
      return arraySize(value) ?? 'an object'
    default:
      return `a ${typeof value}`
  }
}

/** In the place of a number, what sort of number it is. */
function numberKind(value: number, shape: Shape): string {
  if (!takesNumbers(shape)) return 'a number'
  if (!Number.isFinite(value)) return String(value)
  if (!Number.isInteger(value)) return 'a fraction'
  return value > 0 ? 'a larger number' : 'a smaller number'
}

function takesNumbers(shape: Shape): boolean {
  switch (shape.kind) {
    case 'integer':
    case 'number':
      return true
    case 'nullable':
      return takesNumbers(shape.of.shape)
    case 'union':
      return shape.members.some((member) => takesNumbers(member.shape))
    default:
      return false
  }
}

/** What is said of an array. A proxy may throw at the question already. */
function arraySize(value: object): string | undefined {
  try {
    return Array.isArray(value) ? `an array of ${value.length}` : undefined
  } catch {
    return undefined
  }
}
