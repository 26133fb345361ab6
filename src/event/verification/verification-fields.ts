/**
 * What tells one verification from another.
 *
 * Users verify each other in a room, and their own devices by messages from device to device. A verification in a room
 * is named by the event that asked for it, one between devices by an ID of its own.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-verification-framework | Key verification framework}
 * @internal
 * @module
 */
import { string } from '../../codec/primitive.js'
import { ReferenceRelation } from '../common/relation.js'

/** In a room. */
export const roomVerificationFields = {
  /** To the message of type `m.key.verification.request`. Of an encrypted event it stands in the clear. */
  'm.relates_to': ReferenceRelation,
}

/** Between devices. */
export const deviceVerificationFields = {
  /** The same in all events of one verification. */
  transaction_id: string,
}
