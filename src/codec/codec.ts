/**
 * What every codec here is: a genuine io-ts `Type` that accepts a value or refuses it, and never changes it.
 *
 * A codec answers by two functions. `accepts` is a quick yes, or does not know. Where it does not, a walk descends once into
 * what was not accepted and nothing else, and decides: it is the sole source of errors, and no error is a yes. Beside them
 * stands `shape`, the same meaning as data: JSON Schemas and documentation are made from it.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import { type Context, identity, Type } from 'io-ts'

import { ERROR_LIMIT, type Mismatch } from './mismatch.js'
import { mismatchAt } from './mismatch-at.js'
import type { AnyCodec, Collector, Frame, Shape, Walk } from './shape.js'
import type { StandardSchema } from './standard-schema.js'
import { isSamePlace, walk } from './walk.js'

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
 * A codec. Made by the functions of this folder (`object`, `literals`, …), never by `new`.
 *
 * - `is` and `decode` never throw, whatever they are given.
 * - A value that decodes comes back as the same object; `encode` is the identity.
 * - Only own properties count, and `undefined` is the same as absent.
 */
export class Codec<A> extends Type<A, A, unknown> implements AnyCodec, StandardSchema<A, A> {
  constructor(
    name: string,
    readonly shape: Shape,
    /** @internal */
    readonly accepts: (input: unknown) => boolean,
    /** @internal */
    readonly walk?: Walk | undefined,
  ) {
    // The same beginning three times: a function for it would be one more call for every event.
    super(
      name,
      (input): input is A => {
        try {
          if (accepts(input)) return true
        } catch {}
        return !hasMismatch(this, input)
      },
      (input, context) => {
        try {
          if (accepts(input)) return right(input as A)
        } catch {}
        return decided(this, input, context)
      },
      identity,
    )
  }

  /** The value itself, or every place where it is not what this codec asks for. */
  override decode(input: unknown): Either<Mismatch[], A> {
    try {
      if (this.accepts(input)) return right(input as A)
    } catch {}
    return decided(this, input, [{ key: '', type: this, actual: input }])
  }

  /** This codec as a Standard Schema. Its issues are plain objects: `{ code, path, message }`. */
  get '~standard'(): StandardSchema<A, A>['~standard'] {
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

/** What a walk decides. */
function decided<A>(codec: Codec<A>, input: unknown, context: Context): Either<Mismatch[], A> {
  const errors = mismatchesOf(codec, input, context)
  return errors.length === 0 ? right(input as A) : { _tag: 'Left', left: errors }
}

/** Whether a walk finds anything. It ends there. */
function hasMismatch(codec: AnyCodec, input: unknown): boolean {
  let found = false
  try {
    walk(codec, rootOf(codec, input), {
      get isFull() {
        return found
      },
      add() {
        found = true
      },
    })
  } catch {
    return true
  }
  return found
}

/** Every mismatch that a walk finds, up to {@link ERROR_LIMIT}. That a value cannot be read is one of its own. */
function mismatchesOf(codec: AnyCodec, input: unknown, context: Context): Mismatch[] {
  const root = rootOf(codec, input)
  const places: Frame[] = []
  const collector: Collector & { isFull: boolean } = {
    isFull: false,
    add(place) {
      if (places.some((noted) => isSamePlace(noted, place))) return
      if (places.length < ERROR_LIMIT) places.push(place)
      else this.isFull = true
    },
  }
  let isReadable = true
  try {
    walk(codec, root, collector)
  } catch {
    isReadable = false
  }
  const mismatches = places.map((place) => mismatchAt(place, context))
  if (!isReadable) mismatches.push(mismatchAt(root, context, 'unreadable'))
  else if (collector.isFull) mismatches.push(mismatchAt(root, context, 'truncated'))
  return mismatches
}

function rootOf(codec: AnyCodec, actual: unknown): Frame {
  return { key: '', codec, actual, parent: undefined, keyCodec: undefined }
}
