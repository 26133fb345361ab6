/**
 * The state of a room as a value: of each type and state key the latest event.
 *
 * A state does not change. Taking in an event makes another one, which shares with it what stays the same, so that old states
 * cost little memory. It holds full events as well as stripped ones, under any names: `__proto__` is a type like others.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import { itemsOf, ownObject, ownString } from '../../json/own.js'
import type { AnySyncStateEvent } from '../../kind/state.js'
import { isSameJson } from './same-json.js'
import { differencesOf, entriesOf, type SortedMap, sizeOf, valueIn, withValue } from './sorted-map.js'

/** What every state event has, in any format. */
export interface StateEventFields {
  readonly content: object
  readonly state_key: string
  readonly type: string
}

/** Of a union of events: those of type `T`. If none is of just that type, those that may have any type. */
export type StateEventOfType<E extends StateEventFields, T extends string> = [
  Extract<E, { readonly type: T }>,
] extends [never]
  ? E extends unknown
    ? string extends E['type']
      ? E
      : never
    : never
  : Extract<E, { readonly type: T }>

/** A difference between two states under one type and state key. One of the events may be absent, never both. */
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
   * The state that the events make, in their order, on top of `previous`. Events that are not state events, or whose content
   * is not an object, are passed over.
   */
  constructor(events: Iterable<E> = [], previous?: RoomState<E>) {
    let byType = previous instanceof RoomState ? previous.#byType : undefined
    let size = previous instanceof RoomState ? previous.size : 0
    for (const event of itemsOf(events)) {
      if (!isStateEvent(event)) continue
      const ofType = valueIn(byType, event.type)
      const next = withValue(ofType, event.state_key, event)
      size += next.size - sizeOf(ofType)
      byType = withValue(byType, event.type, next)
    }
    this.#byType = byType
    this.size = size
  }

  /** The state after the events, in their order; the same object where they change nothing. */
  apply(events: Iterable<E>): RoomState<E> {
    const next = new RoomState(events, this)
    return next.#byType === this.#byType ? this : next
  }

  /** The event of this type under this key; `undefined` where there is none. */
  get<T extends E['type']>(type: T, stateKey = ''): StateEventOfType<E, T> | undefined {
    if (typeof type !== 'string' || typeof stateKey !== 'string') return undefined
    return valueIn(valueIn(this.#byType, type), stateKey) as StateEventOfType<E, T> | undefined
  }

  /** All events of this type, in the order of their keys. */
  all<T extends E['type']>(type: T): readonly StateEventOfType<E, T>[] {
    if (typeof type !== 'string') return []
    return Array.from(entriesOf(valueIn(this.#byType, type)), ([, event]) => event as StateEventOfType<E, T>)
  }

  /**
   * The differences from `previous`, in the order of types and keys. Two events with the same `event_id` are equal, unless
   * their contents differ, as they do where redaction took something from one of them. Events without an `event_id` are equal
   * if they are one object. It takes little time where one state was made from the other.
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

  /** All events, in the order of types and keys: states of the same events give them in the same order. */
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
