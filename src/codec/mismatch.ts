/**
 * Errors as data: where a value is not what its codec asks for, what was expected there, and what stood there.
 *
 * @module
 */
import type { Context, ValidationError } from 'io-ts'

import { dotted, pathOf, quoted } from './path.js'
import type { AnyCodec, Frame, Shape } from './shape.js'

/** How many errors a report lists before it is cut. */
export const ERROR_LIMIT = 100

/** How many known strings an error lists. */
const LISTED = 8

/** Where the fault is not that a value has the wrong shape. */
const REMARKS = {
  truncated: `more is wrong than the ${ERROR_LIMIT} places listed`,
  unreadable: 'could not be read: a getter or a proxy threw',
}

/** Why a place is listed whose value may have the right shape. */
export type Remark = keyof typeof REMARKS

/**
 * One place where a value is not what its codec asks for.
 *
 * It is an io-ts `ValidationError`, so `PathReporter` prints it. The prose is only made when it is read. It quotes a
 * string only where an identifier or a known name should stand: never a message body, a token or a key.
 */
export class Mismatch implements ValidationError {
  constructor(
    /** @internal */
    readonly place: Frame,
    private readonly outer: Context,
    /** Set where the fault is not that a value has the wrong shape. */
    readonly remark?: Remark,
  ) {}

  /** What stood there; `undefined` where a required key is absent. */
  get value(): unknown {
    return this.place.actual
  }

  /** What should have stood there. */
  get codec(): AnyCodec {
    return this.place.codec
  }

  /** The way from the root, as io-ts tells it. */
  get context(): Context {
    const inner: Context[number][] = []
    for (let at = this.place; at.parent !== undefined; at = at.parent) {
      inner.unshift({ key: at.key, type: at.codec, actual: at.actual })
    }
    return [...this.outer, ...inner]
  }

  /** The keys that lead from the root to the value. Array indices are keys: `'0'`. */
  get path(): readonly string[] {
    return pathOf(this.context)
  }

  get expected(): string {
    return expectationOf(this.codec)
  }

  get found(): string {
    return finding(this.value, this.codec)
  }

  /** What is wrong, without saying where. */
  get reason(): string {
    return this.remark === undefined ? `expected ${this.expected}, found ${this.found}` : REMARKS[this.remark]
  }

  /** Path, expected and found, in one line. */
  get message(): string {
    return this.path.length === 0 ? this.reason : `${dotted(this.path)}: ${this.reason}`
  }
}

/** What an error says should have stood there. */
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
