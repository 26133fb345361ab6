/**
 * Whether what links a room and a space says how to get there.
 *
 * @internal
 * @module
 */
import { ownValue } from '../codec/own.js'

/** Whether the content names servers to join through: without them it links nothing. */
export function hasVia(content: object): boolean {
  const via = ownValue(content, 'via')
  return Array.isArray(via) && via.length > 0 && via.every((server) => typeof server === 'string')
}
