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

/**
 * Puts a check for some values before the check of a codec. Returns the same codec.
 *
 * @param check - decides on the values that it knows, and passes all others to `rest`, the previous check
 */
export function checkedFirst<C extends AnyCodec>(
  codec: C,
  check: (input: unknown, rest: AnyCodec['accepts']) => boolean,
): C {
  const { accepts: rest } = codec
  return Object.assign(codec, { accepts: (input: unknown) => check(input, rest) })
}
