/**
 * The strictest of several power levels: what they allow for an event, all of them allow.
 *
 * @internal
 * @module
 */
import { ownString } from '../../json/own.js'
import type { RoomPdu } from '../authorization/pdu.js'
import type { PowerLevels } from '../power-levels/power-levels.js'

/** The levels that are listed under a name. */
interface Listed {
  /** The number of power levels that list the name. */
  count: number
  /** The lowest level for a user, the highest for an event type. */
  strictest: number
}

export class StrictestLevels {
  #count = 0
  readonly #users = new Map<string, Listed>()
  readonly #events = new Map<string, Listed>()
  #lowestUser = Number.POSITIVE_INFINITY
  #highestMessage = Number.NEGATIVE_INFINITY
  #highestState = Number.NEGATIVE_INFINITY
  #invite = Number.NEGATIVE_INFINITY
  #redact = Number.NEGATIVE_INFINITY

  /** Adds power levels, in time that grows with the names that these list. */
  add(levels: PowerLevels): void {
    this.#count++
    for (const [user, level] of levels.users) list(this.#users, user, level, Math.min)
    for (const [type, level] of levels.events) list(this.#events, type, level, Math.max)
    this.#lowestUser = Math.min(this.#lowestUser, levels.users_default)
    this.#highestMessage = Math.max(this.#highestMessage, levels.events_default)
    this.#highestState = Math.max(this.#highestState, levels.state_default)
    this.#invite = Math.max(this.#invite, levels.invite)
    this.#redact = Math.max(this.#redact, levels.redact)
  }

  /** The levels that decide whether an event may be sent, unless it is a membership event or power levels. */
  levelsFor(pdu: RoomPdu, creators: ReadonlySet<string>): PowerLevels {
    const sender = ownString(pdu, 'sender') ?? ''
    const type = ownString(pdu, 'type') ?? ''
    const forType = ownString(pdu, 'state_key') === undefined ? this.#highestMessage : this.#highestState
    return {
      ban: Number.POSITIVE_INFINITY,
      kick: Number.POSITIVE_INFINITY,
      invite: this.#invite,
      redact: this.#redact,
      events_default: this.#highestMessage,
      state_default: this.#highestState,
      users_default: this.#lowestUser,
      users: new Map([[sender, this.#strictest(this.#users.get(sender), this.#lowestUser, Math.min)]]),
      events: new Map([[type, this.#strictest(this.#events.get(type), forType, Math.max)]]),
      notifications: new Map(),
      creators,
      hasEvent: true,
    }
  }

  #strictest(listed: Listed | undefined, byDefault: number, stricter: Stricter): number {
    if (listed === undefined) return byDefault
    return listed.count === this.#count ? listed.strictest : stricter(listed.strictest, byDefault)
  }
}

type Stricter = (a: number, b: number) => number

function list(all: Map<string, Listed>, name: string, level: number, stricter: Stricter): void {
  const listed = all.get(name)
  if (listed === undefined) all.set(name, { count: 1, strictest: level })
  else {
    listed.count++
    listed.strictest = stricter(listed.strictest, level)
  }
}
