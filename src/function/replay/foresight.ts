/**
 * Judges an event by the current state of a room without resolving it, if every possible resolution leads to the same
 * verdict.
 *
 * A resolution takes time that grows with the conflicts between the current states, and most state events change these
 * states. These facts hold for every resolution, and make most of them unnecessary:
 *
 * 1. What all states agree on is kept. What no event of the room has ever set is absent.
 * 2. An event can only win if it is in one of the states, or in the auth chains of some, but not all, of them.
 *    In room version 12, also if it is on a path through auth events between two conflicting events.
 * 3. Of a member who is joined in all states, only joins by themselves can win if all other memberships are in the auth
 *    chain of each of these joins. One of them wins: a join of somebody who is joined is allowed under all usual join
 *    rules, however the other conflicts end. In room version 12, invites take part too: joins after them are allowed,
 *    and after a join they are not.
 * 4. One of several power levels wins if their senders are such members: the first one is judged by the power levels
 *    that it cites. A message that all power levels of the room's history allow is allowed by the winner.
 * 5. Of any other user, one of the memberships in the room's history wins, or none.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v2/#state-resolution | State resolution}
 * @internal
 * @module
 */
import { ownString, ownValue } from '../../json/own.js'
import { authEventKeys } from '../authorization/auth-event-keys.js'
import { refusalsInState } from '../authorization/in-state.js'
import type { RoomPdu, StatePdu } from '../authorization/pdu.js'
import type { AuthRefusal } from '../authorization/refusal.js'
import { textOfKey } from '../authorization/state-key.js'
import type { RoomState } from '../room-state/room-state.js'
import { isSameJson } from '../room-state/same-json.js'
import type { RoomVersionRules } from '../room-version/rules.js'
import type { Resolution } from '../state-resolution/resolution.js'
import { authEventAt } from '../state-resolution/room-event.js'
import type { PastEvent } from './history.js'
import { StrictestLevels } from './strictest-levels.js'

type State = RoomState<StatePdu>

/** A membership event that was not rejected. */
interface Membership {
  readonly isOwnJoin: boolean
  /** Whether it is a join of a user who was joined according to its auth events. */
  readonly isRejoin: boolean
  /** The number of memberships other than own joins that it replaces, directly or not; including itself. */
  readonly interruptions: number
}

export class Foresight {
  readonly #resolution: Resolution
  /** The places of all state events that were not rejected. */
  readonly #places = new Set<string>()
  readonly #memberships = new Map<RoomPdu, Membership>()
  /** An event for each membership that a user had, by user. */
  readonly #eachMembership = new Map<string, Map<string | undefined, RoomPdu>>()
  /** The memberships other than own joins, by user. */
  readonly #interruptions = new Map<string, PastEvent[]>()
  #creates = 0
  /** Whether members may join again under all join rules of the history. */
  #membersMayRejoin = true
  readonly #strictest = new StrictestLevels()
  readonly #powerLevelsSenders = new Set<string>()

  constructor(resolution: Resolution) {
    this.#resolution = resolution
  }

  /** Takes note of an event that is not rejected. All others must be left out. */
  take(event: PastEvent): void {
    const { pdu } = event
    const type = ownString(pdu, 'type')
    const stateKey = ownString(pdu, 'state_key')
    if (type === undefined || stateKey === undefined) return
    const { levelsOf, version } = this.#resolution
    this.#places.add(textOfKey(type, stateKey))
    if (type === 'm.room.create') this.#creates++
    else if (type === 'm.room.member') this.#takeMembership(event, stateKey)
    else if (type === 'm.room.join_rules') this.#membersMayRejoin &&= membersMayRejoin(pdu, version.rules)
    else if (type === 'm.room.power_levels' && stateKey === '') {
      const create = authEventAt(event, 'm.room.create', '')?.pdu
      this.#strictest.add(levelsOf(pdu, create, version.rules))
      this.#powerLevelsSenders.add(ownString(pdu, 'sender') ?? '')
    }
  }

  /**
   * Returns the rules that an event violates in the resolution of these states; `undefined` if that depends on how they
   * are resolved.
   */
  refusals(pdu: RoomPdu, states: readonly State[]): readonly AuthRefusal[] | undefined {
    const { checks, eventOf, levelsOf, version } = this.#resolution
    const create = agreedAt(states, 'm.room.create', '')
    if (create === undefined) return undefined
    const type = ownString(pdu, 'type')
    const isJoin = type === 'm.room.member' && ownString(ownValue(pdu, 'content'), 'membership') === 'join'
    const isRejoin = isJoin && this.#membersMayRejoin && this.#isJoined(ownString(pdu, 'sender') ?? '', states)

    const known = new Map<string, RoomPdu | undefined>([[textOfKey('m.room.create', ''), create]])
    let isLevelBounded = false
    /** The user whose membership is open. */
    let openUser: string | undefined
    for (const [keyType, stateKey] of authEventKeys(pdu, version.roomVersion)) {
      const place = textOfKey(keyType, stateKey)
      const agreed = agreedAt(states, keyType, stateKey)
      known.set(place, agreed)
      if (agreed !== undefined || !this.#places.has(place)) continue
      if (keyType === 'm.room.member' && this.#staysJoined(stateKey, states)) {
        // Of a membership event, the rules read only the membership.
        known.set(place, states[0]?.get(keyType, stateKey))
      } else if (keyType === 'm.room.member' && !isRejoin && openUser === undefined) {
        openUser = stateKey
      } else if (keyType === 'm.room.power_levels' && type !== 'm.room.member' && type !== keyType) {
        if (!this.#hasPowerLevels(states)) return undefined
        isLevelBounded = true
      } else if (!isRejoin) return undefined
    }
    const judge = () =>
      refusalsInState(pdu, version, {
        stateEvent: (keyType, stateKey) => known.get(textOfKey(keyType, stateKey)),
        createId: () => eventOf(create)?.id,
        checks,
        levelsOf: isLevelBounded
          ? (_, createPdu, rules) => this.#strictest.levelsFor(pdu, levelsOf(undefined, createPdu, rules).creators)
          : levelsOf,
      })
    const refusals = judge()
    if (isLevelBounded && refusals.length > 0) return undefined
    if (openUser !== undefined) {
      for (const membership of this.#eachMembership.get(openUser)?.values() ?? []) {
        known.set(textOfKey('m.room.member', openUser), membership)
        if (!isSameJson(judge(), refusals)) return undefined
      }
    }
    return refusals
  }

  #takeMembership(event: PastEvent, user: string): void {
    const { pdu } = event
    const before = authEventAt(event, 'm.room.member', user)?.pdu
    const isOwnJoin = membershipOf(pdu) === 'join' && ownString(pdu, 'sender') === user
    const each = this.#eachMembership.get(user) ?? new Map<string | undefined, RoomPdu>()
    this.#eachMembership.set(user, each.set(membershipOf(pdu), pdu))
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

  /** Returns whether all states have the user as joined, by the same event or by events of which one wins. */
  #isJoined(user: string, states: readonly State[]): boolean {
    return membershipOf(agreedAt(states, 'm.room.member', user)) === 'join' || this.#staysJoined(user, states)
  }

  /** Returns whether the resolution of the conflicting memberships is a join by the user. */
  #staysJoined(user: string, states: readonly State[]): boolean {
    const joins = this.#joinsAfterAll(user, states)
    if (joins === undefined) return false
    const hasRejoin = [...joins].some((join) => this.#memberships.get(join)?.isRejoin)
    const mayInterrupt = (event: PastEvent) => membershipOf(event.pdu) !== 'invite' && !isOffAllPaths(event, states)
    return hasRejoin && !(this.#isV12 && (this.#interruptions.get(user) ?? []).some(mayInterrupt))
  }

  /** Returns whether a resolution can only find a join by the user, also while it is under way. */
  #isSteady(user: string, states: readonly State[]): boolean {
    const joins = this.#joinsAfterAll(user, states)
    if (joins === undefined) return false
    if (joins.size > 1 && ![...joins].some((join) => this.#memberships.get(join)?.isRejoin)) return false
    return !this.#isV12 || (this.#interruptions.get(user) ?? []).every((event) => isOffAllPaths(event, states))
  }

  /** Returns the joins of a user in the states, if all other memberships are in the auth chain of each of them. */
  #joinsAfterAll(user: string, states: readonly State[]): ReadonlySet<StatePdu> | undefined {
    if (!this.#membersMayRejoin || this.#creates !== 1) return undefined
    const interruptions = this.#interruptions.get(user)?.length ?? 0
    const joins = new Set<StatePdu>()
    for (const state of states) {
      const join = state.get('m.room.member', user)
      const membership = join && this.#memberships.get(join)
      if (join === undefined || !membership?.isOwnJoin || membership.interruptions !== interruptions) return undefined
      joins.add(join)
    }
    return joins
  }

  get #isV12(): boolean {
    return this.#resolution.version.rules.stateResolution === 'v2.1'
  }

  /** Returns whether the resolution has power levels, although the states do not agree on them. */
  #hasPowerLevels(states: readonly State[]): boolean {
    if (states.some((state) => state.get('m.room.power_levels', '') === undefined)) return false
    for (const sender of this.#powerLevelsSenders) if (!this.#isSteady(sender, states)) return false
    return true
  }
}

/** Returns the event that all states have at a place, if they do. */
function agreedAt([first, ...others]: readonly State[], type: string, stateKey: string): StatePdu | undefined {
  const event = first?.get(type, stateKey)
  return others.every((state) => state.get(type, stateKey) === event) ? event : undefined
}

/** Maximum number of events in an auth chain to look through. */
const MAX_CHAIN = 64

/**
 * Returns whether no conflicting event is in the auth chain of an event, so that the event is not between two of them.
 */
function isOffAllPaths(event: PastEvent, states: readonly State[]): boolean {
  const chain = new Set<PastEvent>(event.authEvents)
  for (const past of chain) {
    if (chain.size > MAX_CHAIN) return false
    const { state_key: stateKey, type } = past.pdu as StatePdu
    const isIn = (state: State) => state.get(type, stateKey) === past.pdu
    if (states.some(isIn) && !states.every(isIn)) return false
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
