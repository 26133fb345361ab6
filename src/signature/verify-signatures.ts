/**
 * Verifies that an event is signed by all servers that must sign it.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#validating-hashes-and-signatures-on-received-events | Validating hashes and signatures on received events}
 * @see {@link https://spec.matrix.org/v1.19/rooms/v5/#signing-key-validity-period | Signing key validity period}
 * @module
 */
import type { RoomVersion } from '../event/common/room-version.js'
import type { RoomPdu } from '../function/authorization/pdu.js'
import { serverNamedBy } from '../function/authorization/references.js'
import { canonicalJson } from '../function/hash/canonical-json.js'
import { withoutRoomIdOfCreate } from '../function/hash/create-event.js'
import type { NotCanonicalJson } from '../function/hash/not-canonical-json.js'
import { UNKNOWN_ROOM_VERSION, type UnknownRoomVersion } from '../function/hash/reference-hash.js'
import { signedPart } from '../function/hash/signed-part.js'
import { redact } from '../function/room-version/redact.js'
import { type RoomVersionRules, roomVersionRules } from '../function/room-version/rules.js'
import { isObject, itemsOf, option, own, ownNumber, ownObject, ownString, ownValue } from '../json/own.js'
import { messageAt } from '../json/shown.js'
import { signatureBytes } from './base64.js'
import { verifyEd25519 } from './ed25519.js'

/** The keys of a server from `GET /_matrix/key/v2/server`, after its own signature has been verified. */
export interface ServerKeys {
  /** The server that signs with the keys. */
  readonly server_name: string
  /** The current keys, by key ID. */
  readonly verify_keys: {
    readonly [keyId: string]: {
      /** The public key, in unpadded base64. */
      readonly key: string
    }
  }
  /** Keys that are no longer in use, by key ID. */
  readonly old_verify_keys?:
    | {
        readonly [keyId: string]: {
          /** The public key, in unpadded base64. */
          readonly key: string
          /** The time of expiry, in milliseconds since the Unix epoch. */
          readonly expired_ts: number
        }
      }
    | undefined
  /** The time until which `verify_keys` are valid, in milliseconds since the Unix epoch. */
  readonly valid_until_ts?: number | undefined
}

/** Options of `verifySignatures`. */
export interface VerifySignaturesOptions {
  /**
   * The time at which the keys were fetched, in milliseconds since the Unix epoch. From room version 5 on, keys are
   * valid for at most seven days from then. Absent: only `valid_until_ts` limits their validity.
   */
  readonly fetchedAt?: number | undefined
}

/**
 * - `not-signed`: the server has not signed the event with Ed25519
 * - `unknown-key`: the server's keys for its signatures are unknown
 * - `expired-key`: all known keys had expired, or were no longer valid, when the event was sent
 * - `unnamed-server`: the event lacks the name of a server that must sign it
 * - `malformed-signature`: a signature by a valid key is not 64 bytes in base64
 * - `wrong-signature`: the signature does not match the event and the key
 */
export type SignatureRefusalCode = keyof typeof MESSAGES

/** The reason why an event does not count as signed. */
export interface SignatureRefusal {
  /** The kind of fault, for programs. */
  readonly code: SignatureRefusalCode
  /** `['signatures', server]`, possibly followed by a key ID. */
  readonly path: readonly string[]
  /** The message for people, on one line, with the place. */
  readonly message: string
}

const MESSAGES = {
  'expired-key': 'all known keys had expired when the event was sent',
  'malformed-signature': 'not a signature in base64',
  'not-signed': 'this server must sign the event',
  'unknown-key': 'no key is known that the server has signed with',
  'unnamed-server': 'no server is named here that could sign the event',
  'wrong-signature': 'the signature is not that of this event by this key',
} as const

/**
 * Lists the servers that must sign an event, each once: the sender's server, except for third-party invites, which
 * other servers may send; in room versions 1 and 2 also the server in its `event_id`; and from version 8 on also the
 * server of the user in `join_authorised_via_users_server` of a member event.
 *
 * {@link verifySignatures} needs the keys of these servers.
 *
 * @example
 * ```ts
 * import { requiredSigners } from 'matrix-event-model/signature'
 *
 * const join = {
 *   type: 'm.room.member',
 *   state_key: '@bob:example.com',
 *   sender: '@bob:example.com',
 *   content: { membership: 'join', join_authorised_via_users_server: '@alice:example.org' },
 * }
 * requiredSigners(join, '11') // => ['example.com', 'example.org']
 * requiredSigners(join, '7') // => ['example.com']
 * ```
 */
export function requiredSigners(
  pdu: Pick<RoomPdu, 'content' | 'event_id' | 'sender' | 'state_key' | 'type'>,
  roomVersion: RoomVersion,
): readonly string[] {
  const rules = roomVersionRules(roomVersion)
  const servers = rules === undefined ? [] : signersIn(pdu, rules).map(({ server }) => server)
  return [...new Set(servers)].filter((server) => server !== undefined)
}

/** The servers that must sign, with the places of their names. */
function signersIn(
  pdu: unknown,
  rules: RoomVersionRules,
): readonly { readonly server: string | undefined; readonly path: readonly string[] }[] {
  const content = ownValue(pdu, 'content')
  const isMember = ownString(pdu, 'type') === 'm.room.member'
  const isThirdPartyInvite =
    isMember && ownString(content, 'membership') === 'invite' && ownObject(content, 'third_party_invite') !== undefined
  const named = (from: unknown, key: string, path: readonly string[]) => ({
    server: serverNamedBy(ownString(from, key)),
    path,
  })
  return [
    ...(isThirdPartyInvite ? [] : [named(pdu, 'sender', ['sender'])]),
    ...(rules.checkEventIdServer ? [named(pdu, 'event_id', ['event_id'])] : []),
    ...(isMember && rules.checkJoinAuthorisedViaUsersServer && ownValue(content, AUTHORISED_VIA) !== undefined
      ? [named(content, AUTHORISED_VIA, ['content', AUTHORISED_VIA])]
      : []),
  ]
}

const AUTHORISED_VIA = 'join_authorised_via_users_server'
const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000

/**
 * Lists the reasons why an event does not count as signed by the servers that must sign it; `[]` if it does.
 *
 * Each of {@link requiredSigners} must have signed with at least one known key that was in use when the event was sent,
 * and all its signatures with such keys must be valid. Other signatures are ignored. From room version 5 on, a key must
 * also have been valid at that time, according to its `valid_until_ts`. The signatures also hold for a redacted copy of
 * the event.
 *
 * `path` leads to the signature, or to the place of a missing server name.
 *
 * @param keys - the keys of all servers that must sign
 *
 * @example
 * ```ts
 * import { publicKeyOf, signPdu, verifySignatures } from 'matrix-event-model/signature'
 *
 * const key = { entity: 'example.org', keyId: 'ed25519:1', seed: 'YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1' }
 * const keys = [{
 *   server_name: 'example.org',
 *   verify_keys: { 'ed25519:1': { key: publicKeyOf(key.seed) ?? '' } },
 *   valid_until_ts: 1_800_000_000_000,
 * }]
 * const pdu = {
 *   type: 'm.room.message',
 *   content: { msgtype: 'm.text', body: 'Hi' },
 *   room_id: '!r:example.org',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   prev_events: [],
 *   auth_events: [],
 *   depth: 3,
 * }
 * const signed = signPdu(pdu, '11', key)
 *
 * signed._tag === 'Right' && verifySignatures(signed.right, '11', keys) // => []
 * verifySignatures(pdu, '11', keys)[0]?.message // => 'signatures["example.org"]: this server must sign the event'
 * ```
 */
export function verifySignatures(
  pdu: RoomPdu,
  roomVersion: RoomVersion,
  keys: Iterable<ServerKeys>,
  options?: VerifySignaturesOptions | undefined,
): readonly (SignatureRefusal | NotCanonicalJson | UnknownRoomVersion)[] {
  const rules = roomVersionRules(roomVersion)
  if (rules === undefined) return [UNKNOWN_ROOM_VERSION]
  const message = canonicalJson(
    isObject(pdu) ? withoutRoomIdOfCreate(signedPart(redact(pdu, roomVersion)), rules) : pdu,
  )
  if (message._tag === 'Left') return [message.left]

  const refusals: SignatureRefusal[] = []
  const refuse = (code: SignatureRefusalCode, ...path: readonly string[]) => {
    refusals.push({ code, path, message: messageAt(path, MESSAGES[code]) })
  }
  const sentAt = ownNumber(pdu, 'origin_server_ts') ?? 0
  const fetchedAt = option(options, 'fetchedAt')
  const known = knownKeys(keys, rules, typeof fetchedAt === 'number' ? fetchedAt + SEVEN_DAYS : Infinity)
  const checked = new Set<string>()
  for (const { path, server } of signersIn(pdu, rules)) {
    if (server === undefined) refuse('unnamed-server', ...path)
    if (server === undefined || checked.has(server)) continue
    checked.add(server)
    const signatures = ed25519Signatures(pdu, server)
    const ofKnownKeys = signatures.filter(([keyId]) => known.has(nameOf(server, keyId)))
    let counted = 0
    for (const [keyId, signature] of ofKnownKeys) {
      const { key, until } = known.get(nameOf(server, keyId)) as KnownKey
      if (sentAt > until) continue
      counted++
      if (typeof signature !== 'string' || signatureBytes(signature) === undefined)
        refuse('malformed-signature', 'signatures', server, keyId)
      else if (!verifyEd25519(key, message.right, signature)) refuse('wrong-signature', 'signatures', server, keyId)
    }
    if (counted > 0) continue
    const code = signatures.length === 0 ? 'not-signed' : ofKnownKeys.length === 0 ? 'unknown-key' : 'expired-key'
    refuse(code, 'signatures', server)
  }
  return refusals
}

interface KnownKey {
  /** In base64. */
  readonly key: string
  /** The latest `origin_server_ts` of an event that it may sign. */
  readonly until: number
}

/** Returns the keys by server and key ID. A key in use takes precedence over an old one with the same ID. */
function knownKeys(keys: Iterable<ServerKeys>, rules: RoomVersionRules, latest: number): ReadonlyMap<string, KnownKey> {
  const known = new Map<string, KnownKey>()
  for (const ofServer of itemsOf(keys)) {
    const server = ownString(ofServer, 'server_name')
    if (server === undefined) continue
    const validUntil = Math.min(ownNumber(ofServer, 'valid_until_ts') ?? 0, latest)
    const add = (list: 'old_verify_keys' | 'verify_keys', untilOf: (key: unknown) => number) => {
      const ofList = ownObject(ofServer, list) ?? {}
      for (const keyId of Object.keys(ofList)) {
        const key = ownString(own(ofList, keyId), 'key')
        if (key !== undefined) known.set(nameOf(server, keyId), { key, until: untilOf(own(ofList, keyId)) })
      }
    }
    add('old_verify_keys', (key) => ownNumber(key, 'expired_ts') ?? 0)
    add('verify_keys', () => (rules.enforceKeyValidity ? validUntil : Infinity))
  }
  return known
}

/** Combines a server and a key ID into a unique string. */
function nameOf(server: string, keyId: string): string {
  return `${server.length} ${server}${keyId}`
}

function ed25519Signatures(pdu: unknown, server: string): readonly (readonly [keyId: string, signature: unknown])[] {
  const signatures = ownObject(pdu, 'signatures')
  const ofServer = (signatures && ownObject(signatures, server)) ?? {}
  return Object.entries(ofServer).filter(([keyId]) => keyId.startsWith('ed25519:'))
}
