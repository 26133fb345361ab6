/**
 * Repairs of to-device events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroom_key | m.room_key}
 * @internal
 * @module
 */
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A `shared_history` that is not a boolean. */
export const sharedHistory: Repair = {
  id: 'shared-history',
  what: 'A `shared_history` of `m.room_key` that is not a boolean becomes `false`.',
  source: 'Required by the specification.',
  changes: ({ path, type }) =>
    type === 'm.room_key' && isPath(path, 'content', 'shared_history') ? put(path, false) : [],
}
