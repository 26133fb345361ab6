/**
 * What every codec here is: a genuine io-ts `Type` that accepts a value or refuses it, and never changes it.
 *
 * A codec answers by two functions. `accepts` is a quick yes, or does not know. Where it does not, `explain` walks the value
 * once, into what was not accepted and nothing else, and decides: it is the sole source of errors, and no error is a yes. Beside
 * them stands `shape`, the same meaning as data: JSON Schemas and documentation are made from it.
 *
 * @module
 */
import { type Context, failures, identity, success, Type } from 'io-ts'

import type { Mismatch } from './mismatch.js'
import { arePrototypesClean } from './own.js'
import type { StandardSchema } from './standard-schema.js'
import { Doubt, Report } from './walk.js'

/** A codec of which only the machinery matters, not the type of its values. */
// biome-ignore lint/suspicious/noExplicitAny: a codec is invariant in its type, so `unknown` would accept none
export type AnyCodec = Codec<any>

/** The type of a codec's values. */
export type TypeOf<C extends AnyCodec> = C['_A']

/** Codecs by key: the fields of an object. */
export interface Fields {
  readonly [key: string]: AnyCodec
}

/** What a codec asks for, as data. Whatever reads codecs (schemas, the compile step) reads this, and refuses a kind it does not know. */
export type Shape =
  | { readonly kind: 'unknown' | 'string' | 'boolean' | 'number' | 'integer' | 'nothing' }
  | LiteralsShape
  | { readonly kind: 'pattern'; readonly source: string; readonly isPrivate?: true }
  | ObjectShape
  | RecordShape
  | { readonly kind: 'array'; readonly item: AnyCodec }
  | { readonly kind: 'tuple'; readonly items: readonly AnyCodec[] }
  | { readonly kind: 'nullable'; readonly of: AnyCodec }
  | { readonly kind: 'union' | 'intersection'; readonly members: readonly AnyCodec[] }
  | { readonly kind: 'anyKey'; readonly fields: Fields }
  | TaggedUnionShape

export interface LiteralsShape {
  readonly kind: 'literals'
  readonly values: readonly string[]
  /** Whether other strings are accepted too. */
  readonly open: boolean
}

export interface ObjectShape {
  readonly kind: 'object'
  readonly required: Fields
  readonly optional: Fields
}

export interface RecordShape {
  readonly kind: 'record'
  readonly key: AnyCodec
  readonly value: AnyCodec
  /** Whether there may be keys that `key` does not accept. */
  readonly others: 'open' | 'closed'
}

export interface TaggedUnionShape {
  readonly kind: 'taggedUnion'
  readonly tag: string
  /** By the tag's value. A key that ends in `*` is for all tags that begin so. */
  readonly members: Fields
  /** For a tag that `members` does not list. */
  readonly other: AnyCodec | undefined
  /** For a value without the tag. */
  readonly absent: AnyCodec | undefined
}

/** Reports every place below `input` where it is not what `shape` asks for. */
export type Explain<S = never> = (shape: S, input: unknown, context: Context, report: Report) => void

/** What an error says should have stood there. */
export type Expectation<S = never> = string | ((shape: S, name: string) => string)

/**
 * A codec. Made by the functions of this folder (`object`, `literals`, …), never by `new`.
 *
 * - `is` and `decode` never throw, whatever they are given.
 * - A value that decodes comes back as the same object; `encode` is the identity.
 * - Only own properties count, and `undefined` is the same as absent.
 */
export class Codec<A> extends Type<A, A, unknown> implements StandardSchema<A, A> {
  constructor(
    name: string,
    readonly shape: Shape,
    /**
     * A quick yes, while nobody has added keys to all objects. False for all that is wrong, and for what it takes a closer look
     * to tell of: an object with a prototype of its own, say. It may throw where reading does. `is` answers at any time.
     */
    readonly accepts: (input: unknown) => boolean,
    private readonly expects: Expectation = 'an object',
    /** For a codec with parts. Without it, what is wrong is the value as a whole. */
    private readonly walk?: Explain,
  ) {
    // The same beginning twice: a function for it would be one more call for every event.
    super(
      name,
      (input): input is A => {
        try {
          if (arePrototypesClean() && accepts(input)) return true
        } catch {}
        return this.inspect(input)
      },
      (input, context) => {
        try {
          if (arePrototypesClean() && accepts(input)) return success(input as A)
        } catch {}
        const errors = Report.read(this, input, context)
        return errors.length === 0 ? success(input as A) : failures(errors)
      },
      identity,
    )
  }

  /** What an error says should have stood there. */
  get expectation(): string {
    return typeof this.expects === 'string' ? this.expects : this.expects(this.shape as never, this.name)
  }

  /** As `is`, by a walk, which ends where something is wrong. */
  private inspect(input: unknown): boolean {
    const doubt = new Doubt(this, [])
    try {
      this.look(input, [], doubt)
    } catch {
      return false
    }
    return !doubt.isFull
  }

  /** Reports every place where `input` is not what this codec asks for. */
  explain(input: unknown, context: Context, report: Report): void {
    if (!report.isDone(this, input)) this.look(input, context, report)
  }

  /** As `explain`, without asking `accepts` about the value as a whole. */
  look(input: unknown, context: Context, report: Report): void {
    if (this.walk !== undefined) this.walk(this.shape as never, input, context, report)
    else if (!this.accepts(input)) report.add(input, context)
  }

  /** This codec as a Standard Schema. */
  get '~standard'(): StandardSchema<A, A>['~standard'] {
    return {
      version: 1,
      vendor: 'matrix-event-model',
      validate: (value) => {
        const decoded = this.decode(value)
        return decoded._tag === 'Left' ? { issues: decoded.left as Mismatch[] } : { value: decoded.right }
      },
    }
  }
}
