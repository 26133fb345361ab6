/**
 * Hashes and signs an event that a server sends.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#adding-hashes-and-signatures-to-outgoing-events | Adding hashes and signatures to outgoing events}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { RoomVersion } from '../event/common/room-version.js'
import { contentHash } from '../function/hash/content-hash.js'
import { withoutRoomIdOfCreate } from '../function/hash/create-event.js'
import type { NotCanonicalJson } from '../function/hash/not-canonical-json.js'
import { UNKNOWN_ROOM_VERSION, type UnknownRoomVersion } from '../function/hash/reference-hash.js'
import { type RedactableEvent, redact } from '../function/room-version/redact.js'
import { roomVersionRules } from '../function/room-version/rules.js'
import { ownObject } from '../json/own.js'
import { type Signatures, signJson } from './sign-json.js'
import type { SigningKey, UnusableSigningKey } from './signing-key.js'

/** The result of {@link signPdu} for an event. */
export type SignedPdu<E extends RedactableEvent> = Omit<E, 'hashes' | 'signatures'> & {
  /** The content hashes of the event. */
  readonly hashes: {
    /** The content hash, in unpadded base64. */
    readonly sha256: string
  }
  /** Signatures by server name, then by key ID. */
  readonly signatures: Signatures
}

/**
 * Returns the event with its content hash in `hashes`, and with a signature of its redacted form in `signatures`.
 * Existing signatures are kept, so several servers can sign an event in turn, such as an invite.
 *
 * `Left` if the room version is unknown, the event cannot be encoded as canonical JSON, or the key is invalid.
 *
 * @example
 * ```ts
 * import { signPdu } from 'matrix-event-model/signature'
 *
 * const pdu = {
 *   type: 'X',
 *   content: {},
 *   room_id: '!x:domain',
 *   sender: '@a:domain',
 *   origin: 'domain',
 *   origin_server_ts: 1_000_000,
 *   prev_events: [],
 *   auth_events: [],
 *   depth: 3,
 * }
 * const key = { entity: 'domain', keyId: 'ed25519:1', seed: 'YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1' }
 * const signed = signPdu(pdu, '10', key)
 *
 * signed._tag === 'Right' && signed.right.hashes // => { sha256: '5jM4wQpv6lnBo7CLIghJuHdW+s2CMBJPUOGOC89ncos' }
 * signed._tag === 'Right' && signed.right.signatures['domain']?.['ed25519:1']
 * // => 'KxwGjPSDEtvnFgU00fwFz+l6d2pJM6XBIaMEn81SXPTRl16AqLAYqfIReFGZlHi5KLjAWbOoMszkwsQma+lYAg'
 * ```
 */
export function signPdu<E extends RedactableEvent>(
  pdu: E,
  roomVersion: RoomVersion,
  key: SigningKey,
): Either<NotCanonicalJson | UnknownRoomVersion | UnusableSigningKey, SignedPdu<E>> {
  const rules = roomVersionRules(roomVersion)
  if (rules === undefined) return { _tag: 'Left', left: UNKNOWN_ROOM_VERSION }
  const hash = contentHash(pdu)
  if (hash._tag === 'Left') return hash
  const hashed = { ...pdu, hashes: { ...ownObject(pdu, 'hashes'), sha256: hash.right } }
  const signed = signJson(withoutRoomIdOfCreate(redact(hashed, roomVersion), rules), key)
  if (signed._tag === 'Left') return signed
  return { _tag: 'Right', right: { ...hashed, signatures: signed.right.signatures } }
}
