/**
 * What errors say about the values of a codec.
 *
 * Each kind of codec has its own wording, so a bundle has only that of its codecs.
 *
 * @internal
 * @module
 */
import type { MismatchCode } from './mismatch.js'

/** The wording of codecs whose shape is `S`. What is absent or `undefined` needs no special words. */
export interface Wording<S = never> {
  /** Describes what is expected. */
  readonly expected: (codec: Worded<S>) => string
  /** The code of an invalid value. Default: `wrong-type`. */
  readonly code?: (value: unknown, codec: Worded<S>) => MismatchCode | undefined
  /** Describes a found value. Default: its type. Only a string that is or could be an identifier or a name is quoted. */
  readonly found?: (value: unknown, codec: Worded<S>) => string | undefined
}

/** What a wording reads of its codec. */
export interface Worded<S> {
  readonly name: string
  readonly shape: S
  readonly accepts: (value: unknown) => boolean
}

/** The wording of codecs of objects. */
export const OBJECT: Wording<unknown> = { expected: () => 'an object' }
