/**
 * A verdict of state resolution on an event, with everything in the state that it depends on.
 *
 * @internal
 * @module
 */
import { textOfKey } from '../authorization/state-key.js'
import { isAllowed, type Resolution } from '../state-resolution/resolution.js'
import { authEventAt, type RoomEvent } from '../state-resolution/room-event.js'

export type Lookup = (type: string, stateKey: string) => RoomEvent | undefined

interface Read {
  readonly type: string
  readonly stateKey: string
  readonly found: RoomEvent | undefined
}

export interface Judged {
  readonly isAllowed: boolean
  /** What the rules have read, by place. */
  readonly reads: ReadonlyMap<string, Read>
}

/** Judges an event by a partially resolved state. Events missing from it are taken from the event's auth events. */
export function judge(event: RoomEvent, lookUp: Lookup, resolution: Resolution): Judged {
  const reads = new Map<string, Read>()
  const find: Lookup = (type, stateKey) => {
    const found = foundFor(event, lookUp, resolution)(type, stateKey)
    reads.set(textOfKey(type, stateKey), { type, stateKey, found })
    return found
  }
  return { isAllowed: isAllowed(event, find, resolution), reads }
}

/** Returns whether a verdict is the same in another state, since nothing that the rules have read is different. */
export function stillHolds({ reads }: Judged, event: RoomEvent, lookUp: Lookup, resolution: Resolution): boolean {
  const find = foundFor(event, lookUp, resolution)
  for (const { found, stateKey, type } of reads.values()) if (find(type, stateKey) !== found) return false
  return true
}

function foundFor(event: RoomEvent, lookUp: Lookup, resolution: Resolution): Lookup {
  return (type, stateKey) => {
    const known = lookUp(type, stateKey)
    if (known !== undefined) return known
    const cited = authEventAt(event, type, stateKey)
    return cited === undefined || resolution.isRejected(cited) ? undefined : cited
  }
}
