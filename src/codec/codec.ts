/**
 * The class of all codecs: an io-ts `Type` that accepts or refuses a value and never changes it.
 *
 * A codec has two functions. `accepts` is fast: it returns true for valid values, and false for values that are invalid
 * or that it cannot decide on. After false, a walk visits the parts that were not accepted and collects the errors. The
 * value is valid if there are none. `shape` describes the same codec as data, for JSON Schemas and documentation.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import { type Context, type Encode, type Is, identity, Type, type Validate } from 'io-ts'

import type { Mismatch } from './mismatch.js'
import { hasMismatch, mismatchesOf } from './mismatches.js'
import type { AnyCodec, Shape, Walk } from './shape.js'
import type { StandardSchema, StandardSchemaProps } from './standard-schema.js'
import { OBJECT, type Wording } from './wording.js'

export type {
  AnyCodec,
  ArrayShape,
  Fields,
  LiteralsShape,
  ObjectShape,
  PatternShape,
  RecordShape,
  Shape,
  StringShape,
  TaggedUnionShape,
  TypeOf,
} from './shape.js'

/**
 * A codec. Create one with `object`, `literals` and the other functions of this module, not with `new`.
 *
 * - `is` and `decode` do not throw on any value.
 * - Decoding returns the same object; `encode` is the identity.
 * - Only own properties count, and `undefined` is the same as absent.
 */
export class Codec<A> extends Type<A, A, unknown> implements AnyCodec, StandardSchema<A, A> {
  /** The name, which is that of the export. */
  declare readonly name: string
  /** Whether a value is valid, as a type guard. */
  declare readonly is: Is<A>
  /** The same as `decode`, inside another io-ts type. */
  declare readonly validate: Validate<unknown, A>
  /** Returns the value itself. */
  declare readonly encode: Encode<A, A>
  /** The definition of the codec as data. */
  readonly shape: Shape
  /** @internal */
  readonly accepts: (input: unknown) => boolean
  /** @internal */
  readonly walk?: Walk | undefined
  /** @internal */
  readonly wording: Wording
  /** @internal */
  expectation?: string | undefined = undefined

  /** @internal */
  constructor(
    name: string,
    shape: Shape,
    accepts: (input: unknown) => boolean,
    walk?: Walk,
    wording: Wording = OBJECT,
  ) {
    // The fast check is repeated here and in `decode`: a shared function would cost one more call for each event.
    super(
      name,
      (input): input is A => {
        try {
          if (this.accepts(input)) return true
        } catch {}
        return !hasMismatch(this, input)
      },
      (input, context) => {
        try {
          if (this.accepts(input)) return right(input as A)
        } catch {}
        return decided(this, input, context)
      },
      identity,
    )
    this.shape = shape
    this.accepts = accepts
    this.walk = walk
    this.wording = wording
  }

  /** Returns the value itself, or an error for every place where it is invalid. */
  override decode(input: unknown): Either<Mismatch[], A> {
    try {
      if (this.accepts(input)) return right(input as A)
    } catch {}
    return decided(this, input)
  }

  /** This codec as a Standard Schema. The issues are plain objects: `{ code, path, message }`. */
  get '~standard'(): StandardSchemaProps<A, A> {
    return {
      version: 1,
      vendor: 'matrix-event-model',
      validate: (value) => {
        const decoded = this.decode(value)
        return decoded._tag === 'Left'
          ? { issues: decoded.left.map((error) => ({ ...error })) }
          : { value: decoded.right }
      },
    }
  }
}

function right<A>(value: A): Either<never, A> {
  return { _tag: 'Right', right: value }
}

/** Decodes by a walk alone. */
function decided<A>(codec: Codec<A>, input: unknown, outer?: Context): Either<Mismatch[], A> {
  const errors = mismatchesOf(codec, input, outer)
  return errors.length === 0 ? right(input as A) : { _tag: 'Left', left: errors }
}
