/**
 * What `lint` looks for, a rule for each remark.
 *
 * A rule is asked about every part of an event that a codec describes. Which parts concern it, it tells by what the
 * codec declares, so it holds for events of your own too.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { AnyCodec, Fields } from '../codec/codec.js'
import { isObject, ownValue } from '../codec/own.js'
import type { Place } from '../codec/places.js'
import { EventId, RoomAlias, RoomId, UserId } from '../common/identifier.js'
import { Mentions } from '../common/mentions.js'
import { MxcUri } from '../common/mxc-uri.js'
import { parseEventId } from '../identifier/event-id.js'
import type { IdentifierFault } from '../identifier/fault.js'
import { parseMxcUri } from '../identifier/mxc-uri.js'
import { parseRoomAlias } from '../identifier/room-alias.js'
import { parseRoomId } from '../identifier/room-id.js'
import { parseUserId } from '../identifier/user-id.js'
import { withoutReplyFallback } from '../message/reply-fallback.js'

/** What a rule finds at a place: the key below it that is meant, if it is not the place itself, and what is wrong. */
export interface Finding {
  readonly key?: string
  readonly reason: string
}

/** What a rule finds at a place. */
export type Rule = (place: Place) => readonly Finding[]

/** Keys that should no longer be written, by the name of the codec of the object that they stand in. */
export const DEPRECATED_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['PreviousRoom', ['event_id']],
  ['RequestedKeyInfo', ['sender_key']],
  ['MegolmOrOlmEventContent', ['device_id']],
])

/** The grammars of identifiers that codecs do not look at beyond the first character. */
const GRAMMARS: ReadonlyMap<AnyCodec, (text: string) => Either<IdentifierFault, unknown>> = new Map<
  AnyCodec,
  (text: string) => Either<IdentifierFault, unknown>
>([
  [EventId, (text) => parseEventId(text)],
  [MxcUri, parseMxcUri],
  [RoomAlias, parseRoomAlias],
  [RoomId, (text) => parseRoomId(text)],
  [UserId, (text) => parseUserId(text)],
])

const deprecatedKey: Rule = ({ codec, value }) =>
  (DEPRECATED_KEYS.get(codec.name) ?? [])
    .filter((key) => ownValue(value, key) !== undefined)
    .map((key) => ({ key, reason: 'the key is deprecated' }))

const identifier: Rule = ({ codec, value }) => {
  const parsed = typeof value === 'string' ? GRAMMARS.get(codec)?.(value) : undefined
  return parsed?._tag === 'Left' ? [{ reason: `not a valid ${codec.name}: ${parsed.left.message}` }] : []
}

const mentionsNobody: Rule = ({ codec, value }) => {
  const userIds = codec === Mentions ? ownValue(value, 'user_ids') : undefined
  const isEmpty = Array.isArray(userIds) && userIds.length === 0
  return isEmpty ? [{ key: 'user_ids', reason: 'the list of mentioned users is empty' }] : []
}

const noFormat: Rule = ({ codec, value }) => {
  if (!declares(codec, 'format', 'formatted_body')) return []
  const isNotShown = ownValue(value, 'formatted_body') !== undefined && ownValue(value, 'format') === undefined
  return isNotShown ? [{ key: 'formatted_body', reason: 'it is not shown, since there is no format beside it' }] : []
}

const replyFallback: Rule = ({ codec, value }) => {
  if (!isObject(value) || !declares(codec, 'm.relates_to')) return []
  const cleared = withoutReplyFallback(value)
  const key = ['body', 'formatted_body'].find((key) => ownValue(cleared, key) !== ownValue(value, key))
  return key === undefined ? [] : [{ key, reason: 'a reply no longer quotes what it replies to' }]
}

export type RuleCode = 'deprecated-key' | 'identifier' | 'mentions-nobody' | 'no-format' | 'reply-fallback'

/** Every rule about a part of an event. */
export const RULES: readonly (readonly [code: RuleCode, rule: Rule])[] = [
  ['deprecated-key', deprecatedKey],
  ['identifier', identifier],
  ['mentions-nobody', mentionsNobody],
  ['no-format', noFormat],
  ['reply-fallback', replyFallback],
]

/** Whether the codec is of objects that may have all of these keys. */
function declares({ shape }: AnyCodec, ...keys: readonly string[]): boolean {
  if (shape.kind !== 'object') return false
  const has = (fields: Fields, key: string) => Object.hasOwn(fields, key)
  return keys.every((key) => has(shape.required, key) || has(shape.optional, key))
}
