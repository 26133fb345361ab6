/**
 * Repairs of what a server adds to an event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#definition-clientevent | UnsignedData}
 * @internal
 * @module
 */
import { drop } from './place-path.js'
import type { Repair } from './repair.js'

/** Something wrong in `unsigned`: no sender has written it, and no event is to be lost for it. */
export const malformedUnsigned: Repair = {
  id: 'malformed-unsigned',
  what: 'What is wrong in `unsigned` is dropped, as far as it is: a bundled thread that lacks its latest event, an `age` in a string.',
  source: 'Incomplete aggregations, as in the tests of matrix-js-sdk. What a server adds is no fault of the event.',
  changes: ({ path, removable }) => (path[0] === 'unsigned' && removable !== undefined ? drop(removable.path) : []),
}
