/**
 * What each room version demands, as data: a flag for everything in which two versions differ.
 *
 * Each version is written as what it changes in the one before, as the specification does. Versions have no order all
 * the same: ask for a flag, never whether one version is greater than another.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/ | Room versions}
 * @module
 */
import type { KnownRoomVersion, RoomVersion } from '../../event/common/room-version.js'

/** How servers write events, named after the room version that began it. */
export type PduFormat = 'v1' | 'v3' | 'v11' | 'v12'

/** What a room version demands of events, and of those who exchange them. */
export interface RoomVersionRules<Format extends PduFormat = PduFormat> {
  /** Rooms may safely use a stable version; nobody should be asked to upgrade from one. */
  readonly disposition: 'stable' | 'unstable'

  /**
   * How servers write an event.
   *
   * - `v1`: it names itself, and refers to others by ID and hash.
   * - `v3`: its ID stands nowhere in it, and it refers to others by ID.
   * - `v11`: what a redaction redacts stands in its `content`.
   * - `v12`: the create event has no `room_id`.
   */
  readonly eventFormat: Format
  /**
   * What an event ID is: `$opaque:server`, which the sender's server makes up (`v1`); or `$` and the event's reference
   * hash, in unpadded base64 (`v3`), or in its URL-safe alphabet (`v4`).
   */
  readonly eventIdFormat: 'v1' | 'v3' | 'v4'
  /**
   * What a room ID is: `!opaque:server` (`v1`), or the ID of the create event with `!` for its `$` (`v12`), in which
   * case the create event is not among the `auth_events` of others.
   */
  readonly roomIdFormat: 'v1' | 'v12'
  /** How the state after a fork is worked out. */
  readonly stateResolution: 'v1' | 'v2' | 'v2.1'

  /** Whether events that are not canonical JSON are refused: those with fractions, or integers outside ±(2^53−1). */
  readonly strictCanonicalJson: boolean
  /** Whether a signature counts only if its key was valid at the event's `origin_server_ts`. */
  readonly enforceKeyValidity: boolean
  /** Whether the server that the event ID names must sign too. */
  readonly checkEventIdServer: boolean
  /** Whether an `m.room.member` must be signed by the server of its `join_authorised_via_users_server` too. */
  readonly checkJoinAuthorisedViaUsersServer: boolean

  /** Whether authorization rules decide about redactions. Where not, each server does, once it has both events. */
  readonly specialCaseRoomRedaction: boolean
  /** Whether a server may set `m.room.aliases` under its own name only, for which its users need not be in the room. */
  readonly specialCaseRoomAliases: boolean
  /** Whether nobody may set a level in the `notifications` of `m.room.power_levels` that is above their own. */
  readonly limitNotificationsPowerLevels: boolean
  /** Whether there is the membership and the join rule `knock`. */
  readonly knocking: boolean
  /** Whether there is the join rule `restricted`. */
  readonly restrictedJoinRule: boolean
  /** Whether there is the join rule `knock_restricted`. */
  readonly knockRestrictedJoinRule: boolean
  /** Whether power levels must be integers. Where not, strings that hold an integer are levels too. */
  readonly integerPowerLevels: boolean
  /** Whether a power level may have a fraction, which is cut off. */
  readonly fractionalPowerLevels: boolean
  /** Whether the room's creator is the `sender` of the create event. Where not, it is the `creator` in its content. */
  readonly useRoomCreateSender: boolean
  /** Whether creators stand above all power levels, in which they are then not listed. */
  readonly explicitlyPrivilegeRoomCreators: boolean
  /** Whether the `additional_creators` of the create event are creators too. */
  readonly additionalRoomCreators: boolean

  /** Whether what a redaction redacts stands in its `content`. Where not, `redacts` is a key of the event itself. */
  readonly contentFieldRedacts: boolean
  /** Whether redaction leaves an event's own `origin`, `membership` and `prev_state`. */
  readonly keepOriginMembershipPrevState: boolean
  /** Whether redaction leaves the `aliases` of `m.room.aliases`. */
  readonly keepRoomAliasesAliases: boolean
  /** Whether redaction leaves all of the content of `m.room.create`. Where not, it leaves the `creator`. */
  readonly keepRoomCreateContent: boolean
  /** Whether redaction leaves the `allow` of `m.room.join_rules`. */
  readonly keepRoomJoinRulesAllow: boolean
  /** Whether redaction leaves the `join_authorised_via_users_server` of `m.room.member`. */
  readonly keepRoomMemberJoinAuthorisedViaUsersServer: boolean
  /** Whether redaction leaves, of the `third_party_invite` of `m.room.member`, what is `signed`. */
  readonly keepRoomMemberThirdPartyInviteSigned: boolean
  /** Whether redaction leaves the `invite` of `m.room.power_levels`. */
  readonly keepRoomPowerLevelsInvite: boolean
  /** Whether redaction leaves the `redacts` in the content of `m.room.redaction`. */
  readonly keepRoomRedactionRedacts: boolean
}

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

const V2: RoomVersionRules<'v1'> = { ...V1, stateResolution: 'v2' }

const V3: RoomVersionRules<'v3'> = {
  ...V2,
  eventFormat: 'v3',
  eventIdFormat: 'v3',
  checkEventIdServer: false,
  specialCaseRoomRedaction: false,
}

const V4: RoomVersionRules<'v3'> = { ...V3, eventIdFormat: 'v4' }

const V5: RoomVersionRules<'v3'> = { ...V4, enforceKeyValidity: true }

const V6: RoomVersionRules<'v3'> = {
  ...V5,
  strictCanonicalJson: true,
  specialCaseRoomAliases: false,
  limitNotificationsPowerLevels: true,
  fractionalPowerLevels: false,
  keepRoomAliasesAliases: false,
}

const V7: RoomVersionRules<'v3'> = { ...V6, knocking: true }

const V8: RoomVersionRules<'v3'> = {
  ...V7,
  checkJoinAuthorisedViaUsersServer: true,
  restrictedJoinRule: true,
  keepRoomJoinRulesAllow: true,
}

const V9: RoomVersionRules<'v3'> = { ...V8, keepRoomMemberJoinAuthorisedViaUsersServer: true }

const V10: RoomVersionRules<'v3'> = { ...V9, knockRestrictedJoinRule: true, integerPowerLevels: true }

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

const V12: RoomVersionRules<'v12'> = {
  ...V11,
  eventFormat: 'v12',
  roomIdFormat: 'v12',
  stateResolution: 'v2.1',
  explicitlyPrivilegeRoomCreators: true,
  additionalRoomCreators: true,
}

/** The rules of every room version of the specification. For a version from elsewhere, {@link roomVersionRules}. */
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
 * The rules of a room version; `undefined` for one that the specification does not define.
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
