/**
 * The rules of each room version, with a flag for every difference between versions.
 *
 * Each version is written as its changes from the previous one, as in the specification. Versions are nevertheless not
 * ordered: check flags, and do not compare version numbers.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/ | Room versions}
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../../event/common/room-version.js'

/** An event format for federation, named after the first room version that has it. */
export type PduFormat = 'v1' | 'v3' | 'v11' | 'v12'

/** The rules of a room version for events and servers. */
export interface RoomVersionRules<Format extends PduFormat = PduFormat> {
  /** Stable versions are safe to use; do not ask users to upgrade rooms from them. */
  readonly disposition: 'stable' | 'unstable'

  /**
   * The event format for federation.
   *
   * - `v1`: an event contains its ID, and refers to others by ID and hash.
   * - `v3`: an event does not contain its ID, and refers to others by ID.
   * - `v11`: `redacts` of a redaction is in its `content`.
   * - `v12`: the create event has no `room_id`.
   */
  readonly eventFormat: Format
  /**
   * The form of event IDs: `$opaque:server`, chosen by the sender's server (`v1`); or `$` and the event's reference
   * hash, in unpadded base64 (`v3`) or URL-safe unpadded base64 (`v4`).
   */
  readonly eventIdFormat: 'v1' | 'v3' | 'v4'
  /**
   * The form of room IDs: `!opaque:server` (`v1`), or the ID of the create event with `!` instead of `$` (`v12`), in
   * which case the create event is not among the `auth_events` of other events.
   */
  readonly roomIdFormat: 'v1' | 'v12'
  /** The state resolution algorithm. */
  readonly stateResolution: 'v1' | 'v2' | 'v2.1'

  /** Whether events that are not canonical JSON are rejected: those with fractions, or integers outside ±(2^53−1). */
  readonly strictCanonicalJson: boolean
  /** Whether a signature counts only if its key was valid at the event's `origin_server_ts`. */
  readonly enforceKeyValidity: boolean
  /** Whether the server in the event ID must sign the event too. */
  readonly checkEventIdServer: boolean
  /** Whether the server of `join_authorised_via_users_server` must sign an `m.room.member` too. */
  readonly checkJoinAuthorisedViaUsersServer: boolean

  /** Whether the authorization rules cover redactions. Otherwise each server decides once it has both events. */
  readonly specialCaseRoomRedaction: boolean
  /** Whether a server may set only its own `m.room.aliases`, even if its users are not in the room. */
  readonly specialCaseRoomAliases: boolean
  /** Whether users cannot set levels in the `notifications` of `m.room.power_levels` above their own. */
  readonly limitNotificationsPowerLevels: boolean
  /** Whether the membership `knock` and the join rule `knock` exist. */
  readonly knocking: boolean
  /** Whether the join rule `restricted` exists. */
  readonly restrictedJoinRule: boolean
  /** Whether the join rule `knock_restricted` exists. */
  readonly knockRestrictedJoinRule: boolean
  /** Whether power levels must be integers. Otherwise strings that contain an integer are valid too. */
  readonly integerPowerLevels: boolean
  /** Whether power levels may have a fraction, which is truncated. */
  readonly fractionalPowerLevels: boolean
  /** Whether the creator is the `sender` of the create event. Otherwise it is the `creator` in its content. */
  readonly useRoomCreateSender: boolean
  /** Whether creators rank above all power levels, and cannot be listed in them. */
  readonly explicitlyPrivilegeRoomCreators: boolean
  /** Whether the `additional_creators` of the create event are creators too. */
  readonly additionalRoomCreators: boolean

  /** Whether `redacts` of a redaction is in its `content`. Otherwise it is a top-level key. */
  readonly contentFieldRedacts: boolean
  /** Whether redaction keeps the top-level `origin`, `membership` and `prev_state`. */
  readonly keepOriginMembershipPrevState: boolean
  /** Whether redaction keeps the `aliases` of `m.room.aliases`. */
  readonly keepRoomAliasesAliases: boolean
  /** Whether redaction keeps all of the content of `m.room.create`. Otherwise it keeps only `creator`. */
  readonly keepRoomCreateContent: boolean
  /** Whether redaction keeps the `allow` of `m.room.join_rules`. */
  readonly keepRoomJoinRulesAllow: boolean
  /** Whether redaction keeps the `join_authorised_via_users_server` of `m.room.member`. */
  readonly keepRoomMemberJoinAuthorisedViaUsersServer: boolean
  /** Whether redaction keeps the `signed` in the `third_party_invite` of `m.room.member`. */
  readonly keepRoomMemberThirdPartyInviteSigned: boolean
  /** Whether redaction keeps the `invite` of `m.room.power_levels`. */
  readonly keepRoomPowerLevelsInvite: boolean
  /** Whether redaction keeps the `redacts` in the content of `m.room.redaction`. */
  readonly keepRoomRedactionRedacts: boolean
}

/** Room version 1. */
const V1: RoomVersionRules<'v1'> = {
  disposition: 'stable',

  eventFormat: 'v1',
  eventIdFormat: 'v1',
  roomIdFormat: 'v1',
  stateResolution: 'v1',

  strictCanonicalJson: false,
  enforceKeyValidity: false,
  checkEventIdServer: true,
  checkJoinAuthorisedViaUsersServer: false,

  specialCaseRoomRedaction: true,
  specialCaseRoomAliases: true,
  limitNotificationsPowerLevels: false,
  knocking: false,
  restrictedJoinRule: false,
  knockRestrictedJoinRule: false,
  integerPowerLevels: false,
  fractionalPowerLevels: true,
  useRoomCreateSender: false,
  explicitlyPrivilegeRoomCreators: false,
  additionalRoomCreators: false,

  contentFieldRedacts: false,
  keepOriginMembershipPrevState: true,
  keepRoomAliasesAliases: true,
  keepRoomCreateContent: false,
  keepRoomJoinRulesAllow: false,
  keepRoomMemberJoinAuthorisedViaUsersServer: false,
  keepRoomMemberThirdPartyInviteSigned: false,
  keepRoomPowerLevelsInvite: false,
  keepRoomRedactionRedacts: false,
}

/** Room version 2, which resolves state by a new algorithm. */
const V2: RoomVersionRules<'v1'> = { ...V1, stateResolution: 'v2' }

/** Room version 3, where event IDs are hashes of events. */
const V3: RoomVersionRules<'v3'> = {
  ...V2,
  eventFormat: 'v3',
  eventIdFormat: 'v3',
  checkEventIdServer: false,
  specialCaseRoomRedaction: false,
}

/** Room version 4, where event IDs are safe in URLs. */
const V4: RoomVersionRules<'v3'> = { ...V3, eventIdFormat: 'v4' }

/** Room version 5, where the validity of signing keys is enforced. */
const V5: RoomVersionRules<'v3'> = { ...V4, enforceKeyValidity: true }

/** Room version 6, where canonical JSON is enforced, and `m.room.aliases` is an ordinary event. */
const V6: RoomVersionRules<'v3'> = {
  ...V5,
  strictCanonicalJson: true,
  specialCaseRoomAliases: false,
  limitNotificationsPowerLevels: true,
  fractionalPowerLevels: false,
  keepRoomAliasesAliases: false,
}

/** Room version 7, with knocking. */
const V7: RoomVersionRules<'v3'> = { ...V6, knocking: true }

/** Room version 8, with restricted rooms. */
const V8: RoomVersionRules<'v3'> = {
  ...V7,
  checkJoinAuthorisedViaUsersServer: true,
  restrictedJoinRule: true,
  keepRoomJoinRulesAllow: true,
}

/** Room version 9, where redaction keeps what authorized a join to a restricted room. */
const V9: RoomVersionRules<'v3'> = { ...V8, keepRoomMemberJoinAuthorisedViaUsersServer: true }

/** Room version 10, with restricted rooms that also allow knocking. Power levels are integers only. */
const V10: RoomVersionRules<'v3'> = { ...V9, knockRestrictedJoinRule: true, integerPowerLevels: true }

/** Room version 11, with new redaction rules. The sender of the create event is the creator. */
const V11: RoomVersionRules<'v11'> = {
  ...V10,
  eventFormat: 'v11',
  useRoomCreateSender: true,
  contentFieldRedacts: true,
  keepOriginMembershipPrevState: false,
  keepRoomCreateContent: true,
  keepRoomMemberThirdPartyInviteSigned: true,
  keepRoomPowerLevelsInvite: true,
  keepRoomRedactionRedacts: true,
}

/** Room version 12, where room IDs are hashes, and creators rank above all power levels. */
const V12: RoomVersionRules<'v12'> = {
  ...V11,
  eventFormat: 'v12',
  roomIdFormat: 'v12',
  stateResolution: 'v2.1',
  explicitlyPrivilegeRoomCreators: true,
  additionalRoomCreators: true,
}

/** The rules of every room version in the specification. For any other version, use {@link roomVersionRules}. */
export const ROOM_VERSIONS = {
  '1': V1,
  '2': V2,
  '3': V3,
  '4': V4,
  '5': V5,
  '6': V6,
  '7': V7,
  '8': V8,
  '9': V9,
  '10': V10,
  '11': V11,
  '12': V12,
} as const satisfies Record<KnownRoomVersion, RoomVersionRules>

/**
 * Returns the rules of a room version; `undefined` if it is not in the specification.
 *
 * @example
 * ```ts
 * import { roomVersionRules } from 'matrix-event-model'
 *
 * roomVersionRules('12')?.eventIdFormat // => 'v4'
 * roomVersionRules('6')?.knocking // => false
 * roomVersionRules('org.example.rooms') // => undefined
 * ```
 */
export function roomVersionRules(version: RoomVersion): RoomVersionRules | undefined {
  return isKnown(version) ? ROOM_VERSIONS[version] : undefined
}

function isKnown(version: RoomVersion): version is KnownRoomVersion {
  return typeof version === 'string' && Object.hasOwn(ROOM_VERSIONS, version)
}
