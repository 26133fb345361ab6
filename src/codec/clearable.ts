/**
 * Events that can be emptied.
 *
 * @internal
 * @module
 */
import { Codec } from './codec.js'

/** The codec of an event as one that is removed by `{}` in place of its content: a mark in its shape, which no check reads. */
export function clearable<A>({ accepts, name, shape, walk }: Codec<A>): Codec<A> {
  return new Codec(name, shape.kind === 'object' ? { ...shape, isClearable: true } : shape, accepts, walk)
}
