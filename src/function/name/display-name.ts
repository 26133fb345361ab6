/**
 * What to call the members of a room, so that no two of them look the same, and none looks like another user.
 *
 * Beyond what the specification asks, the ID is shown where names only look alike, and where a name holds a user ID.
 * Characters that change the direction of text, or are not drawn, are taken out of the names.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-user | Calculating the display name for a user}
 * @module
 */

import type { Membership } from '../../event/room/member.js'
import { itemsOf, ownBoolean, ownObject, ownString } from '../../json/own.js'
import { lookOf } from './look-alike.js'
import { shownId, shownText } from './shown-text.js'
import { isVisible } from './visible.js'

/** What is read of an `m.room.member`: full, from `/sync`, stripped or redacted. */
export interface NamedMember {
  readonly content: { readonly displayname?: string | null | undefined; readonly membership: Membership }
  readonly state_key: string
}

/** What to call a user. */
export interface MemberDisplayName {
  /** For a single line of text: the name that they chose, or else their ID. */
  readonly name: string
  /** Whether the name alone may be taken for that of another user, so that the ID must be shown too. */
  readonly isAmbiguous: boolean
  readonly userId: string
}

interface Name {
  /** Fit for showing. */
  readonly text: string
  readonly look: string
}

/**
 * The names of a room's members.
 *
 * It is kept up to date by the member events as they come. Each changes it in place; that and looking up a name take a time
 * that depends on the length of the name alone.
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
  /** Of all users with a name. */
  readonly #names = new Map<string, Name>()
  /** By how a name looks: the users in the room who have it. */
  readonly #bearers = new Map<string, Set<string>>()

  /** Where a user has several events, the last counts. */
  constructor(members: Iterable<NamedMember> = []) {
    for (const member of itemsOf(members)) {
      const userId = ownString(member, 'state_key')
      if (userId !== undefined) this.#put(userId, nameIn(member), isInRoom(member))
    }
  }

  /**
   * What to call a user, in the room or not, since the room's past shows users who have left too. A user without a name, or
   * of whom nothing is known, is called by their ID.
   */
  get(userId: string): MemberDisplayName {
    if (typeof userId !== 'string') return this.get('')
    const name = this.#names.get(userId)
    if (name === undefined) return { name: shownId(userId), isAmbiguous: false, userId }
    const isAmbiguous = this.#othersLike(name.look, userId) > 0 || (name.text !== userId && holdsUserId(name.look))
    return { name: name.text, isAmbiguous, userId }
  }

  /**
   * Takes in the next `m.room.member` of a user. Returns the users whose name to show has changed: this one, and of those in
   * the room the one who was, or has become, the only other of such a name. Of users who have left, only this one is
   * returned, so ask again for those of whom you still show messages.
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

  /** How many others in the room look like this. */
  #othersLike(look: string, userId: string): number {
    const bearers = this.#bearers.get(look)
    return bearers === undefined ? 0 : bearers.size - (bearers.has(userId) ? 1 : 0)
  }

  /** The other in the room who looks like this, if there is but one: several stay ambiguous, whatever the user does. */
  #onlyOther(name: Name | undefined, userId: string): string | undefined {
    if (name === undefined || this.#othersLike(name.look, userId) !== 1) return undefined
    for (const id of this.#bearers.get(name.look) ?? []) if (id !== userId) return id
    return undefined
  }
}

/**
 * A user's name for plain text, with the ID beside it where the name alone is ambiguous.
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

/** Whether there is an `@` in it, and a colon after that. An email address has none. */
function holdsUserId(look: string): boolean {
  const sigil = look.indexOf('@')
  const colon = sigil === -1 ? -1 : look.indexOf(':', sigil)
  return colon !== -1 && colon < look.length - 1
}
