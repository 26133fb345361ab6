/**
 * Infers the format of an event.
 *
 * @module
 */
import type { EventFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { inferFormatWith } from './infer-with.js'

/**
 * Returns the format that an event's fields suggest, or, if they are inconclusive, its type. For events of unknown
 * origin. Returns `undefined` if the input is not an object, or has no type.
 *
 * This is a guess, since a malformed event may lack the decisive field. An event of a listed type always gets a format
 * that lists this type, so that its faults are reported as errors instead of making it a custom event.
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
