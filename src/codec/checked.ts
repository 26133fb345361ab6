/**
 * Codecs with a compiled check.
 *
 * No module in `src` imports this one. `npm run build` calls these functions around the codecs of frequent events, of
 * their parts and of envelopes.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from './shape.js'

/** Replaces the check of a codec. Returns the same codec. */
export function checked<C extends AnyCodec>(codec: C, accepts: AnyCodec['accepts']): C {
  return Object.assign(codec, { check: accepts })
}

/** Adds a check in front of the check of a codec, which decides if the first one returns `undefined`. */
export function checkedFirst<C extends AnyCodec>(codec: C, check: (input: unknown) => boolean | undefined): C {
  return Object.assign(codec, { check: (input: unknown) => check(input) ?? codec.parts.accepts(input) })
}
