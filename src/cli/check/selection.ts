/**
 * Selects events by type, room, sender, time and outcome.
 *
 * @module
 */
import { ownString } from '../../json/own.js'
import type { FoundEvent } from '../form/found.js'
import { type Outcome, roomIdOf, senderOf, serverOf, timestampOf } from './checked-event.js'

/** What events to select. Each list that is not empty must have something that fits. */
export interface Selection {
  /** Event types. One that ends in `*` fits all types that begin so. */
  readonly types: readonly string[]
  /** Room IDs. */
  readonly rooms: readonly string[]
  /** User IDs, or the names of servers for all of their users. */
  readonly senders: readonly string[]
  /** The first `origin_server_ts` that fits, in milliseconds since the epoch. */
  readonly since: number | undefined
  /** The first `origin_server_ts` that no longer fits. */
  readonly until: number | undefined
  readonly outcomes: readonly Outcome[]
}

/** Returns whether an event fits, by all but its outcome. Absent: all do. */
export function selector(selection: Selection): ((found: FoundEvent) => boolean) | undefined {
  const { rooms, senders, since, types, until } = selection
  const tests: ((found: FoundEvent) => boolean)[] = []
  if (types.length > 0) {
    const exact = new Set(types)
    const prefixes = types.filter((type) => type.endsWith('*')).map((type) => type.slice(0, -1))
    tests.push(({ event }) => {
      const type = ownString(event, 'type') ?? ownString(event, 'edu_type')
      return type !== undefined && (exact.has(type) || prefixes.some((prefix) => type.startsWith(prefix)))
    })
  }
  if (rooms.length > 0) tests.push((found) => rooms.includes(roomIdOf(found) ?? ''))
  if (senders.length > 0) {
    tests.push((found) => senders.includes(senderOf(found) ?? '') || senders.includes(serverOf(found) ?? ''))
  }
  if (since !== undefined || until !== undefined) {
    tests.push((found) => {
      const time = timestampOf(found)
      return time !== undefined && time >= (since ?? -Infinity) && time < (until ?? Infinity)
    })
  }
  if (tests.length === 0) return undefined
  return (found) => tests.every((test) => test(found))
}

/** Returns whether all events fit. */
export function selectsAll(selection: Selection | undefined): boolean {
  return selection === undefined || (selection.outcomes.length === 0 && selector(selection) === undefined)
}
