/**
 * The members who are joined in every resolution of some states, although the states do not agree on the event.
 *
 * Most conflicts between memberships are changes of profile, which the rules do not read.
 * These facts hold for every resolution:
 *
 * 1. An event can only win if it is in one of the states, or in the auth chains of some, but not all, of them. In room
 *    version 12, also if it is on a path through auth events between two conflicting events.
 * 2. So only joins by the member can win if all other memberships are in the auth chain of each join in the states.
 * 3. One of them wins: a join of somebody who is joined is allowed under all usual join rules, however the other
 *    conflicts end. In room version 12, invites take part too: joins after them are allowed, and after a join they are
 *    not.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v2/#state-resolution | State resolution}
 * @internal
 * @module
 */
import { ownString, ownValue } from '../../json/own.js'
import type { RoomPdu, StatePdu } from '../authorization/pdu.js'
import type { RoomState } from '../room-state/room-state.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import { authEventAt } from '../state-resolution/room-event.js'
import type { PastEvent } from './history.js'

type State = RoomState<StatePdu>

/** A membership event that was not rejected. */
interface Membership {
  readonly isOwnJoin: boolean
  /** Whether it is a join of a user who was joined according to its auth events. */
  readonly isRejoin: boolean
  /** The number of memberships other than own joins that it replaces, directly or not; including itself. */
  readonly interruptions: number
}

export class SteadyMembers {
  readonly #rules: RoomVersionRules
  readonly #memberships = new Map<RoomPdu, Membership>()
  /** The memberships other than own joins, by user. */
  readonly #interruptions = new Map<string, PastEvent[]>()
  #creates = 0
  /** Whether members may join again under all join rules of the history. */
  #membersMayRejoin = true

  constructor(rules: RoomVersionRules) {
    this.#rules = rules
  }

  /** Takes note of an event that is not rejected. All others must be left out. */
  take(event: PastEvent): void {
    const { pdu } = event
    const type = ownString(pdu, 'type')
    const stateKey = ownString(pdu, 'state_key')
    if (type === 'm.room.create') this.#creates++
    else if (type === 'm.room.member' && stateKey !== undefined) this.#takeMembership(event, stateKey)
    else if (type === 'm.room.join_rules') this.#membersMayRejoin &&= membersMayRejoin(pdu, this.#rules)
  }

  #takeMembership(event: PastEvent, user: string): void {
    const { pdu } = event
    const before = authEventAt(event, 'm.room.member', user)?.pdu
    const isOwnJoin = membershipOf(pdu) === 'join' && ownString(pdu, 'sender') === user
    const past = before === undefined ? 0 : (this.#memberships.get(before)?.interruptions ?? 0)
    this.#memberships.set(pdu, {
      isOwnJoin,
      isRejoin: isOwnJoin && membershipOf(before) === 'join',
      interruptions: isOwnJoin ? past : past + 1,
    })
    if (isOwnJoin) return
    const others = this.#interruptions.get(user)
    if (others === undefined) this.#interruptions.set(user, [event])
    else others.push(event)
  }

  /** Returns whether the resolution of the states is known to have the user as joined. */
  has(user: string, states: readonly State[]): boolean {
    if (!this.#membersMayRejoin || this.#creates !== 1) return false
    const interruptions = this.#interruptions.get(user) ?? []
    let hasRejoin = false
    for (const state of states) {
      const join = state.get('m.room.member', user)
      const membership = join && this.#memberships.get(join)
      if (!membership?.isOwnJoin || membership.interruptions !== interruptions.length) return false
      hasRejoin ||= membership.isRejoin
    }
    if (!hasRejoin || this.#rules.stateResolution !== 'v2.1') return hasRejoin
    return interruptions.every((event) => membershipOf(event.pdu) === 'invite' || isOffAllPaths(event, states))
  }
}

/** Maximum number of events in an auth chain to look through. */
const MAX_CHAIN = 64

/**
 * Returns whether no conflicting event is in the auth chain of an event, so that the event is not between two of them.
 */
function isOffAllPaths(event: PastEvent, states: readonly State[]): boolean {
  const [first, ...others] = states
  const chain = new Set<PastEvent>(event.authEvents)
  for (const past of chain) {
    if (chain.size > MAX_CHAIN) return false
    const { state_key: stateKey, type } = past.pdu as StatePdu
    const inFirst = first?.get(type, stateKey) === past.pdu
    if (others.some((state) => (state.get(type, stateKey) === past.pdu) !== inFirst)) return false
    for (const authEvent of past.authEvents) chain.add(authEvent)
  }
  return true
}

function membershipOf(pdu: RoomPdu | undefined): string | undefined {
  return ownString(ownValue(pdu, 'content'), 'membership')
}

/** Returns whether joined users may join again under these join rules. */
function membersMayRejoin(pdu: RoomPdu, rules: RoomVersionRules): boolean {
  const rule = ownValue(ownValue(pdu, 'content'), 'join_rule') ?? 'invite'
  if (rule === 'public' || rule === 'invite') return true
  if (rule === 'knock') return rules.knocking
  if (rule === 'restricted') return rules.restrictedJoinRule
  return rule === 'knock_restricted' && rules.knockRestrictedJoinRule
}
