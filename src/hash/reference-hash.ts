/**
 * The reference hash: what event IDs are made of, and by which events of room versions 1 and 2 refer to others.
 *
 * It covers what redaction leaves of the event, the content hash among it. So it is about the whole event, and
 * redaction does not change it.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#calculating-the-reference-hash-for-an-event | Calculating the reference hash for an event}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RoomVersion } from '../common/room-version.js'
import { type RedactableEvent, redact } from '../room-version/redact.js'
import { roomVersionRules } from '../room-version/rules.js'
import { canonicalHash } from './canonical-hash.js'
import type { NotCanonicalJson } from './canonical-json.js'

/** The specification does not define this room version, so nobody can tell how its events are redacted and hashed. */
export interface UnknownRoomVersion {
  readonly _tag: 'UnknownRoomVersion'
  readonly roomVersion: RoomVersion
}

/**
 * The SHA-256 of what redaction leaves of an event as servers exchange it, without `signatures`, in unpadded base64.
 *
 * The event must have its `hashes`, and, in room versions 3 and later, no `event_id`, which clients get but servers do
 * not exchange: what is there is hashed. Left where the room version is unknown, or where what redaction leaves cannot
 * be written in canonical JSON. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#calculating-the-reference-hash-for-an-event | Calculating the reference hash for an event}
 * @example
 * ```ts
 * import { redact, referenceHash } from 'matrix-event-model'
 *
 * const pdu = {
 *   type: 'm.room.message',
 *   content: { msgtype: 'm.text', body: 'Hi' },
 *   room_id: '!r:example.org',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   prev_events: [],
 *   auth_events: [],
 *   depth: 3,
 *   hashes: { sha256: 'ZZrXbpCnfQhrAEqUX3FmRU733+6ng/QpgbzM8rpRjkc' },
 *   signatures: {},
 * }
 * referenceHash(pdu, '11') // => { _tag: 'Right', right: 'VJMZUzUXEQdWs13rw3DdGJur7OViDzXrtzV9E5DqQfk' }
 * referenceHash(redact(pdu, '11'), '11') // => { _tag: 'Right', right: 'VJMZUzUXEQdWs13rw3DdGJur7OViDzXrtzV9E5DqQfk' }
 * referenceHash(pdu, '?') // => { _tag: 'Left', left: { _tag: 'UnknownRoomVersion', roomVersion: '?' } }
 * ```
 */
export function referenceHash<E extends RedactableEvent>(
  pdu: E,
  roomVersion: RoomVersion,
): Either<NotCanonicalJson | UnknownRoomVersion, string> {
  if (!roomVersionRules(roomVersion)) return { _tag: 'Left', left: { _tag: 'UnknownRoomVersion', roomVersion } }
  const redacted: RedactableEvent & { readonly signatures?: unknown } = redact(pdu, roomVersion)
  const { signatures, ...hashed } = redacted
  return canonicalHash(hashed)
}
