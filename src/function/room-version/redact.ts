/**
 * Redaction: what is left of an event that its room has been asked to forget.
 *
 * The event keeps its place in the room, its sender and its time; the content keeps what the rules of the room need,
 * and nothing else. From room version 3 on, the ID of an event is the hash of what redaction leaves, so that it stays
 * the same.
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

/** An event in a room, of any type: as servers exchange it, or as clients get it, with or without its `room_id`. */
export interface RedactableEvent {
  readonly type: string
  readonly content: object
}

/** What redaction leaves of a content, by event type. Of a type that is not listed, it leaves `{}`. */
export interface RedactedContentByType {
  readonly 'm.room.aliases': RedactedRoomAliasesEventContent
  readonly 'm.room.create': RedactedRoomCreateEventContent
  readonly 'm.room.history_visibility': RedactedRoomHistoryVisibilityEventContent
  readonly 'm.room.join_rules': RedactedRoomJoinRulesEventContent
  readonly 'm.room.member': RedactedRoomMemberEventContent
  readonly 'm.room.power_levels': RedactedRoomPowerLevelsEventContent
  readonly 'm.room.redaction': RedactedRoomRedactionEventContent
}

/** What {@link redact} makes of an event. */
export type RedactedEvent<E extends RedactableEvent> = E extends unknown
  ? Pick<E, KeptKey & keyof E> &
      Partial<Pick<E, FormerlyKeptKey & keyof E>> & {
        readonly content: E['type'] extends keyof RedactedContentByType ? RedactedContentByType[E['type']] : JsonObject
      }
  : never

/** The part of an event that tells clients that it has been redacted. */
export interface RedactedBecause {
  readonly unsigned: { readonly redacted_because: JsonObject }
}

/** Beside the content. In all room versions. */
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

/** Beside the content. In room versions 1 to 10. */
type FormerlyKeptKey = 'membership' | 'origin' | 'prev_state'

/**
 * The event as redaction leaves it, by the rules of its room's version.
 *
 * Beside the content, these keys stay where the event has them: `type`, `state_key`, `sender`, `origin_server_ts`,
 * `event_id` and `room_id`; of those that only servers see, `auth_events`, `prev_events`, `depth`, `hashes` and
 * `signatures`; in room versions 1 to 10 also `origin`, `membership` and `prev_state`. `unsigned` goes. With `because`,
 * the event that asked for the redaction, there is a new `unsigned` with nothing but `redacted_because`, as servers
 * send it: it is how `parseEvent` recognizes a redacted event.
 *
 * A room version that the specification does not define, which may be newer than this library, gets the rules of
 * version 12. Make no hash of the result: `roomVersionRules` tells whether a version is known.
 *
 * The given event is not changed, and shares what stays with the result. Content that is not an object becomes `{}`.
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

/** Whether a key stays; or, of the object that it holds, which keys do. What is not listed goes. */
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
 * Where only some keys of an object stay, a value that is not an object goes. An object that has none of them stays
 * empty: the specification does not say, but all servers do so, and event IDs depend on it.
 */
function keep(object: object, kept: Kept): JsonObject {
  const entries = Object.entries(kept).flatMap(([key, part]): [string, unknown][] => {
    const value = own(object, key)
    if (part === true) return value === undefined ? [] : [[key, value]]
    return typeof part === 'object' && isObject(value) ? [[key, keep(value, part)]] : []
  })
  return Object.fromEntries(entries)
}
