/**
 * Repairs of what one device sends to another.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroom_key | m.room_key}
 * @internal
 * @module
 */
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A word on whether history is shared that is neither yes nor no. */
export const sharedHistory: Repair = {
  id: 'shared-history',
  what: 'The `shared_history` of `m.room_key` becomes `false` where it is no boolean.',
  source: 'The specification says so.',
  changes: ({ path, type }) =>
    type === 'm.room_key' && isPath(path, 'content', 'shared_history') ? put(path, false) : [],
}
