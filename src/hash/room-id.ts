/**
 * The ID of a room, from the event that created it.
 *
 * Since room version 12 it stands nowhere in that event: it is the event's ID, with another sigil. Nobody can make a
 * room with the ID of another any more.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#client-considerations | Client considerations in room version 12}
 * @see {@link https://spec.matrix.org/v1.19/appendices/#room-ids | Room IDs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RoomId } from '../common/identifier.js'
import type { RoomVersion } from '../common/room-version.js'
import type { RedactableEvent } from '../room-version/redact.js'
import { roomVersionRules } from '../room-version/rules.js'
import type { NotCanonicalJson } from './canonical-json.js'
import { eventId, type MissingIdentifier } from './event-id.js'
import type { UnknownRoomVersion } from './reference-hash.js'

/**
 * The ID of the room that an `m.room.create` created: in room versions 1 to 11 the one that stands in it, in later ones
 * `!` and its reference hash.
 *
 * The event is as servers exchange it, so in room version 12 without the `room_id` that clients get: what is there is
 * hashed. Left where the hash cannot be made, or the ID should stand in the event and does not. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#room-ids | Room IDs}
 * @example
 * ```ts
 * import { eventId, roomIdOfCreate } from 'matrix-event-model'
 *
 * const create = {
 *   type: 'm.room.create',
 *   state_key: '',
 *   content: { room_version: '12' },
 *   sender: '@alice:example.org',
 *   origin_server_ts: 1_700_000_000_000,
 *   prev_events: [],
 *   auth_events: [],
 *   depth: 1,
 *   hashes: { sha256: 'ksIHpUTLAqMJ08CadfgV5Ok2rT07vMUFBo7XdGP8STE' },
 *   signatures: {},
 * } as const
 *
 * eventId(create, '12') // => { _tag: 'Right', right: '$37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c' }
 * roomIdOfCreate(create, '12') // => { _tag: 'Right', right: '!37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c' }
 * ```
 */
export function roomIdOfCreate<
  E extends RedactableEvent & { readonly type: 'm.room.create'; readonly room_id?: RoomId },
>(create: E, roomVersion: RoomVersion): Either<NotCanonicalJson | UnknownRoomVersion | MissingIdentifier, RoomId> {
  if (roomVersionRules(roomVersion)?.roomIdFormat === 'v1') {
    return create.room_id === undefined
      ? { _tag: 'Left', left: { _tag: 'MissingIdentifier', key: 'room_id' } }
      : { _tag: 'Right', right: create.room_id }
  }
  const id = eventId(create, roomVersion)
  return id._tag === 'Left' ? id : { _tag: 'Right', right: `!${id.right.slice(1)}` }
}
