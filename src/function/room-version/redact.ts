/**
 * Redaction: removes everything from an event that its room does not need.
 *
 * The event keeps its place in the room, its sender and its time; the content keeps only what the authorization rules
 * need. From room version 3 on, event IDs are hashes of the redacted event, so redaction does not change them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#redactions | Redactions}
 * @see {@link https://spec.matrix.org/v1.19/rooms/v11/#redactions | Redactions in room version 11}
 * @module
 */

import type { JsonObject } from '../../codec/primitive.js'
import type { RoomVersion } from '../../event/common/room-version.js'
import type { RedactedRoomAliasesEventContent } from '../../event/room/aliases.js'
import type { RedactedRoomCreateEventContent } from '../../event/room/create.js'
import type { RedactedRoomHistoryVisibilityEventContent } from '../../event/room/history-visibility.js'
import type { RedactedRoomJoinRulesEventContent } from '../../event/room/join-rules.js'
import type { RedactedRoomMemberEventContent } from '../../event/room/member.js'
import type { RedactedRoomPowerLevelsEventContent } from '../../event/room/power-levels.js'
import type { RedactedRoomRedactionEventContent } from '../../event/room/redaction.js'
import { isObject, own, ownObject, ownString } from '../../json/own.js'
import type { RoomVersionRules } from './rules.js'
import { rulesOrLatest } from './rules-or-latest.js'

/** An event in a room, of any type, in the federation or the client format, with or without its `room_id`. */
export interface RedactableEvent {
  /** The event type, which decides what is kept of the content. */
  readonly type: string
  /** The content to redact. */
  readonly content: object
}

/** The redacted content by event type. For other types it is `{}`. */
export interface RedactedContentByType {
  /** Up to room version 5, the aliases. Otherwise empty. */
  readonly 'm.room.aliases': RedactedRoomAliasesEventContent
  /** From room version 11 on, everything. Before, only the creator. */
  readonly 'm.room.create': RedactedRoomCreateEventContent
  /** The history visibility, but no custom keys. */
  readonly 'm.room.history_visibility': RedactedRoomHistoryVisibilityEventContent
  /** The join rule, and from room version 8 on its conditions. */
  readonly 'm.room.join_rules': RedactedRoomJoinRulesEventContent
  /** The membership, and in later room versions what authorized it, but no profile. */
  readonly 'm.room.member': RedactedRoomMemberEventContent
  /** The levels, but not `notifications`, and `invite` only from room version 11 on. */
  readonly 'm.room.power_levels': RedactedRoomPowerLevelsEventContent
  /** From room version 11 on, the ID of the redacted event. Before, empty. */
  readonly 'm.room.redaction': RedactedRoomRedactionEventContent
}

/** The result of {@link redact} for an event of type `E`. */
export type RedactedEvent<E extends RedactableEvent> = E extends unknown
  ? Pick<E, KeptKey & keyof E> &
      Partial<Pick<E, FormerlyKeptKey & keyof E>> & {
        /** What is kept of the content. */
        readonly content: E['type'] extends keyof RedactedContentByType ? RedactedContentByType[E['type']] : JsonObject
      }
  : never

/** The part of an event that tells clients about its redaction. */
export interface RedactedBecause {
  /** Data that the server adds. */
  readonly unsigned: {
    /** The event that redacted this one. */
    readonly redacted_because: JsonObject
  }
}

/** Top-level keys kept in all room versions, besides `content`. */
type KeptKey =
  | 'auth_events'
  | 'depth'
  | 'event_id'
  | 'hashes'
  | 'origin_server_ts'
  | 'prev_events'
  | 'room_id'
  | 'sender'
  | 'signatures'
  | 'state_key'
  | 'type'

/** Top-level keys kept in room versions 1 to 10. */
type FormerlyKeptKey = 'membership' | 'origin' | 'prev_state'

/**
 * Returns the redacted form of an event, according to its room version.
 *
 * Besides `content`, these keys are kept: `type`, `state_key`, `sender`, `origin_server_ts`, `event_id` and `room_id`;
 * of those that only servers see, `auth_events`, `prev_events`, `depth`, `hashes` and `signatures`; in room versions 1
 * to 10 also `origin`, `membership` and `prev_state`. `unsigned` is removed. With `because`, the redaction event, a new
 * `unsigned` holds only `redacted_because`, as servers send it. `parseEvent` recognizes redacted events by it.
 *
 * A room version that is not in the specification, possibly a newer one, has the rules of version 12. Do not hash the
 * result in that case; `roomVersionRules` tells whether a version is known.
 *
 * The event is not modified, and the result shares its values. Content that is not an object becomes `{}`.
 *
 * @example
 * ```ts
 * import { redact } from 'matrix-event-model'
 *
 * const event = {
 *   type: 'm.room.member',
 *   state_key: '@alice:example.org',
 *   sender: '@alice:example.org',
 *   content: { membership: 'join', displayname: 'Alice' },
 *   unsigned: { age: 1200 },
 * } as const
 *
 * redact(event, '12').content // => { membership: 'join' }
 *
 * const because = { type: 'm.room.redaction', content: { redacts: '$event' } }
 * redact(event, '12', because).unsigned // => { redacted_because: because }
 * ```
 */
export function redact<E extends RedactableEvent>(event: E, roomVersion: RoomVersion): RedactedEvent<E>
export function redact<E extends RedactableEvent>(
  event: E,
  roomVersion: RoomVersion,
  because: RedactableEvent,
): RedactedEvent<E> & RedactedBecause
export function redact(event: RedactableEvent, roomVersion: RoomVersion, because?: RedactableEvent): object {
  const rules = rulesOrLatest(roomVersion)
  return {
    ...(isObject(event) && keep(event, keptBesideContent(rules))),
    content: redactedContent(event, rules),
    ...(isObject(because) && { unsigned: { redacted_because: because } }),
  }
}

/** Whether a key is kept; or, for a key that holds an object, which of its keys are kept. Unlisted keys are removed. */
type Kept<K extends string = string> = { readonly [P in K]?: boolean | Kept }

function keptBesideContent(rules: RoomVersionRules): Kept {
  const always: Record<KeptKey, true> = {
    auth_events: true,
    depth: true,
    event_id: true,
    hashes: true,
    origin_server_ts: true,
    prev_events: true,
    room_id: true,
    sender: true,
    signatures: true,
    state_key: true,
    type: true,
  }
  const formerly: Record<FormerlyKeptKey, boolean> = {
    membership: rules.keepOriginMembershipPrevState,
    origin: rules.keepOriginMembershipPrevState,
    prev_state: rules.keepOriginMembershipPrevState,
  }
  return { ...always, ...formerly }
}

type KeptOf<T extends keyof RedactedContentByType> = Kept<string & keyof RedactedContentByType[T]> | 'everything'

const KEPT_IN_CONTENT: { readonly [T in keyof RedactedContentByType]: (rules: RoomVersionRules) => KeptOf<T> } = {
  'm.room.aliases': (rules) => ({ aliases: rules.keepRoomAliasesAliases }),
  'm.room.create': (rules) => (rules.keepRoomCreateContent ? 'everything' : { creator: true }),
  'm.room.history_visibility': () => ({ history_visibility: true }),
  'm.room.join_rules': (rules) => ({ allow: rules.keepRoomJoinRulesAllow, join_rule: true }),
  'm.room.member': (rules) => ({
    join_authorised_via_users_server: rules.keepRoomMemberJoinAuthorisedViaUsersServer,
    membership: true,
    third_party_invite: rules.keepRoomMemberThirdPartyInviteSigned && { signed: true },
  }),
  'm.room.power_levels': (rules) => ({
    ban: true,
    events: true,
    events_default: true,
    invite: rules.keepRoomPowerLevelsInvite,
    kick: true,
    redact: true,
    state_default: true,
    users: true,
    users_default: true,
  }),
  'm.room.redaction': (rules) => ({ redacts: rules.keepRoomRedactionRedacts }),
}

function redactedContent(event: RedactableEvent, rules: RoomVersionRules): JsonObject {
  const type = ownString(event, 'type')
  const content = ownObject(event, 'content')
  if (type === undefined || content === undefined || !isListed(type)) return {}
  const kept = KEPT_IN_CONTENT[type](rules)
  return kept === 'everything' ? { ...content } : keep(content, kept)
}

function isListed(type: string): type is keyof RedactedContentByType {
  return Object.hasOwn(KEPT_IN_CONTENT, type)
}

/**
 * Keeps the listed keys of an object. If only some keys of a nested object are kept, a value that is not an object is
 * removed, and an object without any of them stays, empty: the specification is silent, but all servers do so, and
 * event IDs depend on it.
 */
function keep(object: object, kept: Kept): JsonObject {
  const entries = Object.entries(kept).flatMap(([key, part]): [string, unknown][] => {
    const value = own(object, key)
    if (part === true) return value === undefined ? [] : [[key, value]]
    return typeof part === 'object' && isObject(value) ? [[key, keep(value, part)]] : []
  })
  return Object.fromEntries(entries)
}
