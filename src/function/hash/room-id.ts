/**
 * The ID of a room, from its create event.
 *
 * Since room version 12 it is not part of that event: it is the ID of the event with another sigil, so that room IDs
 * are unique.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#client-considerations | Client considerations in room version 12}
 * @see {@link https://spec.matrix.org/v1.19/appendices/#room-ids | Room IDs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { RoomId } from '../../event/common/identifier.js'
import type { RoomVersion } from '../../event/common/room-version.js'
import { ownString } from '../../json/own.js'
import type { RedactableEvent } from '../room-version/redact.js'
import { roomVersionRules } from '../room-version/rules.js'
import { computeEventId, type MissingIdentifier } from './event-id.js'
import type { NotCanonicalJson } from './not-canonical-json.js'
import type { UnknownRoomVersion } from './reference-hash.js'

/**
 * Returns the ID of the room that an `m.room.create` created: its `room_id` in room versions 1 to 11, and `!` with its
 * reference hash in later ones.
 *
 * The event must be in the federation format: see `referenceHash`. In room version 12, a `room_id` (which clients get)
 * is ignored. `Left` if the hash cannot be computed, or if the `room_id` is missing. For any other event, its `room_id`
 * is returned.
 *
 * @example
 * ```ts
 * import { computeEventId, roomIdOfCreate } from 'matrix-event-model'
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
 * }
 *
 * computeEventId(create, '12') // => { _tag: 'Right', right: '$37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c' }
 * roomIdOfCreate(create, '12') // => { _tag: 'Right', right: '!37iwD-DyT01UTC3QaO2Ot9nDS1G-rmVcGz0DYMPzG6c' }
 * ```
 */
export function roomIdOfCreate<
  E extends RedactableEvent & {
    /** Required up to room version 11. */
    readonly room_id?: string | undefined
  },
>(create: E, roomVersion: RoomVersion): Either<NotCanonicalJson | UnknownRoomVersion | MissingIdentifier, RoomId> {
  const format = roomVersionRules(roomVersion)?.roomIdFormat
  if (format === 'v1' || (format === 'v12' && ownString(create, 'type') !== 'm.room.create')) {
    const id = ownString(create, 'room_id')
    return id?.startsWith('!')
      ? { _tag: 'Right', right: id as RoomId }
      : { _tag: 'Left', left: { code: 'missing-identifier', path: ['room_id'], message: 'room_id: missing' } }
  }
  const id = computeEventId(create, roomVersion)
  return id._tag === 'Left' ? id : { _tag: 'Right', right: `!${id.right.slice(1)}` }
}
