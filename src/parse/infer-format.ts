/**
 * Telling by its fields and its type how an event travels.
 *
 * @module
 */
import type { EventFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { inferFormatWith } from './infer-with.js'

/**
 * The format that an event's fields suggest, or where they do not decide, its type: for events that come without their
 * surroundings. Returns `undefined` for what is no object, or has no type.
 *
 * A guess, since a malformed event may lack the very field that tells. But an event of a listed type is always taken for
 * one of a format that lists the type: what is wrong with it is then an error, and it is not taken for a custom one.
 *
 * @example
 * ```ts
 * import { inferFormat } from 'matrix-event-model'
 *
 * inferFormat({ type: 'm.room.name', state_key: '', sender: '@a:b.c', content: {} }) // => 'stripped'
 * inferFormat({ type: 'm.room_key', content: {} }) // => 'to_device'
 * inferFormat({ edu_type: 'm.typing', content: {} }) // => 'edu'
 * ```
 */
export function inferFormat(input: unknown): EventFormat | undefined {
  return inferFormatWith(codecsFor, input)
}
