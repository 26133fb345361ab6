/**
 * Codecs with a compiled check.
 *
 * No module in `src` imports this one. `npm run build` calls it around every codec with parts that a module declares.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from './shape.js'

/** The codec, with a check that takes the place of its own. */
export function checked<C extends AnyCodec>(codec: C, accepts: AnyCodec['accepts']): C {
  return Object.assign(codec, { accepts })
}

/**
 * The codec, with a check for some of its values.
 *
 * @param check - returns what `rest`, the codec's own check, does for all others
 */
export function checkedFirst<C extends AnyCodec>(
  codec: C,
  check: (input: unknown, rest: AnyCodec['accepts']) => boolean,
): C {
  const { accepts: rest } = codec
  return Object.assign(codec, { accepts: (input: unknown) => check(input, rest) })
}
