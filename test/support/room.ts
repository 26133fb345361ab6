/**
 * Rooms for tests: each event has the auth events that the state before it requires.
 *
 * @module
 */
import type { KnownRoomVersion } from '../../src/event/common/room-version.js'
import { authEventKeys } from '../../src/function/authorization/auth-event-keys.js'
import type { RoomPdu } from '../../src/function/authorization/pdu.js'
import { ROOM_VERSIONS } from '../../src/function/room-version/rules.js'

export const ALICE = '@alice:a.example'
export const BOB = '@bob:b.example'
export const CAROL = '@carol:c.example'
export const DAVE = '@dave:a.example'

/** An event to add to a room. */
export interface Described {
  readonly type: string
  readonly sender?: string
  readonly state_key?: string
  readonly content?: object
  /** Default: the event added last. */
  readonly after?: readonly string[]
  /** In milliseconds. Default: one more than for the previous event. */
  readonly at?: number
  /** Keys to override. */
  readonly override?: object
}

/** A room, to which a test adds events with chosen IDs. */
export class TestRoom {
  readonly pdus = new Map<string, RoomPdu>()
  readonly version: KnownRoomVersion
  /** The IDs in the state after each event, by type and state key. */
  readonly #states = new Map<string, ReadonlyMap<string, string>>()
  #last: string | undefined
  #time = 0

  constructor(version: KnownRoomVersion) {
    this.version = version
  }

  get roomId(): string {
    return ROOM_VERSIONS[this.version].roomIdFormat === 'v12' ? '!create' : '!r:a.example'
  }

  /** Adds an event and returns its ID. The state is that of the first of its previous events. */
  add(id: string, { type, sender = ALICE, state_key, content = {}, after, at, override }: Described): string {
    const rules = ROOM_VERSIONS[this.version]
    const previous = after ?? (this.#last === undefined ? [] : [this.#last])
    const state = new Map(this.#states.get(previous[0] ?? ''))
    const isFirstFormat = rules.eventFormat === 'v1'
    const referTo = (ids: readonly string[]) => (isFirstFormat ? ids.map((other) => [other, {}] as const) : ids)
    const described = { type, sender, content, ...(state_key !== undefined && { state_key }) }
    const authEvents = authEventKeys(described, this.version).flatMap((key) => state.get(key.join('\0')) ?? [])
    const isHashRoom = rules.roomIdFormat === 'v12' && type === 'm.room.create'
    this.#time = at ?? this.#time + 1
    this.pdus.set(id, {
      ...described,
      ...(isHashRoom ? {} : { room_id: this.roomId }),
      ...(isFirstFormat && { event_id: id }),
      auth_events: referTo(authEvents),
      prev_events: referTo(previous),
      depth: this.pdus.size + 1,
      origin_server_ts: this.#time,
      ...override,
    })
    if (state_key !== undefined) state.set(`${type}\0${state_key}`, id)
    this.#states.set(id, state)
    this.#last = id
    return id
  }

  /** A room that Alice created and joined, with these power levels and join rule. */
  start({ levels = {}, joinRule = 'public' }: { levels?: object; joinRule?: string } = {}): this {
    const creator = ROOM_VERSIONS[this.version].useRoomCreateSender ? {} : { creator: ALICE }
    this.add('$create', { type: 'm.room.create', state_key: '', content: { room_version: this.version, ...creator } })
    this.member('$alice', ALICE, 'join')
    const users = ROOM_VERSIONS[this.version].explicitlyPrivilegeRoomCreators ? {} : { [ALICE]: 100 }
    this.add('$levels', { type: 'm.room.power_levels', state_key: '', content: { users, ...levels } })
    this.add('$rules', { type: 'm.room.join_rules', state_key: '', content: { join_rule: joinRule } })
    return this
  }

  member(id: string, user: string, membership: string, more: Omit<Described, 'type'> = {}): string {
    const content = { membership, ...more.content }
    return this.add(id, { sender: user, ...more, type: 'm.room.member', state_key: user, content })
  }

  message(id: string, sender: string, more: Omit<Described, 'type'> = {}): string {
    return this.add(id, { sender, content: { msgtype: 'm.text', body: id }, ...more, type: 'm.room.message' })
  }
}
