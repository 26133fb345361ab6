/**
 * The rules of `lint`, one for each kind of remark.
 *
 * A rule is called for every part of an event that a codec describes. It recognizes the parts it applies to by their
 * declaration, so it works for custom events too.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { AnyCodec, Fields, Frame } from '../codec/shape.js'
import { EventId, RoomAlias, RoomId, UserId } from '../event/common/identifier.js'
import { Mentions } from '../event/common/mentions.js'
import { MxcUri } from '../event/common/mxc-uri.js'
import { parseEventId } from '../function/identifier/event-id.js'
import type { IdentifierFault } from '../function/identifier/fault.js'
import { parseMxcUri } from '../function/identifier/mxc-uri.js'
import { parseRoomAlias } from '../function/identifier/room-alias.js'
import { parseRoomId } from '../function/identifier/room-id.js'
import { parseUserId } from '../function/identifier/user-id.js'
import { withoutReplyFallback } from '../function/message/reply-fallback.js'
import { isObject, ownNumber, ownValue } from '../json/own.js'

export type RuleCode =
  | 'deprecated-key'
  | 'deprecated-type'
  | 'depth'
  | 'identifier'
  | 'mentions-nobody'
  | 'no-format'
  | 'reply-fallback'

/** A finding of a rule. */
export interface Finding {
  readonly code: RuleCode
  /** The key, relative to the place. Absent: the place itself. */
  readonly key?: string
  /** The message, without the place. */
  readonly reason: string
}

/** Returns the findings for a place. */
export type Rule = (place: Frame) => readonly Finding[]

/** The grammars of identifiers. Codecs check only the sigil. */
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

const deprecated: Rule = ({ codec: { shape }, actual, parent }) =>
  Object.entries((shape.kind === 'object' ? shape.deprecated : undefined) ?? {})
    .filter(([key]) => ownValue(actual, key) !== undefined)
    .map(([key, why]) => {
      const isType = parent === undefined && key === 'type'
      return { code: isType ? 'deprecated-type' : 'deprecated-key', key, reason: `deprecated: ${why}` }
    })

/** The codec has already refused what is not a safe integer, which is the range of canonical JSON. */
const depth: Rule = ({ codec, actual, parent }) => {
  if (parent !== undefined || !declares(codec, 'depth', 'prev_events')) return []
  const value = ownNumber(actual, 'depth')
  const before = ownValue(actual, 'prev_events')
  const isAfterOthers = Array.isArray(before) && before.length > 0
  const finding = (reason: string): readonly Finding[] => [{ code: 'depth', key: 'depth', reason }]
  if (value === undefined) return []
  if (value < 0) return finding('negative, so servers reject the event')
  if (value === 0 && isAfterOthers) return finding('0, although the event has previous events')
  return value === Number.MAX_SAFE_INTEGER ? finding('the limit, so all later events in the room have this depth') : []
}

const identifier: Rule = ({ codec, actual }) => {
  const parsed = typeof actual === 'string' ? GRAMMARS.get(codec)?.(actual) : undefined
  return parsed?._tag === 'Left'
    ? [{ code: 'identifier', reason: `not a valid ${codec.name}: ${parsed.left.message}` }]
    : []
}

const mentionsNobody: Rule = ({ codec, actual }) => {
  const userIds = codec === Mentions ? ownValue(actual, 'user_ids') : undefined
  const isEmpty = Array.isArray(userIds) && userIds.length === 0
  return isEmpty ? [{ code: 'mentions-nobody', key: 'user_ids', reason: 'the list of mentioned users is empty' }] : []
}

const noFormat: Rule = ({ codec, actual }) => {
  if (!declares(codec, 'format', 'formatted_body')) return []
  const isNotShown = ownValue(actual, 'formatted_body') !== undefined && ownValue(actual, 'format') === undefined
  return isNotShown ? [{ code: 'no-format', key: 'formatted_body', reason: 'ignored, since there is no format' }] : []
}

const replyFallback: Rule = ({ codec, actual }) => {
  if (!isObject(actual) || !declares(codec, 'm.relates_to')) return []
  const cleared = withoutReplyFallback(actual)
  return ['body', 'formatted_body']
    .filter((key) => ownValue(cleared, key) !== ownValue(actual, key))
    .map((key) => ({ code: 'reply-fallback', key, reason: 'replies no longer include a quote' }))
}

/** The rules that apply to parts of an event. */
export const RULES: readonly Rule[] = [deprecated, depth, identifier, mentionsNobody, noFormat, replyFallback]

/** Returns whether the codec describes objects that may have all of these keys. */
function declares({ shape }: AnyCodec, ...keys: readonly string[]): boolean {
  if (shape.kind !== 'object') return false
  const has = (fields: Fields, key: string) => Object.hasOwn(fields, key)
  return keys.every((key) => has(shape.required, key) || has(shape.optional, key))
}
