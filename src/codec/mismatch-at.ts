/**
 * Creates the errors for the places that a walk finds.
 *
 * A message is one printable line. It quotes only identifiers and known names, which the shapes mark.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'
import { dotted, quoted, shown } from '../json/shown.js'
import { codeFor, isName, numberText, printableExpectation, tagFor } from './expectation.js'
import { ERROR_LIMIT, type Mismatch, type MismatchCode } from './mismatch.js'
import { pathTo } from './path.js'
import type { AnyCodec, Frame } from './shape.js'

/** Maximum length of a message, in UTF-16 code units. */
const MESSAGE_LIMIT = 300

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
    this.code = otherFault ?? codeOf(place.codec, place.actual)
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

function codeOf(codec: AnyCodec, value: unknown): MismatchCode {
  if (codec.shape.kind === 'key') return 'unexpected-key'
  return value === undefined ? 'missing' : codeFor(codec, value)
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
  const expected = printableExpectation(codec, value)
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
    const tag = tagFor(parent.codec, key, parent.actual)
    return tag === undefined ? '' : ` (${tag})`
  } catch {
    return ''
  }
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
      return numberText(codec, value) ?? 'a number'
    case 'object':
      if (value === null) return 'null'
      return arraySize(value) ?? 'an object'
    default:
      return `a ${typeof value}`
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
