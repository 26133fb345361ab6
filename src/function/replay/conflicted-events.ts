/**
 * The full conflicted set of several states, kept up to date while the states change.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v12/#state-resolution | State resolution}
 * @internal
 * @module
 */
import type { StatePdu } from '../authorization/pdu.js'
import { placeOf, textOfKey } from '../authorization/state-key.js'
import { RoomState } from '../room-state/room-state.js'
import { differencesOf, valueIn } from '../room-state/sorted-map.js'
import { type AuthClosure, closureAfter } from './auth-closure.js'
import { ChainGraph } from './chain-graph.js'
import type { PastEvent } from './history.js'

type State = RoomState<StatePdu>

/** What an update has changed. */
export interface ConflictChanges {
  /** The events that entered the full conflicted set. */
  readonly entered: ReadonlySet<PastEvent>
  /** The events that left it. */
  readonly left: ReadonlySet<PastEvent>
  /** The places whose agreed event may have changed, or that became or ceased to be in conflict. */
  readonly agreedPlaces: ReadonlySet<string>
}

interface Place {
  readonly type: string
  readonly stateKey: string
}

export class ConflictedEvents {
  readonly #eventOf: (pdu: StatePdu) => PastEvent | undefined
  readonly #arms = new Map<State, AuthClosure>()
  /** The places for which the states differ. */
  readonly #conflicts = new Set<string>()
  readonly #full = new Set<PastEvent>()
  /** Lower than the index of any event in the set, or equal. */
  #floor = Number.POSITIVE_INFINITY
  /** The conflicted state subgraph, in room version 12. */
  readonly #subgraph: Subgraph | undefined

  constructor(eventOf: (pdu: StatePdu) => PastEvent | undefined, hasSubgraph: boolean) {
    this.#eventOf = eventOf
    this.#subgraph = hasSubgraph ? new Subgraph() : undefined
  }

  /** The full conflicted set. */
  get all(): ReadonlySet<PastEvent> {
    return this.#full
  }

  get floor(): number {
    return this.#floor
  }

  /** Returns the event that all states agree on; `undefined` also if they do not agree. */
  agreed(type: string, stateKey: string): PastEvent | undefined {
    if (this.isConflict(type, stateKey)) return undefined
    const [first] = this.#arms.keys()
    const pdu = first?.get(type, stateKey)
    return pdu && this.#eventOf(pdu)
  }

  isConflict(type: string, stateKey: string): boolean {
    return this.#conflicts.has(textOfKey(type, stateKey))
  }

  /** Replaces the states. `parentOf` returns the state that another one was derived from. */
  update(states: ReadonlySet<State>, parentOf: (state: State) => State | undefined): ConflictChanges {
    const touched = new Set<PastEvent>()
    const places = new Map<string, Place>()
    const compare = (before: State, after: State) => {
      const added: PastEvent[] = []
      const removed: PastEvent[] = []
      for (const { type, state_key: stateKey, old, new: now } of after.changesSince(before)) {
        places.set(textOfKey(type, stateKey), { type, stateKey })
        for (const [pdu, list] of [
          [old, removed],
          [now, added],
        ] as const) {
          const event = pdu && this.#eventOf(pdu)
          if (event === undefined) continue
          list.push(event)
          touched.add(event)
        }
      }
      return { added, removed }
    }
    const touchDifferences = (before: AuthClosure, after: AuthClosure) => {
      for (const [, a, b] of differencesOf(before, after)) touched.add((b ?? a)?.event as PastEvent)
    }

    const gone = new Set([...this.#arms.keys()].filter((state) => !states.has(state)))
    for (const state of states) {
      if (this.#arms.has(state)) continue
      const near = this.#near(state, parentOf) ?? [...gone][0] ?? [...this.#arms.keys()][0]
      const before = near && this.#arms.get(near)
      const { added, removed } = compare(near ?? new RoomState<StatePdu>(), state)
      const closure = closureAfter(before, added, removed)
      touchDifferences(before, closure)
      this.#arms.set(state, closure)
      if (near !== undefined && gone.delete(near)) this.#arms.delete(near)
    }
    for (const state of gone) {
      const closure = this.#arms.get(state)
      this.#arms.delete(state)
      const [other] = this.#arms
      if (other === undefined) continue
      compare(state, other[0])
      touchDifferences(closure, other[1])
    }

    const agreedPlaces = this.#compareAt(places, touched)
    return { ...this.#reconsider(touched), agreedPlaces }
  }

  /** Returns the closest known state that this one was derived from. */
  #near(state: State, parentOf: (state: State) => State | undefined): State | undefined {
    let parent = parentOf(state)
    for (let i = 0; i < MAX_STEPS && parent !== undefined; i++) {
      if (this.#arms.has(parent)) return parent
      parent = parentOf(parent)
    }
    return undefined
  }

  #compareAt(places: ReadonlyMap<string, Place>, touched: Set<PastEvent>): ReadonlySet<string> {
    const agreedPlaces = new Set<string>()
    for (const [place, { type, stateKey }] of places) {
      const events = new Set(Array.from(this.#arms.keys(), (state) => state.get(type, stateKey)))
      const [was, is] = [this.#conflicts.has(place), events.size > 1]
      if (is) this.#conflicts.add(place)
      else this.#conflicts.delete(place)
      if (!was || !is) agreedPlaces.add(place)
      for (const pdu of events) {
        const event = pdu && this.#eventOf(pdu)
        if (event !== undefined) touched.add(event)
      }
    }
    return agreedPlaces
  }

  /** Decides again which of these events are in the set. */
  #reconsider(touched: Set<PastEvent>): Pick<ConflictChanges, 'entered' | 'left'> {
    const entered = new Set<PastEvent>()
    const left = new Set<PastEvent>()
    const subgraph = this.#subgraph
    const statusOf = new Map(Array.from(touched, (event) => [event, this.#statusOf(event)]))
    for (const [{ index }, { isConflicted, isInDifference }] of statusOf) {
      if ((isConflicted || isInDifference) && index < this.#floor) this.#floor = index
    }
    if (subgraph !== undefined) {
      subgraph.lowerFloor(this.#floor)
      // First those that enter, so that the graph changes little.
      for (const [event, { isConflicted }] of statusOf) if (isConflicted) subgraph.add(event)
      for (const [event, { isConflicted }] of statusOf) if (!isConflicted) subgraph.remove(event)
      for (const event of subgraph.takeToggled()) if (!statusOf.has(event)) statusOf.set(event, this.#statusOf(event))
    }
    for (const [event, { isConflicted, isInDifference }] of statusOf) {
      const isIn = isConflicted || isInDifference || subgraph?.has(event) === true
      if (isIn === this.#full.has(event)) continue
      if (isIn) {
        this.#full.add(event)
        entered.add(event)
      } else {
        this.#full.delete(event)
        left.add(event)
      }
    }
    if (this.#full.size === 0) this.#floor = Number.POSITIVE_INFINITY
    return { entered, left }
  }

  #statusOf(event: PastEvent): { readonly isConflicted: boolean; readonly isInDifference: boolean } {
    const { type, state_key: stateKey } = event.pdu as StatePdu
    let [states, chains] = [0, 0]
    for (const [state, closure] of this.#arms) {
      const isInState = state.get(type, stateKey) === event.pdu
      const reasons = valueIn(closure, event.id)?.reasons ?? 0
      if (isInState) states++
      if (reasons > (isInState ? 1 : 0)) chains++
    }
    const isConflicted = states > 0 && this.#conflicts.has(placeOf(event.pdu) ?? '')
    return { isConflicted, isInDifference: chains > 0 && chains < this.#arms.size }
  }
}

/** Maximum number of states between an arm and the known state that it was derived from. */
const MAX_STEPS = 1000

/** The events on the paths through auth events between conflicted events. */
class Subgraph {
  readonly #conflicted = new Set<PastEvent>()
  readonly #graph: ChainGraph
  /** The number of auth events that are conflicted or lead to a conflicted event. */
  readonly #leads = new Map<PastEvent, number>()
  #toggled = new Set<PastEvent>()

  constructor() {
    this.#graph = new ChainGraph((citing, cited, isAdded) => {
      const change = isAdded ? 1 : -1
      if (this.#isOrLeads(cited) && this.#count(citing, change)) this.#spread(citing, change)
    })
  }

  /** Returns whether an event is between two conflicted events. */
  has(event: PastEvent): boolean {
    return this.#graph.isCited(event) && this.#leads.has(event)
  }

  lowerFloor(index: number): void {
    this.#graph.lowerFloor(index)
  }

  add(event: PastEvent): void {
    if (this.#conflicted.has(event)) return
    const led = this.#isOrLeads(event)
    this.#conflicted.add(event)
    this.#graph.add(event)
    if (!led && this.#isOrLeads(event)) this.#spread(event, 1)
  }

  remove(event: PastEvent): void {
    if (!this.#conflicted.delete(event)) return
    if (!this.#isOrLeads(event)) this.#spread(event, -1)
    this.#graph.remove(event)
  }

  /** Returns the events that may have entered or left the subgraph since the last call. */
  takeToggled(): Iterable<PastEvent> {
    const toggled = this.#toggled
    this.#toggled = new Set()
    for (const event of this.#graph.takeToggled()) toggled.add(event)
    return toggled
  }

  #isOrLeads(event: PastEvent): boolean {
    return this.#conflicted.has(event) || this.#leads.has(event)
  }

  /**
   * Counts one auth event more or less that is or leads to a conflicted event. Returns whether this changes what the
   * event itself leads to.
   */
  #count(citing: PastEvent, change: 1 | -1): boolean {
    const before = this.#isOrLeads(citing)
    const leads = (this.#leads.get(citing) ?? 0) + change
    if (leads === 0) this.#leads.delete(citing)
    else this.#leads.set(citing, leads)
    this.#toggled.add(citing)
    return before !== this.#isOrLeads(citing)
  }

  /** Tells the events above that this one is, or no longer is, or leads to, a conflicted event. */
  #spread(from: PastEvent, change: 1 | -1): void {
    const ahead = [from]
    for (let event = ahead.pop(); event !== undefined; event = ahead.pop()) {
      for (const citing of this.#graph.citersOf(event)) if (this.#count(citing, change)) ahead.push(citing)
    }
  }
}
