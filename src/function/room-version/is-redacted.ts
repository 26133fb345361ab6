/**
 * Recognizes redacted events in the client format.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#redactions | Redactions}
 * @module
 */
import { ownObject, ownString } from '../../json/own.js'

/**
 * Returns whether an event has been redacted according to its `unsigned`: it has the redaction event in
 * `redacted_because`, or its event ID in `redacted_by`, which servers add although the specification does not define
 * it. Synapse writes `redacted_because` only if it can fetch the redaction.
 *
 * An event from a server's storage may have neither, so false does not imply that its content is complete.
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
