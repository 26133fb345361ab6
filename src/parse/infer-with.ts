/**
 * Telling how an event travels, with the types of a registry.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import { listedMember } from '../codec/member.js'
import { read } from '../json/read.js'
import type { EventFormat } from '../kind/event-format.js'
import type { CodecsFor } from '../kind/format-codecs.js'

/** The formats of events that rooms do not keep, but for EDUs. */
export const ROOMLESS = ['presence', 'ephemeral', 'to_device', 'account_data'] as const satisfies readonly EventFormat[]

/** What an event's fields and type suggest. */
export function inferFormatWith(codecsFor: CodecsFor, input: unknown): EventFormat | undefined {
  const has = (key: string) => read(input, key) !== undefined
  const type = read(input, 'type')
  const listed = (format: EventFormat) =>
    typeof type === 'string' ? listedMember(codecsFor(format, undefined).types, type) : undefined
  const inRoom = (): EventFormat => (has('room_id') ? 'timeline' : 'sync')

  if (has('edu_type') && !isWhole(input)) return 'edu'
  if (type === undefined) return undefined
  if (isPdu(input)) return 'pdu'
  if (isWhole(input)) return inRoom()

  const ofRoom = listed('timeline')
  const roomless = ROOMLESS.find((format) => listed(format) !== undefined)
  if (roomless !== undefined && (ofRoom === undefined || isRoomless(input))) return roomless
  // In `GET /hierarchy`, stripped state has a time.
  const isStripped = has('state_key') && !has('event_id') && !(has('origin_server_ts') && has('room_id'))
  if (isStripped && (ofRoom === undefined || isState(ofRoom))) return 'stripped'
  if (has('event_id') || has('origin_server_ts') || ofRoom !== undefined) return inRoom()
  if (has('room_id')) return has('sender') || has('user_id') ? 'timeline' : 'ephemeral'
  return has('sender') ? 'to_device' : 'account_data'
}

/** Whether an event has what only those have that rooms keep, whatever its type. */
export function isKept(input: unknown): boolean {
  return isPdu(input) || isWhole(input)
}

function isPdu(input: unknown): boolean {
  return ['auth_events', 'prev_events', 'hashes'].some((key) => read(input, key) !== undefined)
}

function isWhole(input: unknown): boolean {
  return ['type', 'event_id', 'origin_server_ts'].every((key) => read(input, key) !== undefined)
}

/** Whether nothing says that an event is in a room whose type exists there and elsewhere. */
function isRoomless(input: unknown): boolean {
  const content = read(input, 'content')
  return (
    ['room_id', 'event_id', 'origin_server_ts', 'state_key'].every((key) => read(input, key) === undefined) &&
    // What is encrypted for a room, and what relates to an event in one.
    read(content, 'algorithm') !== 'm.megolm.v1.aes-sha2' &&
    read(content, 'm.relates_to') === undefined
  )
}

function isState({ shape }: AnyCodec): boolean {
  return shape.kind === 'object' && Object.hasOwn(shape.required, 'state_key')
}
