/**
 * The events of a `/sync` response, one by one.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv3sync | GET /sync}
 * @module
 */
import type { EventFormat } from './event-kind.js'
import { itemsOf, keysOf, read } from './read.js'

/** The formats of events that a `/sync` response holds. */
export type SyncEventFormat = Exclude<EventFormat, 'timeline' | 'pdu' | 'edu'>

/** An event, not yet looked at, and where it stood. */
export interface SyncEvent {
  readonly event: unknown
  readonly format: SyncEventFormat
  /** From the root of the response: `['rooms', 'join', '!a:b.c', 'timeline', 'events', '0']`. */
  readonly path: readonly string[]
  /** The room that it is of, if it is of one. */
  readonly roomId?: string
  /** The list that it stood in: `timeline`, `account_data`. */
  readonly section: string
}

/** The lists outside rooms. */
const SECTIONS: readonly (readonly [section: string, format: SyncEventFormat])[] = [
  ['presence', 'presence'],
  ['account_data', 'account_data'],
  ['to_device', 'to_device'],
]

/** The lists of a room, whatever the user's membership. */
const ROOM_SECTIONS: readonly (readonly [section: string, format: SyncEventFormat])[] = [
  ['invite_state', 'stripped'],
  ['knock_state', 'stripped'],
  ['state', 'sync'],
  ['state_after', 'sync'],
  ['org.matrix.msc4222.state_after', 'sync'],
  ['timeline', 'sync'],
  ['ephemeral', 'ephemeral'],
  ['account_data', 'account_data'],
]

const MEMBERSHIPS = ['join', 'invite', 'knock', 'leave']

/** True for what looks like a response to `/sync`. */
export function isSyncResponse(input: unknown): boolean {
  return typeof read(input, 'next_batch') === 'string' && read(input, 'type') === undefined
}

/** Every event of a `/sync` response, in its format. What is no list of events where one should be is passed over. Never throws. */
export function* syncEvents(response: unknown): Generator<SyncEvent> {
  yield* eventsOf(response, SECTIONS, [])
  const rooms = read(response, 'rooms')
  for (const membership of MEMBERSHIPS) {
    const byId = read(rooms, membership)
    for (const roomId of keysOf(byId) ?? []) {
      yield* eventsOf(read(byId, roomId), ROOM_SECTIONS, ['rooms', membership, roomId], { roomId })
    }
  }
}

function* eventsOf(
  input: unknown,
  sections: readonly (readonly [section: string, format: SyncEventFormat])[],
  path: readonly string[],
  room: { readonly roomId?: string } = {},
): Generator<SyncEvent> {
  for (const [section, format] of sections) {
    let i = 0
    for (const event of itemsOf(read(read(input, section), 'events'))) {
      yield { event, format, path: [...path, section, 'events', String(i++)], ...room, section }
    }
  }
}
