/**
 * The signature checks that the authorization rules need. `matrix-event-model/signature` implements them.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#checking-for-a-signature | Checking for a signature}
 * @module
 */
import type { RoomPdu } from './pdu.js'

/** Functions that check signatures. */
export interface SignatureChecks {
  /**
   * Returns whether `signature` is a signature of `message` by the key `publicKey`: `verifyEd25519` of
   * `matrix-event-model/signature`. Key and signature are in base64. Absent: no third-party invite is accepted.
   */
  readonly verifyEd25519?: ((publicKey: string, message: string, signature: string) => boolean) | undefined
  /**
   * Returns whether `server` has signed the event. From room version 8 on, this is required for the server of the user
   * in `join_authorised_via_users_server`. Absent: that rule is left to `verifySignatures`, which a server calls first.
   */
  readonly isSignedBy?: ((pdu: RoomPdu, server: string) => boolean) | undefined
}
