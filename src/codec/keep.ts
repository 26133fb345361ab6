/**
 * What codecs create when it is first needed.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from './shape.js'

/** What a codec has created so far. */
export type Kept = 'check' | 'expectation' | 'functions' | 'made'

/** Keeps what a codec has created, unless the codec is frozen. Returns it. */
export function keep<T>(codec: AnyCodec, key: Kept, created: T): T {
  Reflect.set(codec, key, created)
  return created
}
