/**
 * Converts tables of definitions.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'

/** Definitions by event type, each with codecs under the keys `P`. */
export type Definitions<P extends string> = { readonly [type: string]: { readonly [Q in P]: AnyCodec } }

/** Returns the codec under `part` of each definition, by event type. */
export function byType<P extends string, D extends Definitions<P>>(
  definitions: D,
  part: P,
): { readonly [T in keyof D]: D[T][P] } {
  const codecs = Object.entries(definitions).map(([type, definition]) => [type, definition[part]])
  return Object.fromEntries(codecs) as { readonly [T in keyof D]: D[T][P] }
}

/** A definition with all names of its type. */
interface Named {
  readonly type: string
  readonly types?: readonly string[]
}

/** Definitions by event type. */
export type ByName<D extends Named> = { readonly [E in D as E['type']]: E }

/** Returns the definitions by event type. One with several names is listed under each. */
export function byName<const D extends readonly Named[]>(definitions: D): ByName<D[number]> {
  const entries = definitions.flatMap((definition) => {
    const { type, types = [type] } = definition
    return types.map((name) => [name, definition])
  })
  // `type` of a definition is typed as the union of all its names.
  return Object.fromEntries(entries) as ByName<D[number]>
}
