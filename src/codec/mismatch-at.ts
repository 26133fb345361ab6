/**
 * Creates the errors for the places that a walk finds.
 *
 * A message is one printable line. It quotes only identifiers and known names, which the shapes mark.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'
import { isObject, own } from '../json/own.js'
import { dotted, printable, quoted, shown } from '../json/shown.js'
import { listedMember } from './member.js'
import { ERROR_LIMIT, type Mismatch, type MismatchCode } from './mismatch.js'
import { isName, pathTo } from './path.js'
import type { AnyCodec, Frame, Shape } from './shape.js'

/** Maximum length of a message, in UTF-16 code units. */
const MESSAGE_LIMIT = 300

/** Maximum number of alternatives that a message lists. */
const ALTERNATIVES_LIMIT = 8

/** Messages for faults other than an invalid value. */
const OTHER_FAULTS = {
  truncated: `more than ${ERROR_LIMIT} places are invalid; the rest are not listed`,
  unreadable: 'could not be read: a getter or a proxy threw',
}

/**
 * The error for a place.
 *
 * @param outer - the io-ts context of the root of the walk, if its codec is a part of an io-ts type
 * @param otherFault - the fault, unless it is an invalid value
 */
export function mismatchAt(place: Frame, outer?: Context, otherFault?: keyof typeof OTHER_FAULTS): Mismatch {
  return new PlaceMismatch(place, outer, otherFault)
}

class PlaceMismatch implements Mismatch {
  readonly code: MismatchCode
  readonly path: readonly string[]
  readonly message: string
  readonly #place: Frame
  readonly #outer: Context | undefined

  constructor(place: Frame, outer: Context | undefined, otherFault: keyof typeof OTHER_FAULTS | undefined) {
    this.code = otherFault ?? codeOf(place.codec.shape, place.actual)
    this.path = pathTo(place, outer)
    this.message = messageOf(place, this.path, otherFault)
    this.#place = place
    this.#outer = outer
  }

  get value(): unknown {
    return this.#place.actual
  }

  get context(): Context {
    const context: Context[number][] = []
    for (let at: Frame | undefined = this.#place; at !== undefined; at = at.parent) {
      context.push({ key: at.key, type: at.codec, actual: at.actual })
    }
    context.reverse()
    // The last entry of the outer context is the root.
    return this.#outer === undefined ? context : [...this.#outer, ...context.slice(1)]
  }

  /** Hides `value` and `context` from `console.log` in Node, which can be configured to show getters. */
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
      // The members differ in their JSON type, so at most one has a more specific code.
      return shape.members.map((member) => faultOf(member.shape, value)).find(isSpecific) ?? 'wrong-type'
    default:
      return 'wrong-type'
  }
}

function isSpecific(code: MismatchCode): boolean {
  return code !== 'wrong-type'
}

function messageOf(place: Frame, path: readonly string[], otherFault: keyof typeof OTHER_FAULTS | undefined): string {
  const where = path.length === 0 ? '' : `${dotted(path)}: `
  if (otherFault !== undefined) return where + OTHER_FAULTS[otherFault]
  const { shape } = place.codec
  if (shape.kind === 'key') return reason(`${where}key: `, shape.of, place.key, '')
  return reason(where, place.codec, place.actual, selectingTag(place))
}

/** The expected and the found value. The expectation is cut if the message would exceed {@link MESSAGE_LIMIT}. */
function reason(before: string, codec: AnyCodec, value: unknown, after: string): string {
  const found = foundText(value, codec)
  const expected = expectedText(codec, value)
  const limit = MESSAGE_LIMIT - before.length - EXPECTED.length - FOUND.length - found.length - after.length
  const text = expected.length > limit ? shown(expected, limit) : expected
  return before + EXPECTED + text + FOUND + found + after
}

const EXPECTED = 'expected '
const FOUND = ', found '

/** For a field of a tagged union, the tag that selects it. Omitted for the root, whose tag the reader knows. */
function selectingTag({ key, parent }: Frame): string {
  if (parent?.parent === undefined) return ''
  try {
    return tagFor(key, parent.codec, parent.actual) ?? ''
  } catch {
    return ''
  }
}

function tagFor(key: string, { shape }: AnyCodec, holder: unknown): string | undefined {
  switch (shape.kind) {
    case 'nullable':
      return tagFor(key, shape.of, holder)
    case 'intersection':
      for (const member of shape.members) {
        const tag = tagFor(key, member, holder)
        if (tag !== undefined) return tag
      }
      return undefined
    case 'taggedUnion': {
      const tag = isObject(holder) ? own(holder, shape.tag) : undefined
      const member = typeof tag === 'string' ? listedMember(shape.members, tag) : undefined
      if (typeof tag !== 'string' || key === shape.tag || member === undefined || !hasField(key, member))
        return undefined
      return ` (${shape.tag} is ${quoted(tag)})`
    }
    default:
      return undefined
  }
}

function hasField(key: string, { shape }: AnyCodec): boolean {
  switch (shape.kind) {
    case 'object':
      return Object.hasOwn(shape.required, key) || Object.hasOwn(shape.optional, key)
    case 'anyKey':
      return Object.hasOwn(shape.fields, key)
    case 'intersection':
      return shape.members.some((member) => hasField(key, member))
    default:
      return false
  }
}

/** Describes what the codec expects in place of `value`, in printable form. */
function expectedText(codec: AnyCodec, value: unknown): string {
  const { kind } = codec.shape
  if (kind === 'integer' || kind === 'number' || kind === 'nullable' || kind === 'union') return described(codec, value)
  const known = EXPECTATIONS.get(codec)
  if (known !== undefined) return known
  const text = printable(described(codec, value))
  EXPECTATIONS.set(codec, text)
  return text
}

/** The expectations that do not depend on the value, by codec. Some are long lists. */
const EXPECTATIONS = new WeakMap<AnyCodec, string>()

function described({ name, shape }: AnyCodec, value: unknown): string {
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
      return `${expectedText(shape.of, value)} or null`
    case 'union':
      return shape.members.map((member) => expectedText(member, value)).join(' or ')
    default:
      return 'an object'
  }
}

function alternatives(values: readonly string[]): string {
  const listed = values.slice(0, ALTERNATIVES_LIMIT).map(quoted)
  const rest = values.length - listed.length
  const last = rest > 0 ? `one of ${rest} more` : listed.pop()
  return listed.length > 0 ? `${listed.join(', ')} or ${last}` : `${last}`
}

/** Describes the found value: by its type, or quoted if the codec is one of names. */
function foundText(value: unknown, codec: AnyCodec): string {
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

/** Describes a number, in detail if a number is expected. */
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

/** Describes an array by its length. `Array.isArray` throws for a revoked proxy. */
function arraySize(value: object): string | undefined {
  try {
    return Array.isArray(value) ? `an array of ${value.length}` : undefined
  } catch {
    return undefined
  }
}
