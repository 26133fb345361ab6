/**
 * Infers the format of an event with the types of a registry.
 *
 * @internal
 * @module
 */
import { INHERITED, isPlain } from '../codec/checks.js'
import type { AnyCodec } from '../codec/codec.js'
import { read } from '../json/read.js'
import type { EventFormat } from '../kind/event-format.js'
import { type CodecsFor, listedCodec } from '../kind/format-codecs.js'

/** The formats of events that are not persisted in rooms, except EDUs. */
export const ROOMLESS = ['presence', 'ephemeral', 'to_device', 'account_data'] as const satisfies readonly EventFormat[]

/** Returns the format that an event's fields and type suggest. */
export function inferFormatWith(codecsFor: CodecsFor, input: unknown): EventFormat | undefined {
  return formatOfMost(input) ?? inferAny(codecsFor, input)
}

/**
 * Infers the format of a room event as clients get it. Most are, and reading their keys directly takes a third of the time.
 * Returns `undefined` for any other event.
 */
function formatOfMost(input: unknown): EventFormat | undefined {
  try {
    if (!isPlain(input)) return undefined
    const { auth_events, event_id, hashes, origin_server_ts, prev_events, room_id, type } = input
    const isWhole = type !== undefined && event_id !== undefined && origin_server_ts !== undefined
    const isPdu = auth_events !== undefined || prev_events !== undefined || hashes !== undefined
    const isInherited =
      INHERITED.type !== undefined ||
      INHERITED.event_id !== undefined ||
      INHERITED.origin_server_ts !== undefined ||
      INHERITED.room_id !== undefined
    return isWhole && !isPdu && !isInherited ? (room_id === undefined ? 'sync' : 'timeline') : undefined
  } catch {
    return undefined
  }
}

/** Does the same without the shortcut. Parsing, which infers the formats of malformed events only, is smaller with this. */
export function inferAny(codecsFor: CodecsFor, input: unknown): EventFormat | undefined {
  const type = read(input, 'type')
  if (read(input, 'edu_type') !== undefined && !isWhole(input)) return 'edu'
  if (type === undefined) return undefined
  if (isPdu(input)) return 'pdu'
  return isWhole(input) ? inRoom(input) : inferPartial(codecsFor, input, type)
}

/** The format of an event that lacks fields of those in rooms. */
function inferPartial(codecsFor: CodecsFor, input: unknown, type: unknown): EventFormat {
  const has = (key: string) => read(input, key) !== undefined
  const listed = (format: EventFormat) => listedCodec(codecsFor(format, undefined), type)
  const ofRoom = listed('timeline')
  const roomless = ROOMLESS.find((format) => listed(format) !== undefined)
  if (roomless !== undefined && (ofRoom === undefined || isRoomless(input))) return roomless
  // Stripped state in `GET /hierarchy` has a timestamp.
  const isStripped = has('state_key') && !has('event_id') && !(has('origin_server_ts') && has('room_id'))
  if (isStripped && (ofRoom === undefined || isState(ofRoom))) return 'stripped'
  if (has('event_id') || has('origin_server_ts') || ofRoom !== undefined) return inRoom(input)
  if (has('room_id')) return has('sender') || has('user_id') ? 'timeline' : 'ephemeral'
  return has('sender') ? 'to_device' : 'account_data'
}

function inRoom(input: unknown): EventFormat {
  return read(input, 'room_id') === undefined ? 'sync' : 'timeline'
}

/** Returns whether an event has fields that only persisted room events have, regardless of its type. */
export function isKept(input: unknown): boolean {
  return isPdu(input) || isWhole(input)
}

function isPdu(input: unknown): boolean {
  return (
    read(input, 'auth_events') !== undefined ||
    read(input, 'prev_events') !== undefined ||
    read(input, 'hashes') !== undefined
  )
}

function isWhole(input: unknown): boolean {
  return (
    read(input, 'type') !== undefined &&
    read(input, 'event_id') !== undefined &&
    read(input, 'origin_server_ts') !== undefined
  )
}

/** Returns whether nothing indicates that an event of a type that exists inside and outside rooms is in a room. */
function isRoomless(input: unknown): boolean {
  const content = read(input, 'content')
  return (
    ['room_id', 'event_id', 'origin_server_ts', 'state_key'].every((key) => read(input, key) === undefined) &&
    // Encrypted for a room, or related to an event in a room.
    read(content, 'algorithm') !== 'm.megolm.v1.aes-sha2' &&
    read(content, 'm.relates_to') === undefined
  )
}

function isState({ shape }: AnyCodec): boolean {
  return shape.kind === 'object' && Object.hasOwn(shape.required, 'state_key')
}
