/**
 * Whether the servers have signed an event that must have.
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
import type { UnknownRoomVersion } from '../function/hash/reference-hash.js'
import { signedPart } from '../function/hash/signed-part.js'
import { redact } from '../function/room-version/redact.js'
import { type RoomVersionRules, roomVersionRules } from '../function/room-version/rules.js'
import { isObject, itemsOf, option, own, ownNumber, ownObject, ownString, ownValue } from '../json/own.js'
import { messageAt } from '../json/shown.js'
import { isSignature, verifyEd25519 } from './ed25519.js'
import { UNKNOWN_ROOM_VERSION } from './unknown-room-version.js'

/** The keys of a server as `GET /_matrix/key/v2/server` has them, whose own signature has been checked. */
export interface ServerKeys {
  readonly server_name: string
  readonly verify_keys: { readonly [keyId: string]: { readonly key: string } }
  /** Keys that are no longer in use, each with the time until which it was, in milliseconds since the Unix epoch. */
  readonly old_verify_keys?:
    | { readonly [keyId: string]: { readonly key: string; readonly expired_ts: number } }
    | undefined
  /** Until when `verify_keys` are valid, in milliseconds since the Unix epoch. */
  readonly valid_until_ts?: number | undefined
}

export interface VerifySignaturesOptions {
  /**
   * The time at which the keys were fetched, in milliseconds since the Unix epoch. From room version 5 on, no key counts as
   * valid for more than seven days from then. By default, `valid_until_ts` counts as it is.
   */
  readonly fetchedAt?: number | undefined
}

/**
 * - `not-signed`: the server has not signed the event with Ed25519
 * - `unknown-key`: no key is known that it has signed with
 * - `expired-key`: all keys that are known were expired, or no longer valid, when the event was sent
 * - `unnamed-server`: the event names no server where it must name one that signs
 * - `malformed-signature`: a signature by a key that counts is not 64 bytes in base64
 * - `wrong-signature`: it is not that of this event by this key
 */
export type SignatureRefusalCode = keyof typeof MESSAGES

/** Why an event does not count as signed. */
export interface SignatureRefusal {
  readonly code: SignatureRefusalCode
  /** `['signatures', server]`, or with the ID of a key behind it. */
  readonly path: readonly string[]
  /** One line for people, with the place. */
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
 * The servers that must have signed an event, each once: that of its sender, unless a third party's invite lets another server
 * send it; in room versions 1 and 2 also that of its `event_id`; from 8 on also that of the user in the
 * `join_authorised_via_users_server` of a membership.
 *
 * These are the servers whose keys {@link verifySignatures} needs.
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

/** Each server that must sign, and where the event names it. */
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
 * Why an event does not count as signed by the servers that must have signed it; `[]` where it does.
 *
 * Each of {@link requiredSigners} must have signed with at least one key that is known and was in use when the event was sent;
 * all its signatures with such keys must hold. Other signatures are passed over. From room version 5 on, a key must also have
 * been valid then, by its `valid_until_ts`. A redacted copy of an event is signed as the event is.
 *
 * `path` leads to the signature, or to where the event names a server that cannot sign.
 *
 * @param keys - of all servers that must have signed
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
      if (!isSignature(signature)) refuse('malformed-signature', 'signatures', server, keyId)
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
  /** The last time at which an event may have been sent that it signs. */
  readonly until: number
}

/** Keys by server and key ID. A key that the server uses goes before one of the same ID that it no longer does. */
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

/** A server and a key ID in one text, which no other two have. */
function nameOf(server: string, keyId: string): string {
  return `${server.length} ${server}${keyId}`
}

function ed25519Signatures(pdu: unknown, server: string): readonly (readonly [keyId: string, signature: unknown])[] {
  const signatures = ownObject(pdu, 'signatures')
  const ofServer = (signatures && ownObject(signatures, server)) ?? {}
  return Object.entries(ofServer).filter(([keyId]) => keyId.startsWith('ed25519:'))
}
