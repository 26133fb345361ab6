/**
 * Replays the history of a room from its events.
 *
 * Events are processed in an order in which each comes after those it refers to, and ties are broken by timestamp, so
 * the result does not depend on the order of the input. Each event is judged as by a server that receives them in this
 * order.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#checks-performed-on-receipt-of-a-pdu | Checks performed on receipt of a PDU}
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../../event/common/room-version.js'
import { byCodePoint } from '../../json/by-code-point.js'
import { callback, isObject, itemsOf } from '../../json/own.js'
import type { IdentifiedPdu, RoomPdu } from '../authorization/pdu.js'
import { identify } from '../authorization/references.js'
import type { SignatureChecks } from '../authorization/signature-checks.js'
import { RoomState } from '../room-state/room-state.js'
import { ROOM_VERSIONS } from '../room-version/rules.js'
import { isKnownRoomVersion } from '../room-version/rules-or-latest.js'
import { fullerCopy, orderedHistory } from './history.js'
import type { RoomReplay } from './replayed-event.js'
import { Replayer } from './replayer.js'

/**
 * Replays a room from its events, given in any order: determines the state before each event, whether the rules allow
 * the event, the missing events, and the current state of the room.
 *
 * Events may be given with their IDs; otherwise, the IDs are computed. Of duplicate events, the fuller copy is used. If
 * only some of an event's `prev_events` are known, the state before it is the state after these. Hashes and signatures
 * are not checked; use `matrix-event-model/signature` for that. In an unknown room version, all events are `unplaced`.
 *
 * States share their unchanged parts, so many events take little memory.
 *
 * @example
 * ```ts
 * import { replayRoom, type RoomPdu } from 'matrix-event-model'
 *
 * const alice = '@alice:example.org'
 * const fields = { room_id: '!r:example.org', sender: alice }
 * const pdus = new Map<string, RoomPdu>([
 *   ['$hello', {
 *     ...fields,
 *     type: 'm.room.message',
 *     content: { msgtype: 'm.text', body: 'Hello' },
 *     auth_events: ['$create', '$alice'],
 *     prev_events: ['$alice'],
 *   }],
 *   ['$alice', {
 *     ...fields,
 *     type: 'm.room.member',
 *     state_key: alice,
 *     content: { membership: 'join' },
 *     auth_events: ['$create'],
 *     prev_events: ['$create'],
 *   }],
 *   ['$create', { ...fields, type: 'm.room.create', state_key: '', content: {}, auth_events: [], prev_events: [] }],
 * ])
 *
 * const room = replayRoom(pdus, '11')
 * room.events.map(({ eventId }) => eventId) // => ['$create', '$alice', '$hello']
 * room.events.every(({ verdict }) => verdict === 'accepted') // => true
 * room.extremities // => ['$hello']
 * room.stateIds // => ['$create', '$alice']
 * ```
 */
export function replayRoom<P extends RoomPdu>(
  pdus: Iterable<P | IdentifiedPdu<P>>,
  roomVersion: RoomVersion,
  checks?: SignatureChecks | undefined,
): RoomReplay<P> {
  const byId = new Map<string, RoomPdu>()
  const unplaced: RoomPdu[] = []
  for (const item of itemsOf(pdus)) {
    const [id, pdu] = identify<RoomPdu>(item, roomVersion)
    if (!isObject(pdu)) continue
    const before = id === undefined ? undefined : byId.get(id)
    if (id === undefined) unplaced.push(pdu)
    else byId.set(id, before === undefined ? pdu : fullerCopy(before, pdu))
  }
  if (!isKnownRoomVersion(roomVersion)) unplaced.push(...byId.values())
  const replay = isKnownRoomVersion(roomVersion) ? replayed(byId, roomVersion, checks) : nothing()
  // Every event in the result is one of the given events.
  return { ...replay, unplaced: [...unplaced, ...replay.unplaced] } as RoomReplay as unknown as RoomReplay<P>
}

function replayed(
  byId: ReadonlyMap<string, RoomPdu>,
  roomVersion: KnownRoomVersion,
  checks: SignatureChecks | undefined,
): RoomReplay {
  const version = { roomVersion, rules: ROOM_VERSIONS[roomVersion] }
  const replayer = new Replayer(version, {
    verifyEd25519: callback(checks, 'verifyEd25519'),
    isSignedBy: callback(checks, 'isSignedBy'),
  })
  const history = orderedHistory(byId, version.rules)
  const events = history.events.map((event) => replayer.take(event))
  const missing = new Set(events.flatMap((event) => event.missing))
  const state = replayer.currentState()
  return {
    events,
    missing: [...missing].sort(byCodePoint),
    unplaced: history.circular,
    extremities: replayer.extremities().sort(byCodePoint),
    state,
    stateIds: Array.from(state, (pdu) => replayer.idOf(pdu)),
  }
}

/** The result for an unknown room version, whose rules are unknown. */
function nothing(): RoomReplay {
  return { events: [], missing: [], unplaced: [], extremities: [], state: new RoomState(), stateIds: [] }
}
