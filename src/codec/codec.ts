/**
 * The class of all codecs: an io-ts `Type` that accepts or refuses a value and never changes it.
 *
 * A codec has two functions. `accepts` is fast: it returns true for valid values, and false for values that are invalid
 * or that it cannot decide on. After false, a walk visits the parts that were not accepted and collects the errors. The
 * value is valid if there are none. `shape` describes the same codec as data, for JSON Schemas and documentation.
 *
 * A codec is little more than a name until it is first used: a program that imports all codecs uses few of them.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import { type Context, type Encode, type Is, identity, Type, type Validate } from 'io-ts'

import { keep } from './keep.js'
import type { Mismatch } from './mismatch.js'
import { hasMismatch, mismatchesOf } from './mismatches.js'
import type { AnyCodec, Functions, Parts, Shape } from './shape.js'
import type { StandardSchema, StandardSchemaProps } from './standard-schema.js'
import { isAccepted } from './walk.js'

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

/** What codecs inherit from io-ts. */
interface Inherited<A> {
  readonly _A: A
  readonly _I: unknown
  readonly _O: A
  /** Decodes with this codec, then with another type. */
  readonly pipe: Type<A, A, unknown>['pipe']
  /** Returns the codec itself, as what decodes only. */
  readonly asDecoder: Type<A, A, unknown>['asDecoder']
  /** Returns the codec itself, as what encodes only. */
  readonly asEncoder: Type<A, A, unknown>['asEncoder']
}

/** `Type` without its constructor, which would create three functions for each codec. */
const Inherited = Object.assign(function Inherited() {}, { prototype: Type.prototype }) as unknown as {
  new <A>(): Inherited<A>
}

/**
 * A codec. Create one with `object`, `literals` and the other functions of this module, not with `new`.
 *
 * - `is` and `decode` do not throw on any value.
 * - Decoding returns the same object; `encode` is the identity.
 * - Only own properties count, and `undefined` is the same as absent.
 */
export class Codec<A> extends Inherited<A> implements AnyCodec, StandardSchema<A, A> {
  /** The name, which is that of the export. */
  readonly name: string
  /** @internal */
  readonly make: () => Parts
  /** @internal */
  readonly made: Parts | undefined = undefined
  /** @internal */
  readonly check: Parts['accepts'] | undefined = undefined
  /** @internal */
  readonly expectation: string | undefined = undefined
  /** @internal */
  readonly functions: Functions<A> | undefined = undefined

  /**
   * @param make - creates what the codec consists of, when it is first used
   * @internal
   */
  constructor(name: string, make: () => Parts) {
    super()
    this.name = name
    this.make = make
  }

  /** @internal */
  get parts(): Parts {
    return this.made ?? keep(this, 'made', this.make())
  }

  /** The definition of the codec as data. */
  get shape(): Shape {
    return this.parts.shape
  }

  /** @internal */
  get accepts(): Parts['accepts'] {
    return this.check ?? keep(this, 'check', this.parts.accepts)
  }

  /** Whether a value is valid, as a type guard. */
  get is(): Is<A> {
    return functionsOf(this).is
  }

  /** Returns the value itself, or an error for every place where it is invalid. */
  get decode(): (input: unknown) => Either<Mismatch[], A> {
    return functionsOf(this).decode
  }

  /** The same as `decode`, inside another io-ts type. */
  get validate(): Validate<unknown, A> {
    return functionsOf(this).validate
  }

  /** Returns the value itself. */
  get encode(): Encode<A, A> {
    return identity
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

/** The functions of a codec. They work without the codec in front: `const { decode } = RoomNameEvent`. */
function functionsOf<A>(codec: Codec<A>): Functions<A> {
  return codec.functions ?? keep(codec, 'functions', createFunctions(codec))
}

function createFunctions<A>(codec: Codec<A>): Functions<A> {
  return {
    is: (input): input is A => isAccepted(codec, input) || !hasMismatch(codec, input),
    decode: (input) => (isAccepted(codec, input) ? right(input as A) : decided(codec, input)),
    validate: (input, context) => (isAccepted(codec, input) ? right(input as A) : decided(codec, input, context)),
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
