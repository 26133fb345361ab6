/**
 * The state of a room: the latest event for each type and state key.
 *
 * A `RoomState` is immutable. Applying an event returns a new one that shares unchanged parts with the old, so keeping
 * old states is cheap. It holds full or stripped events. Any type and state key is safe, including `__proto__`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import { itemsOf, ownObject, ownString } from '../../json/own.js'
import type { AnySyncStateEvent } from '../../kind/state.js'
import { isSameJson } from './same-json.js'
import { differencesOf, entriesOf, type SortedMap, sizeOf, valueIn, withoutKey, withValue } from './sorted-map.js'

/** The fields that state events have in every format. */
export interface StateEventFields {
  /** What the event says. */
  readonly content: object
  /** What the event is about, for example a user ID. Often empty. */
  readonly state_key: string
  /** The event type. */
  readonly type: string
}

/** The members of a union of events with type `T`; if there are none, those with an unspecified type. */
export type StateEventOfType<E extends StateEventFields, T extends string> = [Extract<E, OfType<T>>] extends [never]
  ? E extends unknown
    ? string extends E['type']
      ? E
      : never
    : never
  : Extract<E, OfType<T>>

interface OfType<T extends string> {
  readonly type: T
}

/** A difference between two states for one type and state key. At most one of the events is absent. */
export interface StateChange<E extends StateEventFields = AnySyncStateEvent> {
  /** The event after the change. Absent: none. */
  readonly new?: E | undefined
  /** The event before the change. Absent: none. */
  readonly old?: E | undefined
  /** The state key of both events. */
  readonly state_key: string
  /** The type of both events. */
  readonly type: string
}

/**
 * The state of a room. With `n` events, a look-up takes about `log n` comparisons, and applying an event creates about
 * `log n` small objects.
 *
 * @example
 * ```ts
 * import { RoomState } from 'matrix-event-model'
 *
 * const alice = '@alice:example.org'
 * const named = (name: string) => ({ type: 'm.room.name', state_key: '', content: { name }, sender: alice }) as const
 *
 * const joined = { type: 'm.room.member', state_key: alice, content: { membership: 'join' }, sender: alice } as const
 *
 * const state = new RoomState([named('Cafe'), joined])
 * const renamed = state.apply([named('Café')])
 *
 * state.get('m.room.name')?.content.name // => 'Cafe'
 * renamed.get('m.room.name')?.content.name // => 'Café'
 * renamed.get('m.room.member', alice)?.content.membership // => 'join'
 * renamed.changesSince(state).map(({ type, old }) => [type, old?.content]) // => [['m.room.name', { name: 'Cafe' }]]
 * ```
 */
export class RoomState<E extends StateEventFields = AnySyncStateEvent> implements Iterable<E> {
  #size: number
  #byType: SortedMap<SortedMap<E>>

  /**
   * Creates the state that results from applying the events in order to `previous`. Values that are not state events,
   * or whose content is not an object, are skipped.
   */
  constructor(events: Iterable<E> = [], previous?: RoomState<E>) {
    let byType = previous instanceof RoomState ? previous.#byType : undefined
    let size = previous instanceof RoomState ? previous.#size : 0
    for (const event of itemsOf(events)) {
      if (!isStateEvent(event)) continue
      const ofType = valueIn(byType, event.type)
      const next = withValue(ofType, event.state_key, event)
      size += next.size - sizeOf(ofType)
      byType = withValue(byType, event.type, next)
    }
    this.#byType = byType
    this.#size = size
  }

  /** The number of events. */
  get size(): number {
    return this.#size
  }

  /** Returns the state after applying the events in order; the same object if nothing changes. */
  apply(events: Iterable<E>): RoomState<E> {
    const next = new RoomState(events, this)
    return next.#byType === this.#byType ? this : next
  }

  /** Returns the state without the event of this type under this key; the same object if there is no such event. */
  without(type: string, stateKey = ''): RoomState<E> {
    if (this.get(type, stateKey) === undefined) return this
    const next = new RoomState<E>()
    const ofType = withoutKey(valueIn(this.#byType, type), stateKey)
    next.#byType = ofType === undefined ? withoutKey(this.#byType, type) : withValue(this.#byType, type, ofType)
    next.#size = this.#size - 1
    return next
  }

  /** Returns the event with this type and state key, if any. */
  get<T extends E['type']>(type: T, stateKey = ''): StateEventOfType<E, T> | undefined {
    if (typeof type !== 'string' || typeof stateKey !== 'string') return undefined
    return valueIn(valueIn(this.#byType, type), stateKey) as StateEventOfType<E, T> | undefined
  }

  /** Returns all events of this type, in the order of their state keys. */
  all<T extends E['type']>(type: T): readonly StateEventOfType<E, T>[] {
    if (typeof type !== 'string') return []
    return Array.from(entriesOf(valueIn(this.#byType, type)), ([, event]) => event as StateEventOfType<E, T>)
  }

  /**
   * Returns the differences from `previous`, ordered by type and state key. Two events with the same `event_id` are
   * equal, unless their contents differ, for example because one was redacted. Events without an `event_id` are equal
   * if they are the same object. Fast if one state was derived from the other.
   */
  changesSince(previous: RoomState<E>): readonly StateChange<E>[] {
    const changes: StateChange<E>[] = []
    const byType = previous instanceof RoomState ? previous.#byType : undefined
    for (const [type, before, after] of differencesOf(byType, this.#byType)) {
      for (const [state_key, old, now] of differencesOf(before, after)) {
        if (old !== undefined && now !== undefined && areSame(old, now)) continue
        changes.push({ type, state_key, ...(old && { old }), ...(now && { new: now }) })
      }
    }
    return changes
  }

  /** Iterates over all events, ordered by type and state key, regardless of the order in which they were applied. */
  *[Symbol.iterator](): Generator<E> {
    for (const [, ofType] of entriesOf(this.#byType)) for (const [, event] of entriesOf(ofType)) yield event
  }
}

function isStateEvent(event: unknown): boolean {
  const isKeyed = ownString(event, 'state_key') !== undefined && ownString(event, 'type') !== undefined
  return isKeyed && ownObject(event, 'content') !== undefined
}

function areSame(a: StateEventFields, b: StateEventFields): boolean {
  const eventId = ownString(a, 'event_id')
  return eventId !== undefined && eventId === ownString(b, 'event_id') && isSameJson(a.content, b.content)
}
