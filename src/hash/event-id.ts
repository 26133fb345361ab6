/**
 * The ID of an event, from the event as servers exchange it.
 *
 * Since room version 3 it stands nowhere in the event: it is made of the event's hash.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v4/#event-ids | Event IDs in room version 4}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventId } from '../common/identifier.js'
import type { RoomVersion } from '../common/room-version.js'
import type { RedactableEvent } from '../room-version/redact.js'
import { roomVersionRules } from '../room-version/rules.js'
import type { NotCanonicalJson } from './canonical-json.js'
import { referenceHash, type UnknownRoomVersion } from './reference-hash.js'

/** In this room version a server makes the ID up and writes it into the event, and there it is not. */
export interface MissingIdentifier {
  readonly _tag: 'MissingIdentifier'
  readonly key: 'event_id' | 'room_id'
}

/**
 * The ID of an event: in room versions 1 and 2 the one that stands in it, in later ones `$` and its reference hash.
 *
 * The event must be whole but for redaction, as {@link referenceHash} says. Left where its hash cannot be made, or its
 * ID should stand in it and does not. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v4/#event-ids | Event IDs in room version 4}
 * @example
 * ```ts
 * import { eventId } from 'matrix-event-model'
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
 * eventId(pdu, '12') // => { _tag: 'Right', right: '$76Eelhkk9ANxm2VdlNC68JycbFer4n13IQ5S2NsfykA' }
 * eventId(pdu, '2') // => { _tag: 'Left', left: { _tag: 'MissingIdentifier', key: 'event_id' } }
 * ```
 */
export function eventId<E extends RedactableEvent & { readonly event_id?: EventId }>(
  pdu: E,
  roomVersion: RoomVersion,
): Either<NotCanonicalJson | UnknownRoomVersion | MissingIdentifier, EventId> {
  const format = roomVersionRules(roomVersion)?.eventIdFormat
  if (format === 'v1') {
    return pdu.event_id === undefined
      ? { _tag: 'Left', left: { _tag: 'MissingIdentifier', key: 'event_id' } }
      : { _tag: 'Right', right: pdu.event_id }
  }
  const hash = referenceHash(pdu, roomVersion)
  if (hash._tag === 'Left') return hash
  return { _tag: 'Right', right: `$${format === 'v3' ? hash.right : urlSafe(hash.right)}` }
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_')
}
