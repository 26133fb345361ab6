/**
 * State resolution: the state of a room after its history has forked.
 *
 * The algorithm depends on the room version: version 1 has the first, 2 to 11 the second, and 12 its revision 2.1.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v2/#state-resolution | State resolution of room versions 2 to 11}
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#state-resolution | State resolution of room version 12}
 * @module
 */
import type { RoomVersion } from '../../event/common/room-version.js'
import { callback, isObject, itemsOf, option, ownString } from '../../json/own.js'
import type { RoomPdu, StatePdu } from '../authorization/pdu.js'
import { rememberingLevels } from '../authorization/question.js'
import { referencesIn } from '../authorization/references.js'
import type { SignatureChecks } from '../authorization/signature-checks.js'
import { RoomState } from '../room-state/room-state.js'
import { ROOM_VERSIONS } from '../room-version/rules.js'
import { isKnownRoomVersion } from '../room-version/rules-or-latest.js'
import { resolve } from './resolve.js'
import type { RoomEvent } from './room-event.js'

/** The states to resolve, with access to their events. */
export interface StatesQuestion extends SignatureChecks {
  /** The version of the room. */
  readonly roomVersion: RoomVersion
  /** Each state as a list of event IDs. */
  readonly states: Iterable<Iterable<string>>
  /** Returns an event by ID: any event in the states and in their auth chains. Unknown events are left out. */
  readonly pduById: (eventId: string) => RoomPdu | undefined
  /** Whether an event was rejected. Absent: none was. */
  readonly isRejected?: ((eventId: string) => boolean) | undefined
}

/**
 * Returns the event IDs of the resolved state, ordered by type and state key.
 *
 * The order of the states and of the IDs in them does not matter. IDs that are not of state events are left out. In an
 * unknown room version, the result is `[]`.
 *
 * The cost grows with the size of the states, and of the auth chains of the conflicting events.
 *
 * @example
 * ```ts
 * import { resolveState, type RoomPdu } from 'matrix-event-model'
 *
 * const alice = '@alice:example.org'
 * const fields = { room_id: '!r:example.org', sender: alice, prev_events: [], state_key: '' }
 * const topic = (topic: string, origin_server_ts: number) => ({
 *   ...fields,
 *   type: 'm.room.topic',
 *   content: { topic },
 *   auth_events: ['$create', '$alice'],
 *   origin_server_ts,
 * })
 * const pdus = new Map<string, RoomPdu>([
 *   ['$create', { ...fields, type: 'm.room.create', content: {}, auth_events: [] }],
 *   ['$alice', {
 *     ...fields,
 *     type: 'm.room.member',
 *     state_key: alice,
 *     content: { membership: 'join' },
 *     auth_events: ['$create'],
 *     prev_events: ['$create'],
 *   }],
 *   ['$tea', topic('Tea', 1)],
 *   ['$coffee', topic('Coffee', 2)],
 * ])
 *
 * const states = [['$create', '$alice', '$tea'], ['$create', '$alice', '$coffee']]
 * resolveState({ roomVersion: '11', states, pduById: (id) => pdus.get(id) }) // => ['$create', '$alice', '$coffee']
 * ```
 */
export function resolveState(question: StatesQuestion): readonly string[] {
  const roomVersion = ownString(question, 'roomVersion') ?? ''
  const pduById = callback(question, 'pduById')
  if (!isKnownRoomVersion(roomVersion) || pduById === undefined) return []
  const version = { roomVersion, rules: ROOM_VERSIONS[roomVersion] }
  const isRejected = callback(question, 'isRejected')

  const byId = new Map<string, RoomEvent | undefined>()
  const byPdu = new Map<object, RoomEvent>()
  const eventById = (id: string): RoomEvent | undefined => {
    if (byId.has(id)) return byId.get(id)
    const pdu = pduById(id)
    const event = isObject(pdu) && !byPdu.has(pdu) ? new KnownEvent(id, pdu, authEventsOf) : undefined
    byId.set(id, event)
    if (event !== undefined) byPdu.set(event.pdu, event)
    return event
  }
  const authEventsOf = (pdu: RoomPdu): readonly RoomEvent[] =>
    referencesIn(pdu, 'auth_events', version.rules).flatMap((id) => eventById(id) ?? [])

  const states = Array.from(itemsOf(option(question, 'states') ?? []), (ids) => {
    const events = Array.from(itemsOf(ids), (id) => (typeof id === 'string' ? eventById(id) : undefined))
    return new RoomState(events.flatMap((event) => (event === undefined ? [] : (event.pdu as StatePdu))))
  })
  const [first, ...others] = states
  if (first === undefined) return []
  const resolved = resolve([first, ...others], {
    version,
    eventOf: (pdu) => byPdu.get(pdu),
    eventById,
    isRejected: ({ id }) => isRejected?.(id) === true,
    checks: {
      verifyEd25519: callback(question, 'verifyEd25519'),
      isSignedBy: callback(question, 'isSignedBy'),
    },
    levelsOf: rememberingLevels(),
  })
  return Array.from(resolved, (pdu) => byPdu.get(pdu)?.id).filter((id) => id !== undefined)
}

/** An event that looks up its auth events on demand, which avoids recursion through long chains. */
class KnownEvent implements RoomEvent {
  readonly index = 0
  readonly id: string
  readonly pdu: RoomPdu
  readonly #find: (pdu: RoomPdu) => readonly RoomEvent[]
  #authEvents: readonly RoomEvent[] | undefined

  constructor(id: string, pdu: RoomPdu, find: (pdu: RoomPdu) => readonly RoomEvent[]) {
    this.id = id
    this.pdu = pdu
    this.#find = find
  }

  get authEvents(): readonly RoomEvent[] {
    this.#authEvents ??= this.#find(this.pdu)
    return this.#authEvents
  }
}
