/**
 * Unions of the events that a table of definitions lists.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { byType, type Definitions } from './by-type.js'

/**
 * The union of the events under `part` of each definition, selected by their type.
 *
 * @param envelope - the fields that all of these events have
 */
export function eventUnion<P extends string, D extends Definitions<P>>(
  name: string,
  definitions: D,
  part: P,
  envelope: AnyCodec,
): Codec<TypeOf<D[keyof D][P]>> {
  return taggedUnion(name, 'type', () => byType(definitions, part), { base: envelope })
}
