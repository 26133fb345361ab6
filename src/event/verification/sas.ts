/**
 * What two devices agree on before they show a short authentication string (SAS).
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#short-authentication-string-sas-verification | Short Authentication String (SAS) verification}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

/** How they come to a shared secret. `curve25519` alone is deprecated. */
export type KeyAgreementProtocol = 'curve25519' | 'curve25519-hkdf-sha256' | (string & {})
export const KeyAgreementProtocol: Codec<KeyAgreementProtocol> = openLiterals('KeyAgreementProtocol', [
  'curve25519',
  'curve25519-hkdf-sha256',
])

/** How they commit themselves to a key before they show it. */
export type HashAlgorithm = 'sha256' | (string & {})
export const HashAlgorithm: Codec<HashAlgorithm> = openLiterals('HashAlgorithm', ['sha256'])

/** How they vouch for their keys. `hkdf-hmac-sha256` is deprecated: its base64 is wrong. */
export type MessageAuthenticationCode = 'hkdf-hmac-sha256' | 'hkdf-hmac-sha256.v2' | (string & {})
export const MessageAuthenticationCode: Codec<MessageAuthenticationCode> = openLiterals('MessageAuthenticationCode', [
  'hkdf-hmac-sha256',
  'hkdf-hmac-sha256.v2',
])

/** How users see the string: three numbers, or seven pictures. */
export type ShortAuthenticationString = 'decimal' | 'emoji' | (string & {})
export const ShortAuthenticationString: Codec<ShortAuthenticationString> = openLiterals('ShortAuthenticationString', [
  'decimal',
  'emoji',
])
