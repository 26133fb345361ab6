/**
 * What is legal in an event, and wrong all the same.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#events | Events}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { isObject, own } from '../codec/own.js'
import { type Place, placesIn } from '../codec/places.js'
import type { RoomVersion } from '../common/room-version.js'
import { checkLimits } from '../hash/limits.js'
import { parseEventId } from '../identifier/event-id.js'
import type { IdentifierFault } from '../identifier/fault.js'
import { parseMxcUri } from '../identifier/mxc-uri.js'
import { parseRoomAlias } from '../identifier/room-alias.js'
import { parseRoomId } from '../identifier/room-id.js'
import { parseUserId } from '../identifier/user-id.js'
import { withoutReplyFallback } from '../message/reply-fallback.js'
import type { EventFormat } from './event-kind.js'
import { codecsFor } from './kind-codecs.js'

/**
 * What sort of remark it is:
 *
 * - `deprecated-type`: the specification has dropped the type
 * - `deprecated-key`: a key is still read, and should no longer be written
 * - `reply-fallback`: a reply quotes what it replies to, for clients that are no more
 * - `identifier`: it has its sigil, and otherwise breaks the grammar, or is longer than 255 bytes
 * - `size`: the event, or one of its keys, is larger than servers accept. Only events in rooms have a limit
 * - `no-format`: there is a `formatted_body`, and no `format` to say in what: clients show the `body`
 * - `mentions-nobody`: there is a list of users who are mentioned, and nobody in it
 */
export type LintId =
  | 'deprecated-key'
  | 'deprecated-type'
  | 'identifier'
  | 'mentions-nobody'
  | 'no-format'
  | 'reply-fallback'
  | 'size'

export interface LintRemark {
  readonly id: LintId
  /** What is wrong, without saying where. It quotes nothing of the event. */
  readonly message: string
  /** From the root of the event. Array indices are keys: `'0'`. */
  readonly path: readonly string[]
}

export interface LintOptions {
  /** The version of the room, for a PDU. Absent: the latest. */
  readonly roomVersion?: RoomVersion
}

/** The types that the specification has dropped, and what stands in their place. */
const DEPRECATED_TYPES: ReadonlyMap<string, string> = new Map([
  ['m.room.aliases', 'm.room.canonical_alias'],
  ['m.room.message.feedback', 'm.receipt'],
])

/** Keys that should no longer be written, by the name of the codec of the object that they stand in. */
export const DEPRECATED_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['PreviousRoom', ['event_id']],
  ['RequestedKeyInfo', ['sender_key']],
  ['RoomEncryptedEventContent', ['device_id']],
])

/** The grammars that codecs do not look at beyond the first character, by the codec's name. */
const GRAMMARS: ReadonlyMap<string, (text: string) => Either<IdentifierFault, unknown>> = new Map<
  string,
  (text: string) => Either<IdentifierFault, unknown>
>([
  ['EventId', (text) => parseEventId(text)],
  ['MxcUri', parseMxcUri],
  ['RoomAlias', parseRoomAlias],
  ['RoomId', (text) => parseRoomId(text)],
  ['UserId', (text) => parseUserId(text)],
])

/**
 * What should be otherwise in an event that decodes: for those who are about to send it, or who look after a server.
 *
 * Nothing of it makes an event malformed. What is malformed is passed over: ask `parseEvent` first. Never throws for an
 * event that decodes.
 *
 * @param format - how the event travels
 *
 * @example
 * ```ts
 * import { lint } from 'matrix-event-model'
 *
 * const content = { msgtype: 'm.text', body: 'Hi', formatted_body: '<b>Hi</b>' }
 * const event = { type: 'm.room.message', event_id: '$e', sender: '@alice', origin_server_ts: 1, content }
 * lint('sync', event).map(({ id, path }) => `${id}: ${path.join('.')}`) // => ['identifier: sender', 'no-format: content.formatted_body']
 * ```
 */
export function lint(format: EventFormat, event: unknown, options: LintOptions = {}): readonly LintRemark[] {
  if (!isObject(event)) return []
  const { envelope, known, typeKey } = codecsFor(format, options.roomVersion)
  const codec = known.is(event) ? known : envelope
  if (!codec.is(event)) return []
  const remarks = [...placesIn(codec, event)].flatMap(placeRemarks)
  return [...typeRemarks(own(event, typeKey), typeKey), ...withoutTwins(remarks), ...sizeRemarks(format, event)]
}

function typeRemarks(type: unknown, typeKey: string): readonly LintRemark[] {
  const successor = DEPRECATED_TYPES.get(type as string)
  if (successor === undefined) return []
  return [{ id: 'deprecated-type', message: `the type is deprecated, in favor of ${successor}`, path: [typeKey] }]
}

function placeRemarks({ codec, path, value }: Place): readonly LintRemark[] {
  if (typeof value === 'string') return grammarRemarks(codec.name, value, path)
  if (!isObject(value)) return []
  const deprecated = (DEPRECATED_KEYS.get(codec.name) ?? []).filter((key) => own(value, key) !== undefined)
  return [
    ...deprecated.map(
      (key): LintRemark => ({ id: 'deprecated-key', message: 'the key is deprecated', path: [...path, key] }),
    ),
    ...(codec.name === 'Mentions' ? mentionRemarks(value, path) : []),
    ...(MESSAGES.has(codec.name) ? messageRemarks(value, path) : []),
  ]
}

function grammarRemarks(name: string, value: string, path: readonly string[]): readonly LintRemark[] {
  const parsed = GRAMMARS.get(name)?.(value)
  if (parsed === undefined || parsed._tag === 'Right') return []
  const { at, code } = parsed.left
  return [{ id: 'identifier', message: `no ${name}: ${code} at character ${at}`, path }]
}

function mentionRemarks(mentions: object, path: readonly string[]): readonly LintRemark[] {
  const userIds = own(mentions, 'user_ids')
  if (!Array.isArray(userIds) || userIds.length > 0) return []
  return [
    { id: 'mentions-nobody', message: 'the list of those who are mentioned is empty', path: [...path, 'user_ids'] },
  ]
}

/** Whole contents of messages, in an edit too. */
const MESSAGES: ReadonlySet<string> = new Set(['RoomMessageEventContent', 'RoomMessageEventContentWithoutRelation'])

function messageRemarks(content: object, path: readonly string[]): readonly LintRemark[] {
  const remarks: LintRemark[] = []
  if (own(content, 'formatted_body') !== undefined && own(content, 'format') === undefined) {
    remarks.push({
      id: 'no-format',
      message: 'there is no format beside formatted_body, so it is not shown',
      path: [...path, 'formatted_body'],
    })
  }
  if (withoutReplyFallback(content) !== content) {
    remarks.push({
      id: 'reply-fallback',
      message: 'a reply no longer quotes what it replies to',
      path: [...path, 'body'],
    })
  }
  return remarks
}

/** Several codecs may describe one place, and would have it remarked on as often. */
function withoutTwins(remarks: readonly LintRemark[]): readonly LintRemark[] {
  const seen = new Set<string>()
  return remarks.filter(({ id, path }) => {
    const key = JSON.stringify([id, path])
    return !seen.has(key) && seen.add(key)
  })
}

/** The formats of events that are kept in rooms: for others there is no limit. */
const LIMITED_FORMATS: ReadonlySet<EventFormat> = new Set(['pdu', 'stripped', 'sync', 'timeline'])

const NOT_WRITABLE = 'it cannot be written in canonical JSON, so servers refuse it'

function sizeRemarks(format: EventFormat, event: object): readonly LintRemark[] {
  if (!LIMITED_FORMATS.has(format)) return []
  try {
    return checkLimits(format === 'pdu' ? event : withoutUnsigned(event)).map((finding): LintRemark => {
      if (finding._tag === 'NotCanonicalJson') return { id: 'size', message: NOT_WRITABLE, path: finding.path }
      const { limit, size, what } = finding
      return { id: 'size', message: `${size} bytes, of at most ${limit}`, path: what === 'event' ? [] : [what] }
    })
  } catch {
    return [{ id: 'size', message: NOT_WRITABLE, path: [] }]
  }
}

/** Without what the server adds for whoever it serves the event: it is no part of what servers exchange. */
function withoutUnsigned(event: { readonly unsigned?: unknown }): object {
  const { unsigned: _, ...sent } = event
  return sent
}
