/**
 * The reference hash, from which event IDs are derived, and by which events refer to each other in room versions 1 and
 * 2.
 *
 * It covers the redacted event, including its content hash. It therefore identifies the whole event, and redaction does
 * not change it.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#calculating-the-reference-hash-for-an-event | Calculating the reference hash for an event}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { RoomVersion } from '../../event/common/room-version.js'
import { isObject } from '../../json/own.js'
import { type RedactableEvent, redact } from '../room-version/redact.js'
import { roomVersionRules } from '../room-version/rules.js'
import { notCanonical } from './canonical-fault.js'
import { canonicalHash } from './canonical-hash.js'
import { withoutRoomIdOfCreate } from './create-event.js'
import type { NotCanonicalJson } from './not-canonical-json.js'

/** The room version is not in the specification, so its redaction and hashing rules are unknown. */
export interface UnknownRoomVersion {
  /** The kind of error, for programs. */
  readonly code: 'unknown-room-version'
  /** Empty: the error is not about a place in the event. */
  readonly path: readonly []
  /** The message for people, on one line. */
  readonly message: string
}

/**
 * Returns the SHA-256 of the redacted form of an event in the federation format, without `signatures`, in unpadded
 * base64.
 *
 * The event must have its `hashes`, and in room versions 3 and later no `event_id`: clients get one, but it is not part
 * of the federation format and would be hashed. The `room_id` that clients get in an `m.room.create` of version 12 is
 * left out. Numbers written as `1.0` or `1e3` give a hash that no server computes: see `canonicalJsonFaults`.
 *
 * `Left` if the room version is unknown, or if the redacted event cannot be encoded as canonical JSON.
 *
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
 *
 * const unknown = referenceHash(pdu, '?')
 * unknown._tag === 'Left' && unknown.left.code // => 'unknown-room-version'
 * ```
 */
export function referenceHash<E extends RedactableEvent>(
  pdu: E,
  roomVersion: RoomVersion,
): Either<NotCanonicalJson | UnknownRoomVersion, string> {
  const rules = roomVersionRules(roomVersion)
  if (!rules) return { _tag: 'Left', left: UNKNOWN_ROOM_VERSION }
  if (!isObject(pdu)) return { _tag: 'Left', left: notCanonical('not-an-object', []) }
  const redacted: RedactableEvent & { readonly signatures?: unknown } = redact(pdu, roomVersion)
  const { signatures, ...hashed } = redacted
  return canonicalHash(withoutRoomIdOfCreate(hashed, rules))
}

/** @internal */
export const UNKNOWN_ROOM_VERSION: UnknownRoomVersion = {
  code: 'unknown-room-version',
  path: [],
  message: 'the room version is unknown',
}
