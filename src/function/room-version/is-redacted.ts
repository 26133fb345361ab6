/**
 * Whether a client sees an event that has been redacted.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#redactions | Redactions}
 * @module
 */
import { ownObject, ownString } from '../../json/own.js'

/**
 * Whether an event has been redacted, by what its server says in `unsigned`: there is the redaction itself under
 * `redacted_because`, or its event ID under `redacted_by`, which servers add and the specification does not name. Synapse
 * writes `redacted_because` only if it can fetch the redaction.
 *
 * An event as a server stores it need not say so: false then does not mean that its content is whole.
 *
 * @example
 * ```ts
 * import { isRedacted } from 'matrix-event-model'
 *
 * isRedacted({ type: 'm.room.message', content: {}, unsigned: { redacted_by: '$redaction' } }) // => true
 * isRedacted({ type: 'm.room.message', content: {} }) // => false
 * ```
 */
export function isRedacted(event: object): boolean {
  const unsigned = ownObject(event, 'unsigned')
  return (
    ownObject(unsigned, 'redacted_because') !== undefined ||
    ownString(unsigned, 'redacted_by')?.startsWith('$') === true
  )
}
