/**
 * What every event of a call has.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#common-fields | Common fields}
 * @internal
 * @module
 */
import { string } from '../../codec/primitive.js'

export const callFields = {
  /** The same in all events of one call. */
  call_id: string,
  /** The sender's device, for this call: tells it from the user's others. */
  party_id: string,
  /** The version of VoIP: `1`. Version 0 was the number 0, which is not accepted. */
  version: string,
}
