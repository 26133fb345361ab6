/**
 * Decides whether a received redaction takes effect.
 *
 * An accepted `m.room.redaction` does not necessarily redact anything. From room version 3 on, servers decide once they
 * have both events; in versions 1 and 2 the authorization rules decide.
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

/** The fields of an `m.room.redaction` that are read, in the federation or the client format. */
export interface ReceivedRedaction {
  /** The event type, `m.room.redaction`. */
  readonly type: string
  /** The user who redacts. */
  readonly sender: string
  /** From room version 11 on, `redacts` is in the content. */
  readonly content: object
  /** The redacted event, up to room version 10. */
  readonly redacts?: string | undefined
  /** Required in room versions 1 and 2. */
  readonly event_id?: string | undefined
  /** The room of the redaction, which must be that of the redacted event if both are given. */
  readonly room_id?: string | undefined
}

/** The fields of the redacted event that are read. */
export interface RedactionTarget {
  /** The user who sent the event. */
  readonly sender: string
  /** Required in room versions 1 and 2. */
  readonly event_id?: string | undefined
  /** The room of the event. */
  readonly room_id?: string | undefined
}

/**
 * Returns whether `redaction`, which has been accepted into the room, redacts `event`: its sender needs the `redact`
 * level, or must be on the same server as the sender of the event. In room versions 1 and 2, the servers in the two
 * event IDs are compared instead.
 *
 * The redaction must refer to the event, and both must be in the same room; absent IDs are not compared. An unknown
 * room version has the rules of version 12. The specification allows an `m.room.create` to be redacted; Synapse refuses
 * that.
 *
 * @param levels - the power levels of the room at the redaction
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
  // Servers add the other key for clients. In a PDU it has no meaning.
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
