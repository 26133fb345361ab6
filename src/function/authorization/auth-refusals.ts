/**
 * Decides whether a room accepts an event, with the reasons against it.
 *
 * A server checks a received event three times: against the event's own `auth_events`, against the state before the
 * event, and against the current state of the room. An event that fails one of the first two checks is rejected; one
 * that fails the last is soft-failed.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#checks-performed-on-receipt-of-a-pdu | Checks performed on receipt of a PDU}
 * @module
 */
import type { RoomVersion } from '../../event/common/room-version.js'
import { callback, option, ownString, ownValue } from '../../json/own.js'
import { ROOM_VERSIONS } from '../room-version/rules.js'
import { isKnownRoomVersion } from '../room-version/rules-or-latest.js'
import { refusalsByAuthEvents } from './by-auth-events.js'
import { refusalsInState } from './in-state.js'
import type { IdentifiedPdu, RoomPdu } from './pdu.js'
import { type KnownVersion, readLevels, type StateReader } from './question.js'
import { byEventId, idOf } from './references.js'
import type { AuthRefusal } from './refusal.js'
import { unknownRoomVersion } from './refuse.js'
import type { SignatureChecks } from './signature-checks.js'

/** An event, with the events in its `auth_events`. */
export interface AuthQuestion extends SignatureChecks {
  /** The event to check. */
  readonly pdu: RoomPdu
  /** The version of the room. */
  readonly roomVersion: RoomVersion
  /**
   * The events in `auth_events`, with or without their IDs; a map from ID to event is accepted. From room version 12
   * on, also the create event, which `auth_events` does not contain. Other events are ignored.
   */
  readonly authEvents: Iterable<RoomPdu | IdentifiedPdu>
  /** Whether an event was rejected. Absent: none was. */
  readonly isRejected?: ((eventId: string) => boolean) | undefined
}

/** An event, with the state of the room that it is sent to. */
export interface StateQuestion extends SignatureChecks {
  /** The event to check. */
  readonly pdu: RoomPdu
  /** The version of the room. */
  readonly roomVersion: RoomVersion
  /** A `RoomState` of PDUs, or any object with a `get` for the keys in {@link authEventKeys}. */
  readonly state: {
    /** Returns the current state event with a type and a state key, if any. */
    get(type: string, stateKey: string): RoomPdu | undefined
  }
}

/**
 * Lists the rules of the room version that an event violates, judged by its `auth_events` and the state that they form;
 * `[]` if the event is allowed.
 *
 * This includes the rules for `auth_events` itself: no duplicates, and no events that {@link authEventKeys} does not
 * select, that are missing or rejected, or of another room. In an unknown room version, no event is allowed. The
 * format, the signatures and the hashes of the event are not checked.
 *
 * @example
 * ```ts
 * import { authRefusals } from 'matrix-event-model'
 *
 * const alice = '@alice:example.org'
 * const fields = { room_id: '!r:example.org', sender: alice, auth_events: [], prev_events: [] }
 * const create = { ...fields, type: 'm.room.create', state_key: '', content: {} }
 * const message = { ...fields, type: 'm.room.message', content: {}, auth_events: ['$create'] }
 *
 * authRefusals({ pdu: create, roomVersion: '11', authEvents: [] }) // => []
 *
 * const [refusal] = authRefusals({ pdu: message, roomVersion: '11', authEvents: [['$create', create]] })
 * refusal?.message // => 'sender: the sender is not in the room'
 * refusal?.rule // => '5'
 * ```
 */
export function authRefusals(question: AuthQuestion): readonly AuthRefusal[] {
  const version = knownVersion(question)
  if (version === undefined) return [unknownRoomVersion()]
  const authEvents = (option(question, 'authEvents') ?? []) as AuthQuestion['authEvents']
  return refusalsByAuthEvents(ownValue(question, 'pdu') as RoomPdu, version, {
    given: byEventId(authEvents, version.roomVersion),
    checks: checksOf(question),
    isRejected: callback(question, 'isRejected') ?? (() => false),
    levelsOf: readLevels,
  })
}

/**
 * Lists the rules of the room version that an event violates in a room with this state; `[]` if the event is allowed.
 * The event's `auth_events` are not checked.
 *
 * @example
 * ```ts
 * import { authRefusalsInState, RoomState, type RoomPdu } from 'matrix-event-model'
 *
 * const alice = '@alice:example.org'
 * const fields = { room_id: '!r:example.org', sender: alice, auth_events: [], prev_events: [] }
 * const state = new RoomState([
 *   { ...fields, type: 'm.room.create', state_key: '', content: {} },
 *   { ...fields, type: 'm.room.member', state_key: alice, content: { membership: 'join' } },
 * ])
 * const message = (sender: string): RoomPdu => ({ ...fields, sender, type: 'm.room.message', content: {} })
 * const refusals = (pdu: RoomPdu) => authRefusalsInState({ pdu, roomVersion: '11', state })
 *
 * refusals(message(alice)) // => []
 * refusals(message('@bob:example.org'))[0]?.code // => 'sender-not-joined'
 * ```
 */
export function authRefusalsInState(question: StateQuestion): readonly AuthRefusal[] {
  const version = knownVersion(question)
  if (version === undefined) return [unknownRoomVersion()]
  const state: unknown = option(question, 'state')
  const stateEvent: StateReader = (type, stateKey) => (isState(state) ? state.get(type, stateKey) : undefined)
  return refusalsInState(ownValue(question, 'pdu') as RoomPdu, version, {
    stateEvent,
    createId: () => idOf(stateEvent('m.room.create', ''), version.roomVersion),
    checks: checksOf(question),
    levelsOf: readLevels,
  })
}

/** The room version, if it is in the specification. */
function knownVersion(question: Pick<AuthQuestion, 'roomVersion'>): KnownVersion | undefined {
  const roomVersion = ownString(question, 'roomVersion') ?? ''
  return isKnownRoomVersion(roomVersion) ? { roomVersion, rules: ROOM_VERSIONS[roomVersion] } : undefined
}

function checksOf(question: SignatureChecks): SignatureChecks {
  return { verifyEd25519: callback(question, 'verifyEd25519'), isSignedBy: callback(question, 'isSignedBy') }
}

function isState(value: unknown): value is StateQuestion['state'] {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function'
}
