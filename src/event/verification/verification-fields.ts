/**
 * Fields that identify a verification.
 *
 * Users verify each other in rooms, and their own devices by to-device events. In a room, the event ID of the request
 * identifies the verification; between devices, a transaction ID does.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-verification-framework | Key verification framework}
 * @internal
 * @module
 */
import { string } from '../../codec/primitive.js'
import { ReferenceRelation } from '../common/relation.js'

/** Fields of verification events in rooms. */
export const roomVerificationFields = {
  /** A reference to the `m.key.verification.request` message. For encrypted events, it is outside the ciphertext. */
  'm.relates_to': ReferenceRelation,
}

/** Fields of verification to-device events. */
export const deviceVerificationFields = {
  /** The ID of the verification, the same in all of its events. */
  transaction_id: string,
}
