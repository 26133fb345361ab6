/**
 * The content hash: what the sender's server writes into `hashes`.
 *
 * It covers the event as it was before any redaction. Where an event has another, it has been redacted, or tampered
 * with; servers cannot tell which, and redact it.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#calculating-the-content-hash-for-an-event | Calculating the content hash for an event}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RedactableEvent } from '../room-version/redact.js'
import { canonicalHash } from './canonical-hash.js'
import type { NotCanonicalJson } from './canonical-json.js'

/** The keys that the hash does not cover. */
interface Excluded {
  readonly hashes?: unknown
  readonly signatures?: unknown
  readonly unsigned?: unknown
}

/**
 * The SHA-256 of an event as servers exchange it, without `unsigned`, `signatures` and `hashes`, in unpadded base64:
 * what is to stand in `hashes.sha256`.
 *
 * Left where the event cannot be written in canonical JSON, as may be in room versions 1 to 5. An event as clients get
 * it has another hash, since it lacks keys. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#calculating-the-content-hash-for-an-event | Calculating the content hash for an event}
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
  const { hashes, signatures, unsigned, ...hashed } = pdu as E & Excluded
  return canonicalHash(hashed)
}
