/**
 * Codecs with a compiled check.
 *
 * No module in `src` imports this one. `npm run build` calls it around every codec with parts that a module declares.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from './shape.js'

/** Replaces the check of a codec. Returns the same codec. */
export function checked<C extends AnyCodec>(codec: C, accepts: AnyCodec['accepts']): C {
  return Object.assign(codec, { accepts })
}
