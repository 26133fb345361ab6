/**
 * Parameters of verification by a short authentication string (SAS).
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#short-authentication-string-sas-verification | Short Authentication String (SAS) verification}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'

const keyAgreementProtocol = openLiterals('KeyAgreementProtocol', ['curve25519', 'curve25519-hkdf-sha256'])
/** The key agreement protocol. `curve25519` is deprecated. */
export type KeyAgreementProtocol = TypeOf<typeof keyAgreementProtocol>
export const KeyAgreementProtocol: Codec<KeyAgreementProtocol> = keyAgreementProtocol

const hashAlgorithm = openLiterals('HashAlgorithm', ['sha256'])
/** The hash algorithm for the commitment to an ephemeral key. */
export type HashAlgorithm = TypeOf<typeof hashAlgorithm>
export const HashAlgorithm: Codec<HashAlgorithm> = hashAlgorithm

const messageAuthenticationCode = openLiterals('MessageAuthenticationCode', ['hkdf-hmac-sha256', 'hkdf-hmac-sha256.v2'])
/** The message authentication code. `hkdf-hmac-sha256` is deprecated: it uses incorrect base64. */
export type MessageAuthenticationCode = TypeOf<typeof messageAuthenticationCode>
export const MessageAuthenticationCode: Codec<MessageAuthenticationCode> = messageAuthenticationCode

const shortAuthenticationString = openLiterals('ShortAuthenticationString', ['decimal', 'emoji'])
/** The form of the short authentication string: three numbers or seven emoji. */
export type ShortAuthenticationString = TypeOf<typeof shortAuthenticationString>
export const ShortAuthenticationString: Codec<ShortAuthenticationString> = shortAuthenticationString
