/**
 * Codecs with a compiled check.
 *
 * Nothing in `src` calls it: `npm run build` does, around every codec with parts that a module declares.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from './shape.js'

/** The codec, with a check that answers as its own does, and sooner. */
export function checked<C extends AnyCodec>(codec: C, accepts: AnyCodec['accepts']): C {
  return Object.assign(codec, { accepts })
}
