/**
 * Processes the events of a room one by one, like a server.
 *
 * @internal
 * @module
 */
import { ownArray, ownString } from '../../json/own.js'
import { refusalsByAuthEvents } from '../authorization/by-auth-events.js'
import { refusalsInState } from '../authorization/in-state.js'
import type { RoomPdu, StatePdu } from '../authorization/pdu.js'
import { type KnownVersion, rememberingLevels } from '../authorization/question.js'
import type { AuthRefusal } from '../authorization/refusal.js'
import type { SignatureChecks } from '../authorization/signature-checks.js'
import { RoomState } from '../room-state/room-state.js'
import type { Resolution } from '../state-resolution/resolution.js'
import { resolve } from '../state-resolution/resolve.js'
import { CurrentState } from './current-state.js'
import type { PastEvent } from './history.js'
import type { ReplayedEvent, ReplayVerdict } from './replayed-event.js'
import { SteadyMembers } from './steady-members.js'

type State = RoomState<StatePdu>

interface StateView {
  get(type: string, stateKey: string): StatePdu | undefined
}

export class Replayer {
  readonly version: KnownVersion
  readonly #resolution: Resolution
  readonly #steady: SteadyMembers
  readonly #byId = new Map<string, PastEvent>()
  readonly #byPdu = new Map<RoomPdu, PastEvent>()
  readonly #rejected = new Set<PastEvent>()
  /** Rejected and soft-failed events, which others may refer to but which are not forward extremities. */
  readonly #passedOver = new Set<PastEvent>()
  /** The state after each event, if known. */
  readonly #stateAfter = new Map<PastEvent, State>()
  readonly #extremities = new Map<PastEvent, State>()
  /** The number of extremities with each state. */
  readonly #states = new Map<State, number>()
  /** The resolution of these states, while they are unchanged. */
  #current: State | undefined
  /** The resolution that is updated; `undefined` in room version 1. */
  readonly #updated: CurrentState | undefined
  /** Whether `#updated` is the resolution of the current states. */
  #isUpToDate = false
  /** The state that another one was derived from. */
  readonly #parents = new WeakMap<State, State>()

  constructor(version: KnownVersion, checks: SignatureChecks) {
    this.version = version
    this.#resolution = {
      version,
      eventOf: (pdu) => this.#byPdu.get(pdu),
      eventById: (id) => this.#byId.get(id),
      isRejected: (event) => this.#rejected.has(event as PastEvent),
      checks,
      levelsOf: rememberingLevels(),
    }
    this.#steady = new SteadyMembers(version.rules)
    this.#updated = version.rules.stateResolution === 'v1' ? undefined : new CurrentState(this.#resolution)
  }

  /** Processes an event, after those it refers to. */
  take(event: PastEvent): ReplayedEvent {
    const { id, missing, pdu } = event
    this.#byId.set(id, event)
    this.#byPdu.set(pdu, event)
    const stateBefore = this.#stateBefore(event)
    const byAuthEvents = this.#refusalsByAuthEvents(event)
    const byStateBefore = stateBefore === undefined ? [] : this.#refusalsIn(stateBefore, event)
    const isRejected = byAuthEvents.length > 0 || byStateBefore.length > 0
    const byCurrentState =
      stateBefore === undefined || isRejected ? [] : this.#refusalsByCurrentState(event, stateBefore)

    if (isRejected) this.#rejected.add(event)
    else this.#steady.take(event)
    if (stateBefore !== undefined) {
      const changes = !isRejected && ownString(pdu, 'state_key') !== undefined
      const stateAfter = changes ? stateBefore.apply([pdu as StatePdu]) : stateBefore
      this.#stateAfter.set(event, stateAfter)
      if (stateAfter !== stateBefore) this.#parents.set(stateAfter, stateBefore)
      if (isRejected || byCurrentState.length > 0) this.#passedOver.add(event)
      else this.#extend(event, stateAfter)
    }
    const verdict: ReplayVerdict = isRejected
      ? 'rejected'
      : stateBefore === undefined
        ? 'orphaned'
        : byCurrentState.length > 0
          ? 'soft-failed'
          : 'accepted'
    return {
      eventId: id,
      pdu,
      verdict,
      stateBefore,
      refusalsByAuthEvents: byAuthEvents,
      refusalsByStateBefore: byStateBefore,
      refusalsByCurrentState: byCurrentState,
      missing,
    }
  }

  /** The IDs of the forward extremities. */
  extremities(): string[] {
    return Array.from(this.#extremities.keys(), ({ id }) => id)
  }

  /** The resolution of the states after the forward extremities. */
  currentState(): State {
    this.#current ??= this.#resolved([...this.#states.keys()]) ?? new RoomState<StatePdu>()
    return this.#current
  }

  /** The ID of a processed event. */
  idOf(pdu: RoomPdu): string {
    return this.#byPdu.get(pdu)?.id ?? ''
  }

  #resolved([first, ...others]: readonly State[]): State | undefined {
    return first === undefined ? undefined : resolve([first, ...others], this.#resolution)
  }

  #stateBefore({ pdu, prevEvents }: PastEvent): State | undefined {
    const isFirst = ownString(pdu, 'type') === 'm.room.create' && ownArray(pdu, 'prev_events').length === 0
    if (isFirst) return new RoomState<StatePdu>()
    const states = new Set<State>()
    for (const event of prevEvents) {
      const state = this.#stateAfter.get(event)
      if (state !== undefined) states.add(state)
    }
    return this.#resolved([...states])
  }

  #refusalsByAuthEvents({ pdu }: PastEvent): readonly AuthRefusal[] {
    const { checks, levelsOf, version } = this.#resolution
    const isRejected = (id: string) => {
      const event = this.#byId.get(id)
      return event !== undefined && this.#rejected.has(event)
    }
    const given = { get: (id: string) => this.#byId.get(id)?.pdu }
    return refusalsByAuthEvents(pdu, version, { given, isRejected, checks, levelsOf })
  }

  #refusalsIn(state: StateView, { pdu }: PastEvent): readonly AuthRefusal[] {
    const { checks, levelsOf, version } = this.#resolution
    const stateEvent = (type: string, stateKey: string) => state.get(type, stateKey)
    const createId = () => {
      const create = stateEvent('m.room.create', '')
      return create && this.idOf(create)
    }
    return refusalsInState(pdu, version, { stateEvent, createId, checks, levelsOf })
  }

  #refusalsByCurrentState(event: PastEvent, stateBefore: State): readonly AuthRefusal[] {
    const hasOneState = this.#states.size === 0 || (this.#states.size === 1 && this.#states.has(stateBefore))
    if (hasOneState) return []
    if (this.#current !== undefined) return this.#refusalsIn(this.#current, event)
    const states = [...this.#states.keys()]
    const [first, ...others] = states
    return this.#refusalsIn(
      {
        get: (type, stateKey) => {
          const pdu = first?.get(type, stateKey)
          if (others.every((state) => state.get(type, stateKey) === pdu)) return pdu
          // Of a membership event, the rules read only the membership.
          if (type === 'm.room.member' && this.#steady.has(stateKey, states)) return pdu
          return (this.#updatedState() ?? this.currentState()).get(type, stateKey)
        },
      },
      event,
    )
  }

  #updatedState(): CurrentState | undefined {
    if (!this.#isUpToDate) this.#updated?.update(new Set(this.#states.keys()), (state) => this.#parents.get(state))
    this.#isUpToDate = true
    return this.#updated
  }

  /** Makes an event a forward extremity, replacing those it refers to. */
  #extend(event: PastEvent, stateAfter: State): void {
    this.#extremities.set(event, stateAfter)
    this.#count(stateAfter, 1)
    const covered = [...event.prevEvents]
    for (let past = covered.pop(); past !== undefined; past = covered.pop()) {
      const state = this.#extremities.get(past)
      if (state !== undefined) {
        this.#extremities.delete(past)
        this.#count(state, -1)
      }
      // Events behind one that is not an extremity are replaced with it.
      if (this.#passedOver.delete(past)) covered.push(...past.prevEvents)
    }
  }

  #count(state: State, change: 1 | -1): void {
    const before = this.#states.get(state) ?? 0
    if (before === 0 || before + change === 0) {
      this.#current = undefined
      this.#isUpToDate = false
    }
    if (before + change === 0) this.#states.delete(state)
    else this.#states.set(state, before + change)
  }
}
