/**
 * Repairs of `unsigned`, which the server adds to an event.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#definition-clientevent | UnsignedData}
 * @internal
 * @module
 */
import { drop } from './place-path.js'
import type { Repair } from './repair.js'

/** Invalid parts of `unsigned`: the sender did not write them, so they should not cost the event. */
export const malformedUnsigned: Repair = {
  id: 'malformed-unsigned',
  what: 'Invalid optional parts of `unsigned` are removed, for example a bundled thread without its latest event, or an `age` in a string.',
  source: 'Incomplete aggregations, as in the tests of matrix-js-sdk. The fault is in the data that the server adds.',
  changes: ({ path, removable }) => (path[0] === 'unsigned' && removable !== undefined ? drop(removable.path) : []),
}
