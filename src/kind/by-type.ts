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
