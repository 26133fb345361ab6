/**
 * What to do about faults of a source, in an error message.
 *
 * @module
 */
import type { Advice } from '../form/found.js'
import { placeOf } from '../terminal/terminal-safe.js'

/** The message. The statement is on a line of its own, to be copied. */
export function adviceText(source: string, { code, count, message, sql }: Advice): string {
  return `${placeOf(source, undefined)}: ${count} ${code}: ${message}:\n  ${sql}`
}
