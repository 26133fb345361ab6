/**
 * Errors as data: where a value is not what its codec asks for, what was expected there, and what stood there.
 *
 * @module
 */
import type { Context, ValidationError } from 'io-ts'

import type { AnyCodec, Shape } from './codec.js'

/** How many errors a report lists before it is cut. */
export const ERROR_LIMIT = 100

/** The longest piece of a wrong value that a message quotes, in UTF-16 code units. */
const QUOTE_LIMIT = 40

/**
 * One place where a value is not what its codec asks for.
 *
 * It is an io-ts `ValidationError`, so `PathReporter` prints it. The prose is only made when it is read. It quotes a
 * string only where an identifier or a known name should stand: never a message body, a token or a key.
 */
export class Mismatch implements ValidationError {
  constructor(
    /** What stood there; `undefined` where a required key is absent. */
    readonly value: unknown,
    /** The way from the root, as io-ts tells it. */
    readonly context: Context,
    /** What should have stood there. */
    private readonly codec: AnyCodec,
    /** Set where the fault is not that a value has the wrong shape. */
    readonly remark?: string,
  ) {}

  /** The keys that lead from the root to the value. Array indices are keys: `'0'`. */
  get path(): readonly string[] {
    return pathOf(this.context)
  }

  get expected(): string {
    return this.codec.expectation
  }

  get found(): string {
    return finding(this.value, this.codec)
  }

  /** What is wrong, without saying where. */
  get reason(): string {
    return this.remark ?? `expected ${this.expected}, found ${this.found}`
  }

  /** Path, expected and found, in one line. */
  get message(): string {
    return this.path.length === 0 ? this.reason : `${dotted(this.path)}: ${this.reason}`
  }
}

/** Gathers mismatches, up to {@link ERROR_LIMIT}. */
export class Report {
  private readonly mismatches: Mismatch[] = []
  /** True once nothing more can be listed: a walk may stop. */
  isFull = false

  constructor(
    private readonly codec: AnyCodec,
    private readonly context: Context,
  ) {}

  get isEmpty(): boolean {
    return this.mismatches.length === 0
  }

  /** Notes that `value` is not what the last codec of `context` asks for. A place is noted once. */
  add(value: unknown, context: Context): void {
    if (this.mismatches.some((noted) => isSamePlace(noted.context, context))) return
    // At the root, io-ts may name a codec that wraps ours.
    const nested = context.length > this.context.length
    const codec = nested ? (context[context.length - 1]?.type as AnyCodec) : this.codec
    if (this.mismatches.length < ERROR_LIMIT) this.mismatches.push(new Mismatch(value, context, codec))
    else this.isFull = true
  }

  /** Walks over a value. That it cannot be read is a mismatch of its own. */
  static read(codec: AnyCodec, input: unknown, context: Context): Mismatch[] {
    const report = new Report(codec, context)
    try {
      codec.look(input, context, report)
    } catch {
      return report.with(input, 'could not be read: a getter or a proxy threw')
    }
    return report.isFull ? report.with(input, `more is wrong than the ${ERROR_LIMIT} places listed`) : report.mismatches
  }

  /** Walks over a value that `codec` refuses. The list is never empty. */
  static of(codec: AnyCodec, input: unknown, context: Context): Mismatch[] {
    const mismatches = Report.read(codec, input, context)
    if (mismatches.length > 0) return mismatches
    return new Report(codec, context).with(input, 'could not be read twice alike')
  }

  private with(input: unknown, remark: string): Mismatch[] {
    return [...this.mismatches, new Mismatch(input, this.context, this.codec, remark)]
  }
}

function isSamePlace(a: Context, b: Context): boolean {
  return a.length === b.length && a.every(({ key }, i) => key === b[i]?.key)
}

/** The keys that lead from the root to where an error is. */
export function pathOf(context: Context): readonly string[] {
  return context.filter((_, i) => i > 0 && !isTransparent(context[i - 1])).map((entry) => entry.key)
}

/** A path as JavaScript would write it: `content.users["@a:b"]`, `candidates[0]`. */
export function dotted(path: readonly string[]): string {
  return path
    .map((key, i) => {
      if (/^\d+$/.test(key)) return `[${key}]`
      if (/^[A-Za-z_$][\w$]*$/.test(key)) return i === 0 ? key : `.${key}`
      return `[${quoted(key)}]`
    })
    .join('')
}

/** io-ts adds a step to the path for each member of its own unions and intersections. The value has no such key. */
function isTransparent(entry: Context[number] | undefined): boolean {
  const tag = (entry?.type as { _tag?: string } | undefined)?._tag
  return tag === 'IntersectionType' || tag === 'UnionType' || tag === 'TaggedUnionType'
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
      return isArray(value) ? `an array of ${value.length}` : 'an object'
    default:
      return `a ${typeof value}`
  }
}

/** True where an identifier or a known name should stand, so that what stands there may be quoted. */
function holdsNames(shape: Shape): boolean {
  return (
    shape.kind === 'literals' || shape.kind === 'pattern' || (shape.kind === 'nullable' && holdsNames(shape.of.shape))
  )
}

/** As `Array.isArray`, which throws for a revoked proxy. */
function isArray(value: object): value is readonly unknown[] {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}

/** In double quotes, cut to a bearable length. */
function quoted(text: string): string {
  return printable(JSON.stringify(text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT)}…` : text))
}

/** With nothing in it that a terminal would obey, or that hides. */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  )
}
