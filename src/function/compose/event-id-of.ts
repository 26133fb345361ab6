/**
 * The event IDs in relations.
 *
 * @internal
 * @module
 */
import type { EventId } from '../../event/common/identifier.js'
import { textOf } from '../../json/text-of.js'

/**
 * Returns the caller's ID unchecked, since it may be a local one that the client replaces later. Empty if not a string.
 */
export function eventIdOf(id: unknown): EventId {
  return textOf(id) as EventId
}
