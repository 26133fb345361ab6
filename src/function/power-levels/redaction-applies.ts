/**
 * Whether a redaction that was received takes effect.
 *
 * That somebody may send an `m.room.redaction` does not mean that it redacts anything. From room version 3 on, servers
 * decide once they have both events; in versions 1 and 2 the authorization rules do.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v3/#handling-redactions | Handling redactions}
 * @see {@link https://spec.matrix.org/v1.19/rooms/v1/#authorisation-rules | Authorization rules of room version 1}
 * @module
 */

import type { RoomVersion } from '../../event/common/room-version.js'
import { ownString, ownValue } from '../../json/own.js'
import { rulesOrLatest } from '../room-version/rules-or-latest.js'
import { namedLevel } from './level.js'
import type { PowerLevels } from './power-levels.js'
import { userPowerLevel } from './user-level.js'

/** What is read of an `m.room.redaction`, as servers exchange it or as clients get it. */
export interface ReceivedRedaction {
  readonly type: string
  readonly sender: string
  /** From room version 11 on, its `redacts` names the redacted event. */
  readonly content: object
  /** Up to room version 10, names the redacted event. */
  readonly redacts?: string | undefined
  /** Needed in room versions 1 and 2. */
  readonly event_id?: string | undefined
  readonly room_id?: string | undefined
}

/** What is read of the event to be redacted. */
export interface RedactionTarget {
  readonly sender: string
  readonly event_id?: string | undefined
  readonly room_id?: string | undefined
}

/**
 * Whether `redaction`, which has been accepted into the room, redacts `event`: its sender must have the level for
 * redactions, or be from the same server as the sender of the event. In room versions 1 and 2, it is the two event IDs
 * that must name the same server.
 *
 * The redaction must name the event, and both must be in one room; IDs that an event lacks are not compared. An unknown
 * room version has the rules of version 12. The specification also lets an `m.room.create` be redacted, which Synapse
 * refuses.
 *
 * @param levels - the power levels of the room where the redaction was sent
 *
 * @example
 * ```ts
 * import { powerLevelsOf, redact, redactionApplies } from 'matrix-event-model'
 *
 * const create = { content: { room_version: '11' }, sender: '@alice:example.org' }
 * const levels = powerLevelsOf({ users: { '@alice:example.org': 50 } }, create)
 * const event = {
 *   type: 'm.room.message',
 *   event_id: '$a',
 *   sender: '@bob:example.com',
 *   content: { msgtype: 'm.text', body: 'spam' },
 * } as const
 * const redactionBy = (sender: string) => ({ type: 'm.room.redaction', sender, content: { redacts: '$a' } })
 *
 * redactionApplies(levels, redactionBy('@alice:example.org'), event, '11') // => true
 * redactionApplies(levels, redactionBy('@admin:example.com'), event, '11') // => true
 * redactionApplies(levels, redactionBy('@carol:example.org'), event, '11') // => false
 *
 * redact(event, '11').content // => {}
 * ```
 */
export function redactionApplies(
  levels: PowerLevels,
  redaction: ReceivedRedaction,
  event: RedactionTarget,
  roomVersion: RoomVersion,
): boolean {
  const rules = rulesOrLatest(roomVersion)
  // Servers add the other key for clients. In a PDU, it means nothing.
  const redacts = ownString(rules.contentFieldRedacts ? ownValue(redaction, 'content') : redaction, 'redacts')
  if (redacts === undefined || ownValue(redaction, 'type') !== 'm.room.redaction') return false
  if (!mayBeSame(redacts, ownString(event, 'event_id'))) return false
  if (!mayBeSame(ownString(redaction, 'room_id'), ownString(event, 'room_id'))) return false

  const sender = ownString(redaction, 'sender')
  if (sender !== undefined && userPowerLevel(levels, sender) >= namedLevel(levels, 'redact')) return true
  return rules.specialCaseRoomRedaction
    ? areOfSameServer(ownString(redaction, 'event_id'), redacts)
    : areOfSameServer(sender, ownString(event, 'sender'))
}

function mayBeSame(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

function areOfSameServer(a = '', b = ''): boolean {
  const [one, other] = [a, b].map((id) => id.slice(id.indexOf(':')))
  return one === other && a.includes(':')
}
