/**
 * The state of a room as a value: of each type and state key the latest event.
 *
 * A state is never written to. Taking in an event makes another that shares with it what stays the same, so that old states
 * can be kept for little. Full and stripped events alike can be held, and any names: `__proto__` is a type like others.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { AnySyncStateEvent } from '../kind/state.js'
import { differencesOf, entriesOf, type SortedMap, sizeOf, valueIn, withValue } from './sorted-map.js'

/** What every state event has, whatever surrounds it. */
export interface StateEventFields {
  readonly content: object
  readonly state_key: string
  readonly type: string
}

/** Of a union of events: those of type `T`. If none is of just that type, those that may be of any. */
export type StateEventOfType<E extends StateEventFields, T extends string> = [
  Extract<E, { readonly type: T }>,
] extends [never]
  ? E extends unknown
    ? string extends E['type']
      ? E
      : never
    : never
  : Extract<E, { readonly type: T }>

/** What differs between two states under one type and state key. Either event may be missing, never both. */
export interface StateChange<E extends StateEventFields = AnySyncStateEvent> {
  readonly new?: E | undefined
  readonly old?: E | undefined
  readonly state_key: string
  readonly type: string
}

/**
 * The state of a room. With `n` events, a look-up takes some `log n` comparisons, and taking in an event as many small
 * objects; the rest is shared.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
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
  /** How many events it holds. */
  readonly size: number
  readonly #byType: SortedMap<SortedMap<E>>

  /**
   * The state that the events make, in their order, on top of `previous`. An event without a `state_key` is none of state,
   * and is passed over. Never throws, unless iterating over `events` does.
   */
  constructor(events: Iterable<E> = [], previous?: RoomState<E>) {
    let byType = previous === undefined ? undefined : previous.#byType
    let size = previous?.size ?? 0
    for (const event of events) {
      if (typeof event.state_key !== 'string') continue
      const ofType = valueIn(byType, event.type)
      const next = withValue(ofType, event.state_key, event)
      size += next.size - sizeOf(ofType)
      byType = withValue(byType, event.type, next)
    }
    this.#byType = byType
    this.size = size
  }

  /**
   * The state once the events have happened, in their order; the same object where they change nothing. Never throws,
   * unless iterating over `events` does.
   */
  apply(events: Iterable<E>): RoomState<E> {
    const next = new RoomState(events, this)
    return next.#byType === this.#byType ? this : next
  }

  /** The event of this type under this key; `undefined` where there is none. Never throws. */
  get<T extends E['type']>(type: T, stateKey = ''): StateEventOfType<E, T> | undefined {
    return valueIn(valueIn(this.#byType, type), stateKey) as StateEventOfType<E, T> | undefined
  }

  /** All events of this type, in the order of their keys. Never throws. */
  all<T extends E['type']>(type: T): readonly StateEventOfType<E, T>[] {
    return Array.from(entriesOf(valueIn(this.#byType, type)), ([, event]) => event as StateEventOfType<E, T>)
  }

  /**
   * What is other than in `previous`, in the order of types and keys. Two events with the same `event_id` are the same,
   * unless redaction took something from the content of one; without an `event_id`, they are if they are one object. It takes little time where one state grew out of the other. Never throws.
   */
  changesSince(previous: RoomState<E>): readonly StateChange<E>[] {
    const changes: StateChange<E>[] = []
    for (const [type, before, after] of differencesOf(previous.#byType, this.#byType)) {
      for (const [state_key, old, now] of differencesOf(before, after)) {
        if (old !== undefined && now !== undefined && areSame(old, now)) continue
        changes.push({ type, state_key, ...(old && { old }), ...(now && { new: now }) })
      }
    }
    return changes
  }

  /** All events, in the order of types and keys: states of the same events give them in the same order. */
  *[Symbol.iterator](): Generator<E> {
    for (const [, ofType] of entriesOf(this.#byType)) for (const [, event] of entriesOf(ofType)) yield event
  }
}

function areSame(a: StateEventFields & { readonly event_id?: unknown }, b: typeof a): boolean {
  const isSameId = typeof a.event_id === 'string' && a.event_id === b.event_id
  return isSameId && Object.keys(a.content).length === Object.keys(b.content).length
}
