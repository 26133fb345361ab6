/**
 * Whether an event that links a room and a space says how to get there.
 *
 * @internal
 * @module
 */
import { ownArray, ownValue } from '../../json/own.js'

/** Whether the content of the event names servers to join through: without them it links nothing. */
export function hasVia(event: unknown): boolean {
  const via = ownArray(ownValue(event, 'content'), 'via')
  return via.length > 0 && via.every((server) => typeof server === 'string')
}
