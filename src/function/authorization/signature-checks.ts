/**
 * Signatures, as far as authorization rules ask for them. `matrix-event-model/signature` has functions that check them.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#checking-for-a-signature | Checking for a signature}
 * @module
 */
import type { RoomPdu } from './pdu.js'

/** How the signatures are checked that the rules ask for. */
export interface SignatureChecks {
  /**
   * Whether `signature` is that of `message` by the owner of `publicKey`: `verifyEd25519` of
   * `matrix-event-model/signature`. Key and signature are base64. Without it no third-party invite is accepted.
   */
  readonly verifyEd25519?: ((publicKey: string, message: string, signature: string) => boolean) | undefined
  /**
   * Whether `server` has signed the event: asked from room version 8 on about the server of the user in
   * `join_authorised_via_users_server`. Without it, that rule is left to `verifySignatures`, which a server calls before.
   */
  readonly isSignedBy?: ((pdu: RoomPdu, server: string) => boolean) | undefined
}
