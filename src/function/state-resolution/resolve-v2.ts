/**
 * State resolution of room versions 2 to 11, and of version 12.
 *
 * @internal
 * @module
 */
import { ownString, ownValue } from '../../json/own.js'
import type { StatePdu } from '../authorization/pdu.js'
import { textOfKey } from '../authorization/state-key.js'
import type { RoomState } from '../room-state/room-state.js'
import type { Conflict } from './conflicts.js'
import { fullConflictedSet } from './full-conflicted-set.js'
import { inMainlineOrder } from './mainline-order.js'
import { inPowerOrder } from './power-order.js'
import { isAllowed, PartialState, type Resolution, senderOf } from './resolution.js'
import { authChain, authEventAt, lowestIndex, type RoomEvent } from './room-event.js'

/** Returns the resolved conflicts by place. Places without a conflict are to be ignored. */
export function resolveV2(
  states: readonly RoomState<StatePdu>[],
  conflicts: ReadonlyMap<string, Conflict>,
  resolution: Resolution,
): ReadonlyMap<string, RoomEvent> {
  const [first] = states
  const agreed = (type: string, stateKey: string) => {
    const pdu = conflicts.has(textOfKey(type, stateKey)) ? undefined : first?.get(type, stateKey)
    return pdu && resolution.eventOf(pdu)
  }
  const isAgreed = ({ pdu }: RoomEvent) => !conflicts.has(textOfKey(pdu.type, pdu.state_key ?? ''))
  const startsEmpty = resolution.version.rules.stateResolution === 'v2.1'
  const state = new PartialState(startsEmpty ? () => undefined : agreed)

  const full = fullConflictedSet(states, conflicts, isAgreed, resolution)
  const power = new Set([...full].filter(isPowerEvent))
  for (const event of authChain(power, lowestIndex(full))) if (full.has(event)) power.add(event)
  acceptAllowed(inPowerOrder(power, resolution), state, resolution)

  const others = [...full].filter((event) => !power.has(event))
  acceptAllowed(inMainlineOrder(others, state.get('m.room.power_levels', '')), state, resolution)
  return state.accepted
}

/** Returns whether an event may remove permissions from another user. */
export function isPowerEvent(event: RoomEvent): boolean {
  const { pdu } = event
  const type = ownString(pdu, 'type')
  if (type === 'm.room.power_levels' || type === 'm.room.join_rules') return true
  const membership = ownString(ownValue(pdu, 'content'), 'membership')
  const isRemoval = type === 'm.room.member' && (membership === 'leave' || membership === 'ban')
  return isRemoval && senderOf(event) !== ownString(pdu, 'state_key')
}

/** The iterative auth checks. Events missing from the state are taken from the event's own auth events. */
function acceptAllowed(events: Iterable<RoomEvent>, state: PartialState, resolution: Resolution): void {
  for (const event of events) {
    const lookUp = (type: string, stateKey: string) => {
      const known = state.get(type, stateKey)
      if (known !== undefined) return known
      const cited = authEventAt(event, type, stateKey)
      return cited === undefined || resolution.isRejected(cited) ? undefined : cited
    }
    if (isAllowed(event, lookUp, resolution)) state.accept(event)
  }
}
