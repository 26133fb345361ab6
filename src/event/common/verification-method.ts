/**
 * Ways to verify each other's keys.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#key-verification-framework | Key verification framework}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

/**
 * A way to verify keys. A device that knows QR codes names what it can do with one, show or scan, and the method by which
 * such a verification starts, `m.reciprocate.v1`.
 */
export type VerificationMethod =
  | 'm.qr_code.scan.v1'
  | 'm.qr_code.show.v1'
  | 'm.reciprocate.v1'
  | 'm.sas.v1'
  | (string & {})
export const VerificationMethod: Codec<VerificationMethod> = openLiterals('VerificationMethod', [
  'm.qr_code.scan.v1',
  'm.qr_code.show.v1',
  'm.reciprocate.v1',
  'm.sas.v1',
])
