/**
 * The events of a room in topological order, linked to the events that they refer to.
 *
 * @internal
 * @module
 */
import { byCodePoint } from '../../json/by-code-point.js'
import type { RoomPdu } from '../authorization/pdu.js'
import { createIdInRoomId, referencesIn } from '../authorization/references.js'
import { canonicalJson } from '../hash/canonical-json.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import { Heap } from '../state-resolution/heap.js'
import { bySendingTime, type RoomEvent } from '../state-resolution/room-event.js'

/** An event of a history. */
export interface PastEvent extends RoomEvent {
  readonly authEvents: readonly PastEvent[]
  readonly prevEvents: readonly PastEvent[]
  /** The referenced IDs without a known event. */
  readonly missing: readonly string[]
}

export interface History {
  readonly events: readonly PastEvent[]
  /** Events that are in their own past, or depend on one that is. */
  readonly circular: readonly RoomPdu[]
}

interface Draft {
  readonly id: string
  readonly pdu: RoomPdu
  index: number
  authEvents: Draft[]
  prevEvents: Draft[]
  missing: string[]
}

/**
 * Returns the events in order: each after its auth events and previous events; ties are broken by timestamp, then by
 * ID.
 */
export function orderedHistory(pdus: ReadonlyMap<string, RoomPdu>, rules: RoomVersionRules): History {
  const drafts = new Map<string, Draft>()
  for (const [id, pdu] of pdus) {
    drafts.set(id, { id, pdu, index: -1, authEvents: [], prevEvents: [], missing: [] })
  }
  const waitingFor = new Map<Draft, number>()
  const followers = new Map<Draft, Draft[]>()
  for (const draft of drafts.values()) {
    const missing = new Set<string>()
    const find = (key: 'auth_events' | 'prev_events') =>
      referencesIn(draft.pdu, key, rules).flatMap((id) => {
        const event = drafts.get(id)
        if (event === undefined) missing.add(id)
        return event ?? []
      })
    draft.prevEvents = find('prev_events')
    draft.authEvents = find('auth_events')
    draft.missing = [...missing]
    const past = new Set([...draft.prevEvents, ...draft.authEvents])
    const create = rules.roomIdFormat === 'v12' ? drafts.get(createIdInRoomId(draft.pdu) ?? '') : undefined
    if (create !== undefined && create !== draft) past.add(create)
    waitingFor.set(draft, past.size)
    for (const event of past) {
      const others = followers.get(event)
      if (others === undefined) followers.set(event, [draft])
      else others.push(draft)
    }
  }

  const next = new Heap<Draft>(bySendingTime)
  for (const [draft, count] of waitingFor) if (count === 0) next.push(draft)
  const events: Draft[] = []
  for (let draft = next.pop(); draft !== undefined; draft = next.pop()) {
    draft.index = events.push(draft) - 1
    for (const follower of followers.get(draft) ?? []) {
      const left = (waitingFor.get(follower) as number) - 1
      waitingFor.set(follower, left)
      if (left === 0) next.push(follower)
    }
  }
  const circular = [...drafts.values()].filter(({ index }) => index < 0)
  return { events, circular: circular.sort((a, b) => byCodePoint(a.id, b.id)).map(({ pdu }) => pdu) }
}

/** Returns the fuller of two copies of an event; the other one may be redacted. */
export function fullerCopy(a: RoomPdu, b: RoomPdu): RoomPdu {
  const [one, other] = [jsonOf(a), jsonOf(b)]
  if (one.length !== other.length) return one.length > other.length ? a : b
  return byCodePoint(one, other) >= 0 ? a : b
}

function jsonOf(pdu: RoomPdu): string {
  const json = canonicalJson(pdu)
  if (json._tag === 'Right') return json.right
  try {
    // Events may contain fractions up to room version 5.
    return JSON.stringify(pdu)
  } catch {
    return ''
  }
}
