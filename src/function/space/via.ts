/**
 * The `via` of events that link a room and a space.
 *
 * @internal
 * @module
 */
import { ownArray, ownValue } from '../../json/own.js'

/** Returns whether the event has servers to join through. Without any, it does not link anything. */
export function hasVia(event: unknown): boolean {
  const via = ownArray(ownValue(event, 'content'), 'via')
  return via.length > 0 && via.every((server) => typeof server === 'string')
}
