/**
 * What members of a room are called, so that no two of them look the same, and nobody looks like somebody else.
 *
 * Beyond what the specification asks, names that only look alike are told apart too, and so is a name that holds a user ID.
 * What turns the direction of text or hides in it is taken out of what is shown.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-user | Calculating the display name for a user}
 * @module
 */
import type { Membership } from '../room/member.js'
import { lookOf } from './look-alike.js'
import { shownId, shownText } from './shown-text.js'

/** What is read of an `m.room.member`. It may be full, from `/sync`, stripped or redacted. */
export interface NamedMember {
  readonly content: { readonly displayname?: string | null | undefined; readonly membership: Membership }
  readonly state_key: string
}

/** What to call a user. */
export interface MemberDisplayName {
  /** For a single line of text: the name that they chose, or else their ID. */
  readonly name: string
  /** Whether the name alone may be taken for someone else's, so that the ID must stand beside it. */
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
 * It is kept up to date by the member events as they come: each changes it in place, in constant time, and so is a name
 * looked up.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-user | Calculating the display name for a user}
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
  /** Of everybody who chose a name. */
  readonly #names = new Map<string, Name>()
  /** By how a name looks: those in the room who bear it. */
  readonly #bearers = new Map<string, Set<string>>()

  /** Where a user has several events, the last counts. Never throws, unless iterating over `members` does. */
  constructor(members: Iterable<NamedMember> = []) {
    for (const member of members) this.#put(member.state_key, nameIn(member), isInRoom(member))
  }

  /**
   * What to call a user, in the room or not: those who left may still be read in its past. A user who chose no name, or of
   * whom nothing is known, is called by their ID. Never throws.
   */
  get(userId: string): MemberDisplayName {
    const name = this.#names.get(userId)
    if (name === undefined) return { name: shownId(userId), isAmbiguous: false, userId }
    const isAmbiguous = this.#othersLike(name.look, userId) > 0 || (name.text !== userId && holdsUserId(name.look))
    return { name: name.text, isAmbiguous, userId }
  }

  /**
   * Takes in the next `m.room.member` of a user. Returns who is called otherwise from now on: the user, it may be, and of
   * those in the room whoever was, or is now, the only other of such a name. Never throws.
   */
  set(member: NamedMember): readonly string[] {
    const userId = member.state_key
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
 * A user's name for plain text, with the ID beside it where the name alone is ambiguous. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#calculating-the-display-name-for-a-user | Calculating the display name for a user}
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
export function memberNameText({ name, isAmbiguous, userId }: MemberDisplayName): string {
  return isAmbiguous ? `${name} (${shownId(userId)})` : name
}

function isInRoom({ content }: NamedMember): boolean {
  return content.membership === 'join' || content.membership === 'invite'
}

function nameIn({ content }: NamedMember): Name | undefined {
  if (typeof content.displayname !== 'string') return undefined
  const look = lookOf(content.displayname)
  return look === '' ? undefined : { text: shownText(content.displayname), look }
}

/** Whether there is an `@` in it, and a colon after that. An email address has none. */
function holdsUserId(look: string): boolean {
  const sigil = look.indexOf('@')
  const colon = sigil === -1 ? -1 : look.indexOf(':', sigil)
  return colon !== -1 && colon < look.length - 1
}
