/**
 * Parameters of verification by a short authentication string (SAS).
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#short-authentication-string-sas-verification | Short Authentication String (SAS) verification}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

/** The key agreement protocol. `curve25519` is deprecated. */
export type KeyAgreementProtocol = 'curve25519' | 'curve25519-hkdf-sha256' | (string & {})
export const KeyAgreementProtocol: Codec<KeyAgreementProtocol> = openLiterals('KeyAgreementProtocol', [
  'curve25519',
  'curve25519-hkdf-sha256',
])

/** The hash algorithm for the commitment to an ephemeral key. */
export type HashAlgorithm = 'sha256' | (string & {})
export const HashAlgorithm: Codec<HashAlgorithm> = openLiterals('HashAlgorithm', ['sha256'])

/** The message authentication code. `hkdf-hmac-sha256` is deprecated: it uses incorrect base64. */
export type MessageAuthenticationCode = 'hkdf-hmac-sha256' | 'hkdf-hmac-sha256.v2' | (string & {})
export const MessageAuthenticationCode: Codec<MessageAuthenticationCode> = openLiterals('MessageAuthenticationCode', [
  'hkdf-hmac-sha256',
  'hkdf-hmac-sha256.v2',
])

/** The form of the short authentication string: three numbers or seven emoji. */
export type ShortAuthenticationString = 'decimal' | 'emoji' | (string & {})
export const ShortAuthenticationString: Codec<ShortAuthenticationString> = openLiterals('ShortAuthenticationString', [
  'decimal',
  'emoji',
])
