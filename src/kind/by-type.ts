/**
 * From a table of definitions to a table of one of their codecs.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'

/** Definitions by event type, each with a codec under `P`. */
export type Definitions<P extends string> = { readonly [type: string]: { readonly [Q in P]: AnyCodec } }

/** The codec under `part` of each definition. */
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

/** Definitions by each name of their types. */
export type ByName<D extends Named> = { readonly [E in D as E['type']]: E }

/** The definitions by each name of their types. */
export function byName<const D extends readonly Named[]>(definitions: D): ByName<D[number]> {
  const entries = definitions.flatMap((definition) => {
    const { type, types = [type] } = definition
    return types.map((name) => [name, definition])
  })
  // A definition's type is a union of all names.
  return Object.fromEntries(entries) as ByName<D[number]>
}
