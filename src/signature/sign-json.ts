/**
 * Signs JSON, and verifies signatures.
 *
 * A signature covers the canonical JSON of an object without `signatures` and `unsigned`. Events are signed in another
 * way, which remains valid after a redaction: see `signPdu`.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#signing-json | Signing JSON}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { canonicalJson } from '../function/hash/canonical-json.js'
import type { NotCanonicalJson } from '../function/hash/not-canonical-json.js'
import { signedPart } from '../function/hash/signed-part.js'
import { isObject, own, ownObject, ownString } from '../json/own.js'
import { messageAt } from '../json/shown.js'
import { signatureBytes } from './base64.js'
import { verifyEd25519 } from './ed25519.js'
import { signEd25519 } from './sign-ed25519.js'
import type { SigningKey, UnusableSigningKey } from './signing-key.js'

/** Signatures by entity, then by key ID. */
export interface Signatures {
  readonly [entity: string]: { readonly [keyId: string]: string }
}

/** The result of {@link signJson} for an object. */
export type Signed<T extends object> = Omit<T, 'signatures'> & {
  /** Signatures by entity, then by key ID. */
  readonly signatures: Signatures
}

/**
 * Returns the object with a signature added to its `signatures`. Existing signatures are kept. `Left` if the object
 * cannot be encoded as canonical JSON, or the key is invalid.
 *
 * @example
 * ```ts
 * import { signJson } from 'matrix-event-model/signature'
 *
 * const key = { entity: 'domain', keyId: 'ed25519:1', seed: 'YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1' }
 * const signed = signJson({ one: 1, two: 'Two' }, key)
 *
 * signed._tag === 'Right' && signed.right.signatures['domain']?.['ed25519:1']
 * // => 'KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw'
 * ```
 */
export function signJson<T extends object>(
  json: T,
  key: SigningKey,
): Either<NotCanonicalJson | UnusableSigningKey, Signed<T>> {
  const message = canonicalJson(isObject(json) ? signedPart(json) : json)
  if (message._tag === 'Left') return message
  const entity = ownString(key, 'entity')
  const keyId = ownString(key, 'keyId')
  if (entity === undefined) return unusable('entity')
  if (keyId === undefined || !keyId.startsWith(ALGORITHM)) return unusable('keyId')
  const signature = signEd25519(ownString(key, 'seed') ?? '', message.right)
  if (signature === undefined) return unusable('seed')
  const before = ownObject(json, 'signatures')
  // Computed keys make `__proto__` an ordinary server name.
  const ofEntity = { ...(before && ownObject(before, entity)), [keyId]: signature }
  return { _tag: 'Right', right: { ...json, signatures: { ...before, [entity]: ofEntity } } }
}

/** The expected signer and their key. */
export interface SigningEntity {
  /** The signer: a server name or a user ID. */
  readonly entity: string
  /** The ID of the key, for example `ed25519:1`. */
  readonly keyId: string
  /** In base64. */
  readonly publicKey: string
}

/**
 * - `not-signed`: there is no signature by this entity and key
 * - `malformed-signature`: the signature is not 64 bytes in base64
 * - `wrong-signature`: the signature does not match the object and the key
 */
export type SignatureFaultCode = keyof typeof MESSAGES

/** The reason why a signature is not valid. */
export interface SignatureFault {
  /** The kind of fault, for programs. */
  readonly code: SignatureFaultCode
  /** `['signatures', entity, keyId]`. */
  readonly path: readonly string[]
  /** The message for people, on one line, with the place. */
  readonly message: string
}

const MESSAGES = {
  'malformed-signature': 'not a signature in base64',
  'not-signed': 'there is no signature',
  'wrong-signature': 'the signature is not that of this object by this key',
} as const

/**
 * Lists the faults of an object's signature by an entity's key; `[]` if it is valid.
 *
 * @example
 * ```ts
 * import { verifyJson } from 'matrix-event-model/signature'
 *
 * const signature = 'KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw'
 * const signed = { one: 1, two: 'Two', signatures: { domain: { 'ed25519:1': signature } } }
 * const entity = { entity: 'domain', keyId: 'ed25519:1', publicKey: 'XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI' }
 *
 * verifyJson(signed, entity) // => []
 * verifyJson({ ...signed, one: 2 }, entity)[0]?.code // => 'wrong-signature'
 * ```
 */
export function verifyJson(json: object, signer: SigningEntity): readonly (SignatureFault | NotCanonicalJson)[] {
  const message = canonicalJson(isObject(json) ? signedPart(json) : json)
  if (message._tag === 'Left') return [message.left]
  const entity = ownString(signer, 'entity') ?? ''
  const keyId = ownString(signer, 'keyId') ?? ''
  const signature = signatureOf(json, entity, keyId)
  if (signature === undefined || !keyId.startsWith(ALGORITHM)) return [signatureFault('not-signed', entity, keyId)]
  if (typeof signature !== 'string' || signatureBytes(signature) === undefined)
    return [signatureFault('malformed-signature', entity, keyId)]
  const holds = verifyEd25519(ownString(signer, 'publicKey') ?? '', message.right, signature)
  return holds ? [] : [signatureFault('wrong-signature', entity, keyId)]
}

function signatureOf(json: object, entity: string, keyId: string): unknown {
  const signatures = ownObject(json, 'signatures')
  const ofEntity = signatures && ownObject(signatures, entity)
  return ofEntity && own(ofEntity, keyId)
}

function signatureFault(code: SignatureFaultCode, entity: string, keyId: string): SignatureFault {
  const path = ['signatures', entity, keyId]
  return { code, path, message: messageAt(path, MESSAGES[code]) }
}

function unusable(part: 'entity' | 'keyId' | 'seed'): Either<UnusableSigningKey, never> {
  const path = [part] as const
  return {
    _tag: 'Left',
    left: { code: 'unusable-signing-key', path, message: messageAt(path, 'this key cannot sign') },
  }
}

/** The only algorithm in the specification. */
const ALGORITHM = 'ed25519:'
