/**
 * The state events from which an event's `auth_events` are selected.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#auth-events-selection | Auth events selection}
 * @module
 */
import type { RoomVersion } from '../../event/common/room-version.js'
import { ownObject, ownString, ownValue } from '../../json/own.js'
import { rulesOrLatest } from '../room-version/rules-or-latest.js'
import type { RoomPdu } from './pdu.js'

/** The type and the state key of a state event. */
export type StateEventKey = readonly [type: string, stateKey: string]

/**
 * Returns the types and state keys of the events that authorize `pdu`, each once. If the room's state has an event for
 * such a key, it belongs in `auth_events`; other events do not. `[]` for a create event.
 *
 * From room version 12 on, the create event is not included, since the room ID identifies it. A room version that is
 * not in the specification has the rules of version 12.
 *
 * @example
 * ```ts
 * import { authEventKeys } from 'matrix-event-model'
 *
 * const message = { type: 'm.room.message', sender: '@alice:example.org', content: {} }
 * authEventKeys(message, '12') // => [['m.room.power_levels', ''], ['m.room.member', '@alice:example.org']]
 *
 * const { sender } = message
 * const join = { type: 'm.room.member', state_key: sender, sender, content: { membership: 'join' } }
 * const keys = authEventKeys(join, '11')
 * keys.map(([type]) => type) // => ['m.room.create', 'm.room.power_levels', 'm.room.member', 'm.room.join_rules']
 * ```
 */
export function authEventKeys(
  pdu: Pick<RoomPdu, 'content' | 'sender' | 'state_key' | 'type'>,
  roomVersion: RoomVersion,
): readonly StateEventKey[] {
  const rules = rulesOrLatest(roomVersion)
  const type = ownString(pdu, 'type')
  if (type === 'm.room.create') return []

  const keys: StateEventKey[] = rules.roomIdFormat === 'v12' ? [] : [['m.room.create', '']]
  keys.push(['m.room.power_levels', ''])
  const members = new Set<string | undefined>([ownString(pdu, 'sender')])
  const others: StateEventKey[] = []
  if (type === 'm.room.member') {
    const content = ownValue(pdu, 'content')
    const membership = ownString(content, 'membership')
    members.add(ownString(pdu, 'state_key'))
    if (membership === 'join' || membership === 'invite' || membership === 'knock')
      others.push(['m.room.join_rules', ''])
    if (membership === 'join' && rules.restrictedJoinRule) {
      members.add(ownString(content, 'join_authorised_via_users_server'))
    }
    const token = ownString(ownObject(ownObject(content, 'third_party_invite'), 'signed'), 'token')
    if (membership === 'invite' && token !== undefined) others.push(['m.room.third_party_invite', token])
  }
  for (const member of members) if (member !== undefined) keys.push(['m.room.member', member])
  return [...keys, ...others]
}
