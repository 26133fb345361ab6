/**
 * Display names of room members that cannot be confused with one another or with another user.
 *
 * Beyond the specification, the ID is also shown for names that merely look alike, and for names that contain a user
 * ID. Characters that change the text direction or are not visible are removed.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-user | Calculating the display name for a user}
 * @module
 */

import type { Membership } from '../../event/room/member.js'
import { itemsOf, ownBoolean, ownObject, ownString } from '../../json/own.js'
import { lookOf } from './look-alike.js'
import { shownId, shownText } from './shown-text.js'
import { isVisible } from './visible.js'

/** The fields of an `m.room.member` that are read. The event may be full, from `/sync`, stripped or redacted. */
export interface NamedMember {
  /** The membership and the display name of the user. */
  readonly content: {
    /** The display name. Absent or null: none. */
    readonly displayname?: string | null | undefined
    /** The membership. Only joined and invited users make a name ambiguous. */
    readonly membership: Membership
  }
  /** The ID of the user. */
  readonly state_key: string
}

/** The display name of a user. */
export interface MemberDisplayName {
  /** The chosen display name, or else the user ID, for a single line of text. */
  readonly name: string
  /** Whether the name may be confused with another user's, so that the user ID must be shown too. */
  readonly isAmbiguous: boolean
  /** The ID of the user, to show next to an ambiguous name. */
  readonly userId: string
}

interface Name {
  /** The text to display. */
  readonly text: string
  readonly look: string
}

/**
 * The display names of the members of a room.
 *
 * Member events update it in place. Both updating and looking up a name take time proportional to the length of that
 * name only.
 *
 * @example
 * ```ts
 * import { MemberNames, memberNameText } from 'matrix-event-model'
 *
 * const member = (state_key: string, displayname?: string) =>
 *   ({ content: { membership: 'join', displayname }, state_key }) as const
 *
 * const names = new MemberNames([member('@alice:example.org', 'Alice'), member('@bob:example.org')])
 * names.get('@alice:example.org') // => { name: 'Alice', isAmbiguous: false, userId: '@alice:example.org' }
 * names.get('@bob:example.org').name // => '@bob:example.org'
 *
 * names.set(member('@mallory:example.com', 'AIice')) // => ['@mallory:example.com', '@alice:example.org']
 * memberNameText(names.get('@alice:example.org')) // => 'Alice (@alice:example.org)'
 * ```
 */
export class MemberNames {
  /** The names of all users who have one. */
  readonly #names = new Map<string, Name>()
  /** The users in the room with a given look. */
  readonly #bearers = new Map<string, Set<string>>()

  /** If a user has several events, the last one counts. */
  constructor(members: Iterable<NamedMember> = []) {
    for (const member of itemsOf(members)) {
      const userId = ownString(member, 'state_key')
      if (userId !== undefined) this.#put(userId, nameIn(member), isInRoom(member))
    }
  }

  /**
   * Returns the display name of a user, in the room or not, since the timeline also shows users who have left. A user
   * without a name, or an unknown one, is shown by their ID.
   */
  get(userId: string): MemberDisplayName {
    if (typeof userId !== 'string') return this.get('')
    const name = this.#names.get(userId)
    if (name === undefined) return { name: shownId(userId), isAmbiguous: false, userId }
    const isAmbiguous = this.#othersLike(name.look, userId) > 0 || (name.text !== userId && holdsUserId(name.look))
    return { name: name.text, isAmbiguous, userId }
  }

  /**
   * Applies the next `m.room.member` of a user. Returns the users whose displayed name changed: this user, and other
   * users in the room whose name has become ambiguous or unique. Other users who have left the room are not returned;
   * look up their names again if you still show their messages.
   */
  set(member: NamedMember): readonly string[] {
    const userId = ownString(member, 'state_key')
    if (userId === undefined) return []
    const name = nameIn(member)
    const concerned = [userId, this.#onlyOther(this.#names.get(userId), userId), this.#onlyOther(name, userId)]
    const before = new Map(concerned.filter((id) => id !== undefined).map((id) => [id, this.get(id)]))
    this.#put(userId, name, isInRoom(member))
    return [...before].filter(([id, was]) => memberNameText(this.get(id)) !== memberNameText(was)).map(([id]) => id)
  }

  #put(userId: string, name: Name | undefined, isBearer: boolean): void {
    const previous = this.#names.get(userId)
    if (previous !== undefined) this.#bearers.get(previous.look)?.delete(userId)
    if (previous !== undefined && this.#bearers.get(previous.look)?.size === 0) this.#bearers.delete(previous.look)
    this.#names.delete(userId)
    if (name === undefined) return
    this.#names.set(userId, name)
    if (!isBearer) return
    const bearers = this.#bearers.get(name.look)
    if (bearers === undefined) this.#bearers.set(name.look, new Set([userId]))
    else bearers.add(userId)
  }

  /** The number of other users in the room with this look. */
  #othersLike(look: string, userId: string): number {
    const bearers = this.#bearers.get(look)
    return bearers === undefined ? 0 : bearers.size - (bearers.has(userId) ? 1 : 0)
  }

  /**
   * The other user in the room with this look, if there is exactly one. If there are several, they stay ambiguous
   * anyway.
   */
  #onlyOther(name: Name | undefined, userId: string): string | undefined {
    if (name === undefined || this.#othersLike(name.look, userId) !== 1) return undefined
    for (const id of this.#bearers.get(name.look) ?? []) if (id !== userId) return id
    return undefined
  }
}

/**
 * Returns a display name as plain text, followed by the user ID if the name is ambiguous.
 *
 * @example
 * ```ts
 * import { memberNameText } from 'matrix-event-model'
 *
 * const alice = { name: 'Alice', userId: '@alice:example.org' }
 *
 * memberNameText({ ...alice, isAmbiguous: false }) // => 'Alice'
 * memberNameText({ ...alice, isAmbiguous: true }) // => 'Alice (@alice:example.org)'
 * ```
 */
export function memberNameText(member: MemberDisplayName): string {
  const userId = shownId(ownString(member, 'userId') ?? '')
  const name = ownString(member, 'name') ?? userId
  return ownBoolean(member, 'isAmbiguous') ? `${name} (${userId})` : name
}

function isInRoom(member: NamedMember): boolean {
  const membership = ownString(ownObject(member, 'content'), 'membership')
  return membership === 'join' || membership === 'invite'
}

function nameIn(member: NamedMember): Name | undefined {
  const displayname = ownString(ownObject(member, 'content'), 'displayname')
  if (displayname === undefined || !isVisible(displayname)) return undefined
  return { text: shownText(displayname), look: lookOf(displayname) }
}

/** Returns whether the text contains an `@` followed by a colon. Email addresses have no colon. */
function holdsUserId(look: string): boolean {
  const sigil = look.indexOf('@')
  const colon = sigil === -1 ? -1 : look.indexOf(':', sigil)
  return colon !== -1 && colon < look.length - 1
}
