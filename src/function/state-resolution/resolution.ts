/**
 * The context of a state resolution, and the partially resolved state.
 *
 * @internal
 * @module
 */
import { ownString } from '../../json/own.js'
import { refusalsInState } from '../authorization/in-state.js'
import type { RoomPdu, StatePdu } from '../authorization/pdu.js'
import type { KnownVersion, LevelsReader } from '../authorization/question.js'
import { createIdInRoomId } from '../authorization/references.js'
import type { SignatureChecks } from '../authorization/signature-checks.js'
import { textOfKey } from '../authorization/state-key.js'
import { authEventAt, type RoomEvent } from './room-event.js'

export interface Resolution {
  readonly version: KnownVersion
  readonly eventOf: (pdu: StatePdu) => RoomEvent | undefined
  readonly eventById: (id: string) => RoomEvent | undefined
  readonly isRejected: (event: RoomEvent) => boolean
  readonly checks: SignatureChecks | undefined
  readonly levelsOf: LevelsReader
}

/** The accepted events, on top of the unconflicted state. */
export class PartialState {
  /** By place in the state. */
  readonly accepted = new Map<string, RoomEvent>()
  readonly #agreed: (type: string, stateKey: string) => RoomEvent | undefined

  constructor(agreed: (type: string, stateKey: string) => RoomEvent | undefined) {
    this.#agreed = agreed
  }

  get(type: string, stateKey: string): RoomEvent | undefined {
    return this.accepted.get(textOfKey(type, stateKey)) ?? this.#agreed(type, stateKey)
  }

  accept(event: RoomEvent): void {
    const { type, state_key } = event.pdu as StatePdu
    this.accepted.set(textOfKey(type, state_key), event)
  }
}

/** The create event of a room whose ID is derived from it. */
function createByRoomId({ pdu }: RoomEvent, { eventById, version }: Resolution): RoomEvent | undefined {
  const id = version.rules.roomIdFormat === 'v12' ? createIdInRoomId(pdu) : undefined
  return id === undefined ? undefined : eventById(id)
}

/** Returns whether the rules allow an event in a state. */
export function isAllowed(
  event: RoomEvent,
  lookUp: (type: string, stateKey: string) => RoomEvent | undefined,
  resolution: Resolution,
): boolean {
  const { checks, levelsOf, version } = resolution
  const found = (type: string, stateKey: string) => {
    const known = lookUp(type, stateKey)
    return known ?? (type === 'm.room.create' ? createByRoomId(event, resolution) : undefined)
  }
  const refusals = refusalsInState(event.pdu, version, {
    stateEvent: (type, stateKey) => found(type, stateKey)?.pdu,
    createId: () => found('m.room.create', '')?.id,
    checks,
    levelsOf,
  })
  return refusals.length === 0
}

/** The create event and the power levels that an event cites. */
export function citedPowers(
  event: RoomEvent,
  resolution: Resolution,
): { readonly create: RoomPdu | undefined; readonly powerLevels: RoomPdu | undefined } {
  const create = authEventAt(event, 'm.room.create', '') ?? createByRoomId(event, resolution)
  return { create: create?.pdu, powerLevels: authEventAt(event, 'm.room.power_levels', '')?.pdu }
}

export function senderOf({ pdu }: RoomEvent): string {
  return ownString(pdu, 'sender') ?? ''
}
