/**
 * Types shared by codecs, errors and walks. `codec.ts` re-exports the public ones.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Context, Is, Type, Validate } from 'io-ts'

import type { Mismatch } from './mismatch.js'
import type { StandardSchema } from './standard-schema.js'
import type { Wording } from './wording.js'

/** Any type. A codec is invariant in its type, so `Codec<unknown>` would accept no other codec. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Anything = any

/** A codec of values of any type. */
export interface AnyCodec extends Type<Anything, Anything, unknown>, StandardSchema<Anything, Anything> {
  decode(input: unknown): Either<Mismatch[], Anything>
  /** The definition of the codec as data. */
  readonly shape: Shape
  /**
   * Returns true for a valid value, and false for an invalid one or one that only a walk can decide on. Throws if
   * reading the value throws. Use `is` for an answer that is always right.
   *
   * @internal
   */
  readonly accepts: (input: unknown) => boolean
  /** @internal */
  readonly parts: Parts
  /** @internal */
  readonly make: () => Parts
  /** @internal */
  readonly made: Parts | undefined
  /** @internal */
  readonly check: Parts['accepts'] | undefined
  /** @internal */
  readonly expectation: string | undefined
  /** @internal */
  readonly functions: Functions<Anything> | undefined
}

/** The functions of a codec. */
export interface Functions<A> {
  readonly is: Is<A>
  readonly decode: (input: unknown) => Either<Mismatch[], A>
  readonly validate: Validate<unknown, A>
}

/** What a codec consists of. */
export interface Parts<S extends Shape = Shape> {
  /** The definition of the codec as data. */
  readonly shape: S
  /** The fast check, unless the published package has a compiled one. */
  readonly accepts: (input: unknown) => boolean
  /** The walk of a codec with parts. If absent, an invalid value is reported as a whole. */
  readonly walk?: Walk
  /** What errors say about the values. */
  readonly wording: Wording
}

/** The type of a codec's values. */
export type TypeOf<C extends AnyCodec> = Named<C['_A']>

/** The same type. A union takes the name of the alias that is declared as this, which editors then show. */
type Named<T> = T extends unknown ? T : never

/** Codecs by key: the fields of an object. */
export interface Fields {
  readonly [key: string]: AnyCodec
}

/** The definition of a codec as data. JSON Schemas and compiled checks are generated from it. */
export type Shape =
  | {
      /** Any value, or any of a JSON type. */
      readonly kind: 'unknown' | 'boolean' | 'number' | 'integer'
    }
  | StringShape
  | PatternShape
  | LiteralsShape
  | ObjectShape
  | RecordShape
  | ArrayShape
  | {
      /** An array of a fixed length. */
      readonly kind: 'tuple'
      /** The codecs of the items, in order. */
      readonly items: readonly AnyCodec[]
    }
  | {
      /** `null`, or another value. */
      readonly kind: 'nullable'
      /** The codec of other values. */
      readonly of: AnyCodec
    }
  | {
      /** Values that any member accepts, or those that all members accept. */
      readonly kind: 'union' | 'intersection'
      /** The codecs, in the order in which they are tried. */
      readonly members: readonly AnyCodec[]
    }
  | {
      /** An object with at least one of several keys. */
      readonly kind: 'anyKey'
      /** The codecs of the keys. */
      readonly fields: Fields
    }
  | TaggedUnionShape

/** Any string. */
export interface StringShape {
  /** Tells this shape from others. */
  readonly kind: 'string'
  /** Whether errors may quote the value, if it could be a name. If false, it is private. */
  readonly isIdentifier: boolean
}

/** Strings that match a regular expression. */
export interface PatternShape {
  /** Tells this shape from others. */
  readonly kind: 'pattern'
  /** The source of the regular expression. */
  readonly source: string
  /** Whether errors may quote the value, if it could be a name. If false, it is private. */
  readonly isIdentifier: boolean
}

/** A set of strings. If it is closed, errors may quote a value outside it that could be a name. */
export interface LiteralsShape {
  /** Tells this shape from others. */
  readonly kind: 'literals'
  /** The listed strings. */
  readonly values: readonly string[]
  /** Whether other strings are accepted too. */
  readonly open: boolean
}

/** An array whose items are alike. */
export interface ArrayShape {
  /** Tells this shape from others. */
  readonly kind: 'array'
  /** The codec of the items. */
  readonly item: AnyCodec
  /** Whether an item can be dropped without changing the meaning of the others. */
  readonly independent?: true | undefined
}

/** An object with named keys. */
export interface ObjectShape {
  /** Tells this shape from others. */
  readonly kind: 'object'
  /** The codecs of the required keys. */
  readonly required: Fields
  /** The codecs of the optional keys. */
  readonly optional: Fields
  /** Optional keys that control permissions. Repairs never remove them. */
  readonly decisive?: readonly string[] | undefined
  /** Deprecated keys, each with the reason or the replacement. */
  readonly deprecated?: { readonly [key: string]: string | undefined } | undefined
  /** For an event: whether the content `{}` removes it. */
  readonly isClearable?: true
}

/** A map: an object whose keys are data. */
export interface RecordShape {
  /** Tells this shape from others. */
  readonly kind: 'record'
  /** The codec of the keys. */
  readonly key: AnyCodec
  /** The codec of the values. */
  readonly value: AnyCodec
  /** Whether keys that `key` does not accept are allowed. */
  readonly others: 'open' | 'closed'
}

/** A union whose members are told apart by one key. */
export interface TaggedUnionShape {
  /** Tells this shape from others. */
  readonly kind: 'taggedUnion'
  /** The key that tells them apart. */
  readonly tag: string
  /** Codecs by the value of the tag. A key that ends in `*` matches all tags with that prefix. */
  readonly members: Fields
  /** The codec for a tag that `members` does not list. If undefined, the value is refused. */
  readonly other: AnyCodec | undefined
  /** The codec for a value without the tag. If undefined, the value is refused. */
  readonly absent: AnyCodec | undefined
  /** The fields that all members have, with which a refused tag is reported. */
  readonly base: AnyCodec | undefined
}

/** A place in a value, with the places above it. */
export interface Frame {
  /** The key in `parent`. Array indices are strings: `'0'`. Empty at the root. */
  readonly key: string
  /** The codec for the value. */
  readonly codec: AnyCodec
  /** The value; `undefined` if a required key is absent. */
  readonly actual: unknown
  /** The enclosing place; `undefined` at the root. */
  readonly parent: Frame | undefined
  /** At the root: the io-ts context, if the codec is a part of an io-ts type. Its last entry is this place. */
  readonly outer: Context | undefined
  /** The codec of the key, if the place is in a map. */
  readonly keyCodec: AnyCodec | undefined
  /** The tag that selects the codecs of the parts, if errors are to name it. */
  readonly tag: { readonly key: string; readonly value: string } | undefined
}

/** Receives the places that a walk finds. */
export interface Collector {
  /** True once the collector takes no more places and the walk may stop. */
  readonly isFull: boolean
  /** The places that have been added. */
  readonly found: readonly Frame[]
  /** Adds an invalid place. */
  add(place: Frame): void
}

/** Reports every invalid place at or below `place`. */
export type Walk<S = never> = (shape: S, place: Frame, collector: Collector) => void
