/**
 * The auth chains of a changing set of events, down to a floor.
 *
 * Every event is visited once when it enters the graph and once when it leaves, so many small changes cost no more than
 * one large one. Events below the floor are in the graph if they are cited, but their auth events are not.
 *
 * @internal
 * @module
 */
import { Heap } from '../state-resolution/heap.js'
import type { PastEvent } from './history.js'

/** Called when an event starts or stops citing another one in the graph. */
export type EdgeListener = (citing: PastEvent, cited: PastEvent, isAdded: boolean) => void

const NONE: ReadonlySet<PastEvent> = new Set()

export class ChainGraph {
  readonly #roots = new Set<PastEvent>()
  readonly #citers = new Map<PastEvent, Set<PastEvent>>()
  /** The events whose auth events are in the graph. */
  readonly #expanded = new Set<PastEvent>()
  /** Events below the floor, highest first. Some may have left the graph. */
  #below = new Heap<PastEvent>((a, b) => b.index - a.index)
  #floor = Number.POSITIVE_INFINITY
  readonly #onEdge: EdgeListener | undefined
  #toggled = new Set<PastEvent>()

  constructor(onEdge?: EdgeListener) {
    this.#onEdge = onEdge
  }

  /** Returns whether an event is one of the roots or in the auth chain of one. */
  has(event: PastEvent): boolean {
    return this.#roots.has(event) || this.isCited(event)
  }

  /** Returns whether an event is in the auth chain of a root. */
  isCited(event: PastEvent): boolean {
    return this.#citers.has(event)
  }

  /** The events in the graph that cite an event. */
  citersOf(event: PastEvent): ReadonlySet<PastEvent> {
    return this.#citers.get(event) ?? NONE
  }

  add(root: PastEvent): void {
    if (this.#roots.has(root)) return
    const isNew = !this.has(root)
    this.#roots.add(root)
    if (isNew) this.#enter(root)
  }

  remove(root: PastEvent): void {
    if (this.#roots.delete(root) && !this.has(root)) this.#leave(root)
    if (this.#roots.size > 0) return
    this.#floor = Number.POSITIVE_INFINITY
    this.#below = new Heap<PastEvent>((a, b) => b.index - a.index)
  }

  /** Lowers the floor, if it is higher than this index. */
  lowerFloor(index: number): void {
    if (index >= this.#floor) return
    this.#floor = index
    const below = this.#below
    for (let event = below.pop(); event !== undefined; event = below.pop()) {
      if (event.index < index) {
        below.push(event)
        return
      }
      if (this.has(event)) this.#enter(event)
    }
  }

  /** Returns the events that entered or left the graph, or became or ceased to be cited, since the last call. */
  takeToggled(): ReadonlySet<PastEvent> {
    const toggled = this.#toggled
    this.#toggled = new Set()
    return toggled
  }

  #enter(entering: PastEvent): void {
    const ahead = [entering]
    for (let event = ahead.pop(); event !== undefined; event = ahead.pop()) {
      this.#toggled.add(event)
      if (this.#expanded.has(event)) continue
      if (event.index < this.#floor) {
        this.#below.push(event)
        continue
      }
      this.#expanded.add(event)
      for (const cited of event.authEvents) {
        const citers = this.#citers.get(cited)
        if (citers?.has(event)) continue
        if (citers === undefined) {
          const isNew = !this.#roots.has(cited)
          this.#citers.set(cited, new Set([event]))
          this.#toggled.add(cited)
          if (isNew) ahead.push(cited)
        } else citers.add(event)
        this.#onEdge?.(event, cited, true)
      }
    }
  }

  #leave(leaving: PastEvent): void {
    const ahead = [leaving]
    for (let event = ahead.pop(); event !== undefined; event = ahead.pop()) {
      this.#toggled.add(event)
      if (!this.#expanded.delete(event)) continue
      for (const cited of event.authEvents) {
        const citers = this.#citers.get(cited)
        if (!citers?.delete(event)) continue
        this.#onEdge?.(event, cited, false)
        if (citers.size > 0) continue
        this.#citers.delete(cited)
        this.#toggled.add(cited)
        if (!this.#roots.has(cited)) ahead.push(cited)
      }
    }
  }
}
