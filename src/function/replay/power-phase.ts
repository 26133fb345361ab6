/**
 * The first phase of state resolution, on the power events of the full conflicted set, kept up to date while the set
 * changes.
 *
 * The power events are kept in their order, each with the state after it. If an event is added, only the events after
 * it are judged again, and only if the rules read something that has changed.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v2/#state-resolution | State resolution}
 * @internal
 * @module
 */
import { placeOf, textOfKey } from '../authorization/state-key.js'
import { differencesOf, type SortedMap, valueIn, withValue } from '../room-state/sorted-map.js'
import { byPower, inPowerOrder, type Ranked, ranked } from '../state-resolution/power-order.js'
import type { Resolution } from '../state-resolution/resolution.js'
import { isPowerEvent } from '../state-resolution/resolve-v2.js'
import { ChainGraph } from './chain-graph.js'
import type { ConflictChanges, ConflictedEvents } from './conflicted-events.js'
import type { PastEvent } from './history.js'
import { type Judged, judge, type Lookup, stillHolds } from './judged.js'

/** The accepted events by place. */
type Accepted = SortedMap<PastEvent>

interface Step extends Ranked {
  readonly event: PastEvent
  /** The step with the last rank up to this one. */
  last: Ranked
  /** The accepted events before and after this step. */
  before: Accepted
  judged: Judged | undefined
  after: Accepted
}

export class PowerPhase {
  readonly #resolution: Resolution
  readonly #conflicted: ConflictedEvents
  /** The power events of the set, with their auth chains. */
  readonly #chains = new ChainGraph()
  #steps: Step[] = []
  readonly #positions = new Map<PastEvent, number>()
  /** The steps that have read a place. */
  readonly #readers = new Map<string, Set<Step>>()
  /** Steps that are new, that follow another step than before, or that have read an agreed event that has changed. */
  readonly #stale = new Set<Step>()

  constructor(resolution: Resolution, conflicted: ConflictedEvents) {
    this.#resolution = resolution
    this.#conflicted = conflicted
  }

  /** Returns whether an event of the full conflicted set takes part in this phase. */
  has(event: PastEvent): boolean {
    return this.#positions.has(event)
  }

  /** Returns the accepted event at a place after this phase. */
  get(type: string, stateKey: string): PastEvent | undefined {
    return valueIn(this.#settled(), textOfKey(type, stateKey))
  }

  /** Returns the event at a place of the state that the second phase begins with. */
  partial(type: string, stateKey: string): PastEvent | undefined {
    return this.get(type, stateKey) ?? this.#unaccepted(type, stateKey)
  }

  /** Processes a change of the full conflicted set. Returns the events that entered this phase or left it. */
  update({ agreedPlaces, entered, left }: ConflictChanges): readonly PastEvent[] {
    const chains = this.#chains
    const wasCited = new Set<PastEvent>()
    for (const event of entered) if (chains.isCited(event)) wasCited.add(event)
    chains.lowerFloor(this.#conflicted.floor)
    for (const event of entered) if (isPowerEvent(event)) chains.add(event)
    for (const event of left) chains.remove(event)

    const full = this.#conflicted.all
    const added: PastEvent[] = []
    const removed: PastEvent[] = []
    for (const event of new Set([...chains.takeToggled(), ...entered, ...left])) {
      const isIn = full.has(event) && chains.has(event)
      if (isIn === this.has(event)) continue
      if (isIn) added.push(event)
      else removed.push(event)
    }
    // An event that others of the old order depend on may change the order of these.
    const isSimple = !added.some((event) => wasCited.has(event)) && !removed.some((event) => chains.isCited(event))
    if (isSimple) {
      for (const event of removed) this.#remove(event)
      added.sort((a, b) => a.index - b.index)
      for (const event of added) this.#insert(event)
    } else this.#reorder(removed, added)

    if (!this.#startsEmpty) {
      for (const place of agreedPlaces) for (const step of this.#readers.get(place) ?? []) this.#stale.add(step)
    }
    return [...added, ...removed]
  }

  #remove(event: PastEvent): void {
    const at = this.#positions.get(event) as number
    const [step] = this.#steps.splice(at, 1)
    this.#positions.delete(event)
    if (step !== undefined) this.#forget(step)
    this.#renumber(at)
    this.#visit(at)
  }

  /** Inserts an event that no event in the order depends on. */
  #insert(event: PastEvent): void {
    const steps = this.#steps
    const step = this.#stepOf(event)
    const at = this.#lastOfChain(event) + 1
    // The first step of all with a later rank; most events have the last rank.
    let [low, high] = [0, steps.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (byPower((steps[middle] as Step).last, step) > 0) high = middle
      else low = middle + 1
    }
    let position = Math.max(low, at)
    while (position < steps.length && byPower(steps[position] as Step, step) < 0) position++
    steps.splice(position, 0, step)
    this.#renumber(position)
    this.#visit(position)
  }

  #stepOf(event: PastEvent): Step {
    const rank = ranked(event, this.#resolution)
    return { ...rank, event, last: rank, before: undefined, judged: undefined, after: undefined }
  }

  /** The position of the last event in the order that is in the auth chain of this one; -1 without any. */
  #lastOfChain(event: PastEvent): number {
    let last = -1
    const seen = new Set<PastEvent>()
    const ahead = [...event.authEvents]
    for (let past = ahead.pop(); past !== undefined; past = ahead.pop()) {
      if (past.index < this.#conflicted.floor || seen.has(past)) continue
      seen.add(past)
      const at = this.#positions.get(past)
      // The auth chain of an event in the order is before it.
      if (at !== undefined) last = Math.max(last, at)
      else ahead.push(...past.authEvents)
    }
    return last
  }

  #reorder(removed: readonly PastEvent[], added: readonly PastEvent[]): void {
    const stepOf = new Map(this.#steps.map((step) => [step.event, step]))
    for (const event of removed) {
      const step = stepOf.get(event)
      if (step !== undefined) this.#forget(step)
      stepOf.delete(event)
      this.#positions.delete(event)
    }
    for (const event of added) stepOf.set(event, this.#stepOf(event))
    const before = this.#steps
    const positionBefore = new Map(this.#positions)
    const order = inPowerOrder(new Set(stepOf.keys()), this.#resolution) as readonly PastEvent[]
    this.#steps = order.map((event) => stepOf.get(event) as Step)
    this.#renumber(0)
    for (const at of order.keys()) {
      const follows = before[(positionBefore.get(order[at] as PastEvent) ?? 0) - 1]
      if (follows === undefined || follows !== this.#steps[at - 1]) this.#visit(at)
    }
  }

  #visit(at: number): void {
    const step = this.#steps[at]
    if (step !== undefined) this.#stale.add(step)
  }

  #renumber(from: number): void {
    let last: Ranked | undefined = this.#steps[from - 1]?.last
    for (let i = from; i < this.#steps.length; i++) {
      const step = this.#steps[i] as Step
      if (last === undefined || byPower(last, step) < 0) last = step
      step.last = last
      this.#positions.set(step.event, i)
    }
  }

  /** Returns the accepted events after the last step. */
  #settled(): Accepted {
    const steps = this.#steps
    const ahead = Array.from(this.#stale, ({ event }) => this.#positions.get(event) as number)
    // The next position last.
    ahead.sort((a, b) => b - a)
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      for (; at < steps.length; at++) {
        const step = steps[at] as Step
        const state = steps[at - 1]?.after
        // Steps after an unchanged one are unchanged too, up to the next position.
        if (step.before === state && !this.#stale.has(step)) break
        this.#stale.delete(step)
        this.#take(step, state)
      }
    }
    return steps.at(-1)?.after
  }

  #take(step: Step, state: Accepted): void {
    const { event } = step
    const lookUp: Lookup = (type, stateKey) =>
      valueIn(state, textOfKey(type, stateKey)) ?? this.#unaccepted(type, stateKey)
    step.before = state
    if (step.judged === undefined || !stillHolds(step.judged, event, lookUp, this.#resolution)) {
      this.#forget(step)
      step.judged = judge(event, lookUp, this.#resolution)
      for (const place of step.judged.reads.keys()) {
        const readers = this.#readers.get(place)
        if (readers === undefined) this.#readers.set(place, new Set([step]))
        else readers.add(step)
      }
    }
    const after = step.judged.isAllowed ? withValue(state, placeOf(event.pdu) ?? '', event) : state
    // The same object if nothing has changed, so that the steps after this one need no second look.
    const isSame = step.after !== undefined && differencesOf(step.after, after).next().done === true
    if (!isSame) step.after = after
  }

  /** What a place has before any event is accepted. Room version 12 begins with an empty state. */
  #unaccepted(type: string, stateKey: string): PastEvent | undefined {
    return this.#startsEmpty ? undefined : this.#conflicted.agreed(type, stateKey)
  }

  get #startsEmpty(): boolean {
    return this.#resolution.version.rules.stateResolution === 'v2.1'
  }

  #forget(step: Step): void {
    this.#stale.delete(step)
    for (const place of step.judged?.reads.keys() ?? []) {
      const readers = this.#readers.get(place)
      if (readers?.delete(step) && readers.size === 0) this.#readers.delete(place)
    }
  }
}
