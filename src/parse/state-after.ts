/**
 * Keeps the state of a room from the outcomes of its events.
 *
 * What is not `Known` changes the state too: a room name is removed by an empty content, and a redacted member is still
 * a member.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { RoomState, StateEventFields } from '../function/room-state/room-state.js'
import { isObject, ownObject, ownString, ownValue } from '../json/own.js'
import { STATE } from '../kind/state.js'
import type { FoundOutcome, MalformedEvent } from './parsed-event.js'

/**
 * Returns the state of a room after an event, in the format of the events in `state`; the same object if nothing
 * changes, as for messages.
 *
 * - `Known` and `Custom` events replace the previous event.
 * - `Redacted` events do too, if what is left of their content is valid: members, and server ACLs, which then allow no
 *   server. Otherwise the previous event is removed, for example the name of the room.
 * - `Cleared` and malformed events remove the previous event: servers accept them, and no longer have it.
 *
 * `m.room.encryption` is never removed, since encryption cannot be turned off.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomencryption | m.room.encryption}
 * @example
 * ```ts
 * import { parseEvent, RoomState, stateAfter } from 'matrix-event-model'
 *
 * const name = { type: 'm.room.name', state_key: '', sender: '@a:b.c', event_id: '$1', origin_server_ts: 1 }
 * const named = stateAfter(new RoomState(), parseEvent('sync', { ...name, content: { name: 'Tea' } }))
 * named.get('m.room.name')?.content.name // => 'Tea'
 * stateAfter(named, parseEvent('sync', { ...name, content: {} })).get('m.room.name') // => undefined
 * ```
 */
export function stateAfter<E extends StateEventFields>(
  state: RoomState<E>,
  outcome: Either<MalformedEvent, FoundOutcome>,
): RoomState<E> {
  const found = ownObject(outcome, 'right')
  const event = found === undefined ? inputOf(ownValue(outcome, 'left')) : ownValue(found, 'event')
  const type = ownString(event, 'type')
  const stateKey = ownString(event, 'state_key')
  if (type === undefined || stateKey === undefined) return state
  // The event has the format of the state, and its codec has accepted it.
  if (isApplied(ownValue(found, '_tag'), type, event)) return state.apply([event as E])
  return type === 'm.room.encryption' ? state : state.without(type, stateKey)
}

function isApplied(tag: unknown, type: string, event: unknown): boolean {
  if (tag !== 'Redacted') return tag === 'Known' || tag === 'Custom'
  const content = ownValue(event, 'content')
  if (Object.hasOwn(STATE, type)) return STATE[type as keyof typeof STATE].content.is(content)
  return isObject(content) && Object.keys(content).length > 0
}

function inputOf(malformed: unknown): unknown {
  return isObject(malformed) ? malformed['input'] : undefined
}
