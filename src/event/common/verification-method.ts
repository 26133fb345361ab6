/**
 * Methods of key verification.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-verification-framework | Key verification framework}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

const verificationMethod = openLiterals('VerificationMethod', [
  'm.qr_code.scan.v1',
  'm.qr_code.show.v1',
  'm.reciprocate.v1',
  'm.sas.v1',
])
/**
 * A method of key verification. A device that supports QR codes lists what it can do, show or scan, and also
 * `m.reciprocate.v1`, the method with which a verification by QR code starts.
 */
export type VerificationMethod = TypeOf<typeof verificationMethod>
export const VerificationMethod: Codec<VerificationMethod> = verificationMethod
