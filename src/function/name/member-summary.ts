/**
 * The summary of a room's members as `/sync` has it, for rooms that are known by their events alone, such as exported ones.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync | GET /sync}
 * @module
 */

import type { Membership } from '../../event/room/member.js'
import { itemsOf, ownObject, ownString } from '../../json/own.js'
import type { RoomMemberSummary } from './room-name.js'

/** What is read of an `m.room.member`: full, from `/sync`, stripped or redacted. */
export interface SummedUpMember {
  readonly content: { readonly membership: Membership }
  readonly state_key: string
}

/** As many as servers give. */
const HEROES = 5

/**
 * The summary of a room whose members are `members`, one event for each, as `userId` sees it.
 *
 * The heroes are the first five others, in the order of the events: of those who joined or were invited, or else of those
 * who left or were banned. Servers order them by when they came.
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
