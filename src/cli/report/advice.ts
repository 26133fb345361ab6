/**
 * What is said of a source in error messages.
 *
 * @module
 */

import type { RefusedPart } from '../check/checked-event.js'
import type { Advice } from '../form/found.js'
import { NAME_LIMIT } from '../surroundings.js'
import { placeOf, shown } from '../terminal/terminal-safe.js'

/** What a part without events is, or why it could not be read. */
export function refusalText(source: string, { isUnread, line, message }: Omit<RefusedPart, 'outcome' | 'at'>): string {
  return `${placeOf(source, line)}: ${isUnread ? '' : 'not Matrix events, but '}${shown(message, NAME_LIMIT)}`
}

/** What to do about faults. The statement is on a line of its own, to be copied. */
export function adviceText(source: string, { code, count, message, sql }: Advice): string {
  return `${placeOf(source, undefined)}: ${count} ${code}: ${message}${sql === undefined ? '' : `:\n  ${sql}`}`
}
