/**
 * Making errors of the places that a walk finds.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import { ERROR_LIMIT, type Mismatch, type MismatchCode } from './mismatch.js'
import { dotted, pathOf, quoted } from './path.js'
import type { AnyCodec, Frame, Shape } from './shape.js'

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
    this.#place = place
    this.#outer = outer
    this.path = pathOf(this.context)
    const reason = remark === undefined ? reasonOf(place) : REMARKS[remark]
    this.message = this.path.length === 0 ? reason : `${dotted(this.path)}: ${reason}`
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
  if (shape.kind === 'nothing') return 'unexpected-key'
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
function reasonOf({ actual, codec }: Frame): string {
  return `expected ${expectationOf(codec)}, found ${finding(actual, codec)}`
}

/** What should stand at a place of the codec. */
function expectationOf({ name, shape }: AnyCodec): string {
  switch (shape.kind) {
    case 'unknown':
      return 'a value'
    case 'integer':
    case 'array':
      return `an ${shape.kind}`
    case 'string':
    case 'boolean':
    case 'number':
      return `a ${shape.kind}`
    case 'nothing':
      return name
    case 'literals':
      return shape.open ? `a string (${name})` : alternatives(shape.values)
    case 'pattern':
      return `a string that matches ${shape.source} (${name})`
    case 'tuple':
      return `an array of ${shape.items.length}`
    case 'nullable':
      return `${expectationOf(shape.of)} or null`
    case 'union':
      return shape.members.map(expectationOf).join(' or ')
    default:
      return 'an object'
  }
}

function alternatives(values: readonly string[]): string {
  const listed = values.slice(0, LISTED).map((value) => JSON.stringify(value))
  const rest = values.length - listed.length
  const last = rest > 0 ? `one of ${rest} more` : listed.pop()
  return listed.length > 0 ? `${listed.join(', ')} or ${last}` : `${last}`
}

function finding(value: unknown, codec: AnyCodec): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing'
    case 'string':
      if (holdsNames(codec.shape)) return quoted(value)
      return `a string of ${value.length} ${value.length === 1 ? 'character' : 'characters'}`
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      return arraySize(value) ?? 'an object'
    default:
      return `a ${typeof value}`
  }
}

/** True where an identifier or a known name should stand, so that what stands there may be quoted. */
function holdsNames(shape: Shape): boolean {
  return (
    shape.kind === 'literals' ||
    (shape.kind === 'pattern' && !shape.isPrivate) ||
    (shape.kind === 'nullable' && holdsNames(shape.of.shape))
  )
}

/** What is said of an array. A proxy may throw at the question already. */
function arraySize(value: object): string | undefined {
  try {
    return Array.isArray(value) ? `an array of ${value.length}` : undefined
  } catch {
    return undefined
  }
}
