/**
 * The ID of an event in the federation format.
 *
 * Since room version 3 it is not part of the event, but derived from its hash.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v4/#event-ids | Event IDs in room version 4}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { EventId } from '../../event/common/identifier.js'
import type { RoomVersion } from '../../event/common/room-version.js'
import { ownString } from '../../json/own.js'
import type { RedactableEvent } from '../room-version/redact.js'
import { roomVersionRules } from '../room-version/rules.js'
import type { NotCanonicalJson } from './not-canonical-json.js'
import { referenceHash, type UnknownRoomVersion } from './reference-hash.js'

/** The event lacks the `event_id` or `room_id` that its room version requires. */
export interface MissingIdentifier {
  /** The kind of error, for programs. */
  readonly code: 'missing-identifier'
  /** The key that is missing. */
  readonly path: readonly ['event_id' | 'room_id']
  /** The message for people, on one line, with the place. */
  readonly message: string
}

/**
 * Returns the ID of an event: its `event_id` in room versions 1 and 2, and `$` with its reference hash in later ones.
 *
 * The event must be in the federation format, redacted or not: see {@link referenceHash}. `Left` if the hash cannot be
 * computed, or if the `event_id` is missing.
 *
 * @example
 * ```ts
 * import { computeEventId } from 'matrix-event-model'
 *
 * const pdu = {
 *   type: 'm.room.topic',
 *   state_key: '',
 *   content: { topic: 'Hashes' },
 *   room_id: '!r:example.org',
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   prev_events: [],
 *   auth_events: [],
 *   depth: 3,
 *   hashes: { sha256: 'VC6jEA3n0yt8ackWvgsASIXbEL5jneHxxpDUTfkXVj4' },
 *   signatures: {},
 * }
 * computeEventId(pdu, '12') // => { _tag: 'Right', right: '$76Eelhkk9ANxm2VdlNC68JycbFer4n13IQ5S2NsfykA' }
 *
 * const missing = computeEventId(pdu, '2')
 * missing._tag === 'Left' && missing.left.code // => 'missing-identifier'
 * ```
 */
export function computeEventId<
  E extends RedactableEvent & {
    /** Required in room versions 1 and 2. */
    readonly event_id?: string | undefined
  },
>(pdu: E, roomVersion: RoomVersion): Either<NotCanonicalJson | UnknownRoomVersion | MissingIdentifier, EventId> {
  const format = roomVersionRules(roomVersion)?.eventIdFormat
  if (format === 'v1') {
    const id = ownString(pdu, 'event_id')
    return id?.startsWith('$')
      ? { _tag: 'Right', right: id as EventId }
      : { _tag: 'Left', left: { code: 'missing-identifier', path: ['event_id'], message: 'event_id: missing' } }
  }
  const hash = referenceHash(pdu, roomVersion)
  if (hash._tag === 'Left') return hash
  return { _tag: 'Right', right: `$${format === 'v3' ? hash.right : urlSafe(hash.right)}` }
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_')
}
