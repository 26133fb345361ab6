/**
 * Builds the room summary of `/sync` from member events, for example for an exported room.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync | GET /sync}
 * @module
 */

import type { Membership } from '../../event/room/member.js'
import { itemsOf, ownObject, ownString } from '../../json/own.js'
import type { RoomMemberSummary } from './room-name.js'

/** The fields of an `m.room.member` that are read. The event may be full, from `/sync`, stripped or redacted. */
export interface SummedUpMember {
  /** The content. Only the membership is read. */
  readonly content: {
    /** The membership of the user. */
    readonly membership: Membership
  }
  /** The ID of the user. */
  readonly state_key: string
}

/** The maximum number of heroes, as servers limit it. */
const HEROES = 5

/**
 * Builds the summary of a room for `userId`, from one member event per user.
 *
 * The heroes are the first five other users, in the order of the events, who joined or were invited; if there are none,
 * those who left or were banned. Servers order them by when they joined.
 *
 * @example
 * ```ts
 * import { roomDisplayName, roomMemberSummary } from 'matrix-event-model'
 *
 * const member = (state_key: string, membership: 'join' | 'leave') => ({ content: { membership }, state_key })
 * const members = [member('@alice:example.org', 'join'), member('@bob:example.org', 'leave')]
 *
 * const summary = roomMemberSummary(members, '@alice:example.org')
 * roomDisplayName({ summary }) // => { kind: 'empty', heroes: ['@bob:example.org'] }
 * ```
 */
export function roomMemberSummary(members: Iterable<SummedUpMember>, userId: string): RoomMemberSummary {
  let [joined, invited] = [0, 0]
  const [inside, outside]: [string[], string[]] = [[], []]
  for (const member of itemsOf(members)) {
    const membership = ownString(ownObject(member, 'content'), 'membership')
    const id = ownString(member, 'state_key')
    if (id === undefined || membership === undefined) continue
    if (membership === 'join') joined++
    if (membership === 'invite') invited++
    if (id === userId || membership === 'knock') continue
    const heroes = membership === 'join' || membership === 'invite' ? inside : outside
    if (heroes.length < HEROES) heroes.push(id)
  }
  const heroes = inside.length > 0 ? inside : outside
  return { 'm.heroes': heroes, 'm.invited_member_count': invited, 'm.joined_member_count': joined }
}
