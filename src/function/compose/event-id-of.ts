/**
 * The IDs of events that others relate to.
 *
 * @internal
 * @module
 */
import type { EventId } from '../../event/common/identifier.js'
import { textOf } from '../../json/text-of.js'

/** The ID as the caller gives it: it may be a local one that the client replaces later. Empty if it is not a string. */
export function eventIdOf(id: unknown): EventId {
  return textOf(id) as EventId
}
