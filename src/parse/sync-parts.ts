/**
 * Traverses a `/sync` response.
 *
 * @internal
 * @module
 */

import { keysOf, read, readItems } from '../json/read.js'
import { messageAt } from '../json/shown.js'
import type { EventFormat } from '../kind/event-format.js'

/** The event formats in a `/sync` response. */
export type SyncEventFormat = Exclude<EventFormat, 'timeline' | 'pdu' | 'edu'>

/** An unparsed event, with its place in the response. */
export interface SyncEvent {
  /** The event, not parsed. */
  readonly event: unknown
  /** The format to parse it in. */
  readonly format: SyncEventFormat
  /** The keys from the root of the response: `['rooms', 'join', '!a:b.c', 'timeline', 'events', '0']`. */
  readonly path: readonly string[]
  /** The room of the event, if it has one. */
  readonly roomId?: string
  /** The section that holds it: `timeline`, `account_data`. */
  readonly section: SyncSection
}

/** A part of a `/sync` response that should hold events but is malformed. */
export interface UnreadSection {
  /** The kind of error, for programs. */
  readonly code: 'unread-section'
  /** The keys from the root of the response. */
  readonly path: readonly string[]
  /** The message for people, on one line, with the place. */
  readonly message: string
}

type Sections = readonly (readonly [section: string, format: SyncEventFormat])[]

/** The sections outside rooms. */
export const SECTIONS = [
  ['presence', 'presence'],
  ['account_data', 'account_data'],
  ['to_device', 'to_device'],
] as const satisfies Sections

/** The sections of a room, for any membership. */
export const ROOM_SECTIONS = [
  ['invite_state', 'stripped'],
  ['knock_state', 'stripped'],
  ['state', 'sync'],
  ['state_after', 'sync'],
  ['org.matrix.msc4222.state_after', 'sync'],
  ['timeline', 'sync'],
  ['ephemeral', 'ephemeral'],
  ['account_data', 'account_data'],
] as const satisfies Sections

type FormatOfSection = (typeof SECTIONS | typeof ROOM_SECTIONS)[number]

/** The sections of a `/sync` response that hold events, or those that hold events of the format `K`. */
export type SyncSection<K extends SyncEventFormat = SyncEventFormat> = Extract<FormatOfSection, readonly [string, K]>[0]

export const MEMBERSHIPS = ['join', 'invite', 'knock', 'leave']

const ONE_OF_MEMBERSHIPS = '"join", "invite", "knock" or "leave"'

/** Returns whether the input looks like a `/sync` response. */
export function isSyncResponse(input: unknown): boolean {
  return typeof read(input, 'next_batch') === 'string' && read(input, 'type') === undefined
}

/** Yields every event of a `/sync` response, and every malformed part that should hold events. */
export function* partsOfSync(response: unknown): Generator<SyncEvent | UnreadSection, void> {
  if (keysOf(response) === undefined) {
    yield unread([], 'an object')
    return
  }
  yield* partsOf(response, SECTIONS, [])
  const rooms = read(response, 'rooms')
  if (isUnreadable(rooms)) yield unread(['rooms'], 'an object')
  // Sliding sync has no memberships between `rooms` and the room IDs.
  for (const key of keysOf(rooms) ?? []) if (key.startsWith('!')) yield unread(['rooms', key], ONE_OF_MEMBERSHIPS)
  for (const membership of MEMBERSHIPS) {
    const byId = read(rooms, membership)
    if (isUnreadable(byId)) yield unread(['rooms', membership], 'an object')
    for (const roomId of keysOf(byId) ?? []) {
      const room = read(byId, roomId)
      const path = ['rooms', membership, roomId]
      if (isUnreadable(room)) yield unread(path, 'an object')
      yield* partsOf(room, ROOM_SECTIONS, path, { roomId })
    }
  }
}

function* partsOf(
  input: unknown,
  sections: readonly FormatOfSection[],
  path: readonly string[],
  room: { readonly roomId?: string } = {},
): Generator<SyncEvent | UnreadSection, void> {
  for (const [section, format] of sections) {
    const held = read(input, section)
    if (isUnreadable(held)) yield unread([...path, section], 'an object')
    const events = read(held, 'events')
    if (!isAbsent(events) && !isArray(events)) yield unread([...path, section, 'events'], 'an array')
    let i = 0
    for (const event of readItems(events)) {
      yield { event, format, path: [...path, section, 'events', String(i++)], ...room, section }
    }
  }
}

function unread(path: readonly string[], expected: string): UnreadSection {
  return { code: 'unread-section', path, message: messageAt(path, `expected ${expected}: its events were not read`) }
}

/** Servers written in Go write `null` for an empty list. */
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

function isUnreadable(value: unknown): boolean {
  return !isAbsent(value) && keysOf(value) === undefined
}

function isArray(value: unknown): boolean {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}
