/**
 * The resolution of the current states of a room, kept up to date while the states change.
 *
 * A whole resolution takes time that grows with the conflicts between the states. This class updates the previous one:
 * the full conflicted set, its power events in their order, and the state after them. All other events are resolved on
 * demand, only for the places that are asked for and those that these depend on.
 *
 * For room versions 2 and later.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v2/#state-resolution | State resolution}
 * @internal
 * @module
 */
import { authEventKeys } from '../authorization/auth-event-keys.js'
import type { StatePdu } from '../authorization/pdu.js'
import { placeOf, textOfKey } from '../authorization/state-key.js'
import type { RoomState } from '../room-state/room-state.js'
import { inMainlineOrder } from '../state-resolution/mainline-order.js'
import type { Resolution } from '../state-resolution/resolution.js'
import { ConflictedEvents } from './conflicted-events.js'
import type { PastEvent } from './history.js'
import { type Judged, judge, type Lookup, stillHolds } from './judged.js'
import { PowerPhase } from './power-phase.js'

type State = RoomState<StatePdu>

export class CurrentState {
  readonly #resolution: Resolution
  readonly #conflicted: ConflictedEvents
  readonly #power: PowerPhase
  /** The events of the second phase, by place. */
  readonly #others = new Map<string, Set<PastEvent>>()
  readonly #judged = new WeakMap<PastEvent, Judged>()
  /** The resolved events of the second phase, as far as they were asked for. */
  #resolved = new Map<string, PastEvent | undefined>()

  constructor(resolution: Resolution) {
    this.#resolution = resolution
    const isV12 = resolution.version.rules.stateResolution === 'v2.1'
    const eventOf = (pdu: StatePdu) => resolution.eventOf(pdu) as PastEvent | undefined
    this.#conflicted = new ConflictedEvents(eventOf, isV12)
    this.#power = new PowerPhase(resolution, this.#conflicted)
  }

  /** Replaces the states. `parentOf` returns the state that another one was derived from. */
  update(states: ReadonlySet<State>, parentOf: (state: State) => State | undefined): void {
    const changes = this.#conflicted.update(states, parentOf)
    const moved = this.#power.update(changes)
    for (const event of new Set([...changes.entered, ...changes.left, ...moved])) this.#sort(event)
    this.#resolved = new Map()
  }

  /** Returns the resolved event with this type and state key. */
  get(type: string, stateKey: string): StatePdu | undefined {
    const event = this.#conflicted.isConflict(type, stateKey)
      ? this.#winner(type, stateKey)
      : this.#conflicted.agreed(type, stateKey)
    return event?.pdu as StatePdu | undefined
  }

  /** Files an event by the phase that it takes part in. */
  #sort(event: PastEvent): void {
    const place = placeOf(event.pdu) ?? ''
    const isOther = this.#conflicted.all.has(event) && !this.#power.has(event)
    const others = this.#others.get(place)
    if (isOther && others === undefined) this.#others.set(place, new Set([event]))
    else if (isOther) others?.add(event)
    else if (others?.delete(event) && others.size === 0) this.#others.delete(place)
  }

  #winner(type: string, stateKey: string): PastEvent | undefined {
    const place = textOfKey(type, stateKey)
    if (!this.#others.has(place)) return this.#power.get(type, stateKey)
    if (!this.#resolved.has(place)) this.#resolve(place)
    return this.#resolved.get(place) ?? this.#power.get(type, stateKey)
  }

  /** The second phase, for a place and those that it depends on. */
  #resolve(place: string): void {
    const { roomVersion } = this.#resolution.version
    const places = new Set([place])
    const events: PastEvent[] = []
    for (const next of places) {
      for (const event of this.#others.get(next) ?? []) {
        events.push(event)
        for (const key of [...authEventKeys(event.pdu, roomVersion), CREATE]) {
          const needed = textOfKey(...key)
          if (this.#others.has(needed)) places.add(needed)
        }
      }
    }
    const accepted = new Map<string, PastEvent>()
    const lookUp: Lookup = (type, stateKey) =>
      accepted.get(textOfKey(type, stateKey)) ?? this.#power.partial(type, stateKey)
    const powerLevels = this.#power.partial('m.room.power_levels', '')
    for (const event of inMainlineOrder(events, powerLevels) as readonly PastEvent[]) {
      let judged = this.#judged.get(event)
      if (judged === undefined || !stillHolds(judged, event, lookUp, this.#resolution)) {
        judged = judge(event, lookUp, this.#resolution)
        this.#judged.set(event, judged)
      }
      if (judged.isAllowed) accepted.set(placeOf(event.pdu) ?? '', event)
    }
    for (const resolved of places) this.#resolved.set(resolved, accepted.get(resolved))
  }
}

const CREATE = ['m.room.create', ''] as const
