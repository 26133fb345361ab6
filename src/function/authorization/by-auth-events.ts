/**
 * The rules for an event's `auth_events`, and all other rules, judged by the state that these events form.
 *
 * @internal
 * @module
 */
import { ownString } from '../../json/own.js'
import { authEventKeys } from './auth-event-keys.js'
import { refusalsInState } from './in-state.js'
import type { RoomPdu } from './pdu.js'
import type { KnownVersion, LevelsReader } from './question.js'
import { createIdInRoomId, referencesIn } from './references.js'
import type { AuthRefusal } from './refusal.js'
import { refuseInto } from './refuse.js'
import type { SignatureChecks } from './signature-checks.js'
import { placeOf, textOfKey } from './state-key.js'

/** The information needed besides the event. */
export interface Known {
  /** Events by ID, at least those in `auth_events`. */
  readonly given: { get(eventId: string): RoomPdu | undefined }
  readonly isRejected: (eventId: string) => boolean
  readonly checks: SignatureChecks | undefined
  readonly levelsOf: LevelsReader
}

export function refusalsByAuthEvents(pdu: RoomPdu, version: KnownVersion, known: Known): readonly AuthRefusal[] {
  const { checks, given, isRejected, levelsOf } = known
  const { roomVersion, rules } = version
  const refusals: AuthRefusal[] = []
  const refuse = refuseInto(refusals, roomVersion)
  /** The event IDs in the state that the auth events form. */
  const state = new Map<string, string>()

  // A create event may refer to anything.
  const ids = ownString(pdu, 'type') === 'm.room.create' ? [] : referencesIn(pdu, 'auth_events', rules)
  const selected = new Set(authEventKeys(pdu, roomVersion).map((key) => textOfKey(...key)))
  const roomId = ownString(pdu, 'room_id')
  for (const [i, id] of ids.entries()) {
    const path = ['auth_events', String(i)]
    const event = given.get(id)
    if (event === undefined) {
      refuse('auth-event-missing', ...path)
      continue
    }
    const place = placeOf(event)
    if (place === undefined || !selected.has(place)) refuse('auth-event-not-selected', ...path)
    if (place !== undefined && state.has(place)) refuse('auth-event-duplicate', ...path)
    else if (place !== undefined) state.set(place, id)
    if (isRejected(id)) refuse('auth-event-rejected', ...path)
    if (roomId === undefined || ownString(event, 'room_id') !== roomId) refuse('auth-event-of-another-room', ...path)
  }

  const createPlace = textOfKey('m.room.create', '')
  if (rules.roomIdFormat === 'v12') {
    state.delete(createPlace)
    const createId = createIdInRoomId(pdu)
    const isCreate = createId !== undefined && placeOf(given.get(createId)) === createPlace
    if (isCreate && !isRejected(createId)) state.set(createPlace, createId)
  }
  const stateEvent = (type: string, stateKey: string) => {
    const id = state.get(textOfKey(type, stateKey))
    return id === undefined ? undefined : given.get(id)
  }
  const createId = () => state.get(createPlace)
  return [...refusals, ...refusalsInState(pdu, version, { stateEvent, createId, checks, levelsOf })]
}
