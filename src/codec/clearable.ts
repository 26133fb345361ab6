/**
 * Marks the events that an empty content removes.
 *
 * @internal
 * @module
 */
import { Codec } from './codec.js'

/** Marks the codec of an event that is removed by the content `{}`. It has no effect on what the codec accepts. */
export function clearable<A>({ accepts, name, shape, walk }: Codec<A>): Codec<A> {
  return new Codec(name, shape.kind === 'object' ? { ...shape, isClearable: true } : shape, accepts, walk)
}
