/**
 * The events of a state and their auth chains.
 *
 * A closure is immutable. The closure of a changed state shares unchanged parts with the previous one, so comparing the
 * auth chains of related states is fast.
 *
 * @internal
 * @module
 */
import { type SortedMap, valueIn, withoutKey, withValue } from '../room-state/sorted-map.js'
import type { PastEvent } from './history.js'

/** An event, with the number of reasons why it is in the closure: the state itself, and each event that cites it. */
export interface Reached {
  readonly event: PastEvent
  readonly reasons: number
}

/** By event ID. */
export type AuthClosure = SortedMap<Reached>

/** Returns the closure after events were added to the state and removed from it. */
export function closureAfter(
  closure: AuthClosure,
  added: readonly PastEvent[],
  removed: readonly PastEvent[],
): AuthClosure {
  let after = closure
  const gained = [...added]
  for (let event = gained.pop(); event !== undefined; event = gained.pop()) {
    const before = valueIn(after, event.id)
    after = withValue(after, event.id, { event, reasons: (before?.reasons ?? 0) + 1 })
    if (before === undefined) gained.push(...event.authEvents)
  }
  const lost = [...removed]
  for (let event = lost.pop(); event !== undefined; event = lost.pop()) {
    const reasons = (valueIn(after, event.id)?.reasons ?? 1) - 1
    if (reasons > 0) after = withValue(after, event.id, { event, reasons })
    else {
      after = withoutKey(after, event.id)
      lost.push(...event.authEvents)
    }
  }
  return after
}
