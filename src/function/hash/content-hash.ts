/**
 * The content hash, which the sender's server writes to `hashes`.
 *
 * It covers the event before any redaction. If an event has a different hash, it has been redacted or tampered with;
 * servers cannot tell which, and redact it.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#calculating-the-content-hash-for-an-event | Calculating the content hash for an event}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { isObject, ownString, ownValue } from '../../json/own.js'
import type { RedactableEvent } from '../room-version/redact.js'
import { roomVersionRules } from '../room-version/rules.js'
import { notCanonical } from './canonical-fault.js'
import { canonicalHash } from './canonical-hash.js'
import { withoutRoomIdOfCreate } from './create-event.js'
import type { NotCanonicalJson } from './not-canonical-json.js'

/** The keys that the hash does not cover. */
interface Excluded {
  readonly hashes?: unknown
  readonly signatures?: unknown
  readonly unsigned?: unknown
}

/**
 * Returns the SHA-256 of an event in the federation format, without `unsigned`, `signatures` and `hashes`, in unpadded
 * base64: the value of `hashes.sha256`. The `room_id` that clients get in an `m.room.create` of version 12 is left out
 * too.
 *
 * `Left` if the event cannot be encoded as canonical JSON, which in room versions 1 to 5 is not necessarily the
 * sender's fault. An event in the client format lacks keys and has a different hash. Numbers written as `1.0` or `1e3`
 * give a hash that no server computes: see `canonicalJsonFaults`.
 *
 * @example
 * ```ts
 * import { contentHash } from 'matrix-event-model'
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
 * contentHash(pdu) // => { _tag: 'Right', right: '5jM4wQpv6lnBo7CLIghJuHdW+s2CMBJPUOGOC89ncos' }
 * ```
 */
export function contentHash<E extends RedactableEvent>(pdu: E): Either<NotCanonicalJson, string> {
  if (!isObject(pdu)) return { _tag: 'Left', left: notCanonical('not-an-object', []) }
  const { hashes, signatures, unsigned, ...hashed } = pdu as E & Excluded
  const roomVersion = ownString(ownValue(pdu, 'content'), 'room_version')
  return canonicalHash(
    withoutRoomIdOfCreate(hashed, roomVersion === undefined ? undefined : roomVersionRules(roomVersion)),
  )
}
