/**
 * The types that codecs, errors and walks share. `codec.ts` hands on those that are public.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { Type } from 'io-ts'

import type { Mismatch } from './mismatch.js'
import type { StandardSchema } from './standard-schema.js'

/** Values of any type: a codec is invariant in its type, so `unknown` would accept none. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Anything = any

/** A codec of values of any type. */
export interface AnyCodec extends Type<Anything, Anything, unknown>, StandardSchema<Anything, Anything> {
  decode(input: unknown): Either<Mismatch[], Anything>
  readonly shape: Shape
  /**
   * Returns true for a valid value, false for an invalid one and for one that only a walk can decide on. May throw where
   * reading does. Use `is`, which answers at any time.
   *
   * @internal
   */
  readonly accepts: (input: unknown) => boolean
  /**
   * For a codec with parts. Without it, an invalid value is wrong as a whole.
   *
   * @internal
   */
  readonly walk?: Walk | undefined
}

/** The type of a codec's values. */
export type TypeOf<C extends AnyCodec> = C['_A']

/** Codecs by key: the fields of an object. */
export interface Fields {
  readonly [key: string]: AnyCodec
}

/** What a codec asks for, as data. JSON Schemas and compiled checks are made from it. */
export type Shape =
  | { readonly kind: 'unknown' | 'boolean' | 'number' | 'integer' }
  | StringShape
  | PatternShape
  | LiteralsShape
  | ObjectShape
  | RecordShape
  | ArrayShape
  | { readonly kind: 'tuple'; readonly items: readonly AnyCodec[] }
  | { readonly kind: 'nullable'; readonly of: AnyCodec }
  | { readonly kind: 'union' | 'intersection'; readonly members: readonly AnyCodec[] }
  | { readonly kind: 'anyKey'; readonly fields: Fields }
  | TaggedUnionShape
  | { readonly kind: 'key'; readonly of: AnyCodec }

export interface StringShape {
  readonly kind: 'string'
  /** Whether errors may quote it. Everything else is private. */
  readonly isIdentifier: boolean
}

export interface PatternShape {
  readonly kind: 'pattern'
  readonly source: string
  /** Whether errors may quote what stands in its place. Everything else is private. */
  readonly isIdentifier: boolean
}

/** Errors may quote what stands in the place of a closed set: a name that is not known. */
export interface LiteralsShape {
  readonly kind: 'literals'
  readonly values: readonly string[]
  /** Whether other strings are accepted too. */
  readonly open: boolean
}

export interface ArrayShape {
  readonly kind: 'array'
  readonly item: AnyCodec
  /** Whether the items stand for themselves: without one of them, the others mean what they meant. */
  readonly independent?: true | undefined
}

export interface ObjectShape {
  readonly kind: 'object'
  readonly required: Fields
  readonly optional: Fields
  /** Optional keys that decide who may do what: what is wrong there is never left out, since its absence means something. */
  readonly decisive?: readonly string[] | undefined
  /** Keys that should no longer be written, and why, or what to write instead. */
  readonly deprecated?: { readonly [key: string]: string | undefined } | undefined
  /** Of an event: whether `{}` may take the place of its `content`, which removes it. */
  readonly isClearable?: true
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

/**
 * A place in a value, and the way from the root to it.
 *
 * @internal
 */
export interface Frame {
  /** The key under which it stands in `parent`. Array indices are keys: `'0'`. Empty at the root. */
  readonly key: string
  /** What should stand there. */
  readonly codec: AnyCodec
  /** What stands there; `undefined` where a required key is absent. */
  readonly actual: unknown
  /** The place that holds this one; `undefined` at the root. */
  readonly parent: Frame | undefined
  /** What the key should be, where it is part of the value: in a map. */
  readonly keyCodec: AnyCodec | undefined
}

/**
 * Receives the places that a walk finds.
 *
 * @internal
 */
export interface Collector {
  /** True once nothing more is wanted: the walk may stop. */
  readonly isFull: boolean
  /** Takes a place whose codec refuses what stands there. */
  add(place: Frame): void
}

/**
 * Reports every place at or below `place` where its value is not what `shape` asks for.
 *
 * @internal
 */
export type Walk<S = never> = (shape: S, place: Frame, collector: Collector) => void
