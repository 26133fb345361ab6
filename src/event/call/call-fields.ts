/**
 * Fields of all call events.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#common-fields | Common fields}
 * @internal
 * @module
 */
import { string } from '../../codec/primitive.js'

export const callFields = {
  /** The ID of the call, the same in all of its events. */
  call_id: string,
  /** The ID of the sending device within the call, to distinguish the devices of a user. */
  party_id: string,
  /** The version of the VoIP specification, `1`. Version 0, which was the number 0, is not accepted. */
  version: string,
}
