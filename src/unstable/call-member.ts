/**
 * `m.call.member`: a device takes part in a call, or in another real-time session.
 *
 * Element sends one for each device, by the unstable name of MSC3401 with the content of an early MSC4143: it has an
 * `application` while the device takes part, and is empty afterwards. The two older contents were for a user with all
 * their devices, and have none.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4143 | MSC4143}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { literal, openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { integer, string } from '../codec/primitive.js'
import { taggedUnion, Unlisted } from '../codec/tagged-union.js'
import { defineState } from '../event/envelope/define.js'
import { CallIntent } from './rtc-application.js'
import { RtcTransport } from './rtc-transport.js'

const focusActive = object(
  'ActiveFocus',
  { type: openLiterals('ActiveFocusType', ['livekit']) },
  {
    /** `oldest_membership`: all use the first server of whoever came first; `multi_sfu`: each uses their own. */
    focus_selection: openLiterals('FocusSelection', ['multi_sfu', 'oldest_membership']),
  },
)
/** How the members of a session agree on the server that passes media on. */
export interface ActiveFocus extends TypeOf<typeof focusActive> {}
export const ActiveFocus: Codec<ActiveFocus> = focusActive

const sessionFields = {
  device_id: string,
  focus_active: ActiveFocus,
}

const sessionOptionalFields = {
  /** When the device joined, in milliseconds since the Unix epoch. Absent: with this event. */
  created_ts: integer,
  /** In milliseconds: the membership ends so long after the device joined. */
  expires: integer,
  /** The servers that the member knows of, the best first. */
  foci_preferred: array(RtcTransport, { independent: true }),
  /** The member's name where media are passed on. Absent: user ID, `:`, and device ID. */
  membershipID: string,
}

/** Whose call it is: the room's, of which there is one, or a user's. */
export type CallScope = 'm.room' | 'm.user' | (string & {})
export const CallScope: Codec<CallScope> = openLiterals('CallScope', ['m.room', 'm.user'])

const callSession = object(
  'CallSessionMembership',
  {
    ...sessionFields,
    application: literal('m.call'),
    /** Empty: the room's one call. */
    call_id: string,
  },
  {
    ...sessionOptionalFields,
    'm.call.intent': CallIntent,
    scope: CallScope,
  },
)
/** A device takes part in a call. */
export interface CallSessionMembership extends TypeOf<typeof callSession> {}
export const CallSessionMembership: Codec<CallSessionMembership> = callSession

const customSession = object(
  'CustomSessionMembership',
  { ...sessionFields, application: Unlisted },
  sessionOptionalFields,
)
/** A device takes part in a session that is no call. What else it says is kept. */
export interface CustomSessionMembership extends TypeOf<typeof customSession> {}
export const CustomSessionMembership: Codec<CustomSessionMembership> = customSession

const legacyMembership = object(
  'LegacyCallMembership',
  {
    application: string,
    call_id: string,
    device_id: string,
    membershipID: string,
  },
  {
    /** When the device joined, in milliseconds since the Unix epoch. Absent: with this event. */
    created_ts: integer,
    /** In milliseconds: the membership ends so long after the device joined. */
    expires: integer,
    /** When the membership ends, in milliseconds since the Unix epoch. Instead of `expires`. */
    expires_ts: integer,
    foci_active: array(RtcTransport, { independent: true }),
    scope: CallScope,
  },
)
/** One of the sessions in which a user takes part. */
export interface LegacyCallMembership extends TypeOf<typeof legacyMembership> {}
export const LegacyCallMembership: Codec<LegacyCallMembership> = legacyMembership

const groupCallDevice = object(
  'GroupCallDevice',
  {
    device_id: string,
    /** When this no longer holds, in milliseconds since the Unix epoch. */
    expires_ts: integer,
    /** New each time that the client starts. */
    session_id: string,
  },
  {
    feeds: array(
      object('GroupCallFeed', { purpose: openLiterals('FeedPurpose', ['m.screenshare', 'm.usermedia']) }, {}),
      { independent: true },
    ),
  },
)
/** A device in a call of MSC3401. */
export interface GroupCallDevice extends TypeOf<typeof groupCallDevice> {}
export const GroupCallDevice: Codec<GroupCallDevice> = groupCallDevice

const groupCallMembership = object(
  'GroupCallMembership',
  {
    /** The state key of the `m.call`. */
    'm.call_id': string,
    'm.devices': array(GroupCallDevice, { independent: true }),
  },
  {},
)
/** A user in a call of MSC3401. */
export interface GroupCallMembership extends TypeOf<typeof groupCallMembership> {}
export const GroupCallMembership: Codec<GroupCallMembership> = groupCallMembership

const noSession = object(
  'NoSessionMembership',
  {},
  {
    /** Why the device is no longer there. Absent: the user left. */
    leave_reason: openLiterals('CallLeaveReason', ['m.lost_connection']),
    /** By MSC3401: the user's calls in this room. */
    'm.calls': array(GroupCallMembership, { independent: true }),
    /** By the first draft of MSC4143: the user's sessions in this room, ended ones among them. */
    memberships: array(LegacyCallMembership, { independent: true }),
  },
)
/** A device that takes part in nothing, or a user by one of the older contents. */
export interface NoSessionMembership extends TypeOf<typeof noSession> {
  readonly application?: undefined
}
export const NoSessionMembership: Codec<NoSessionMembership> = noSession

/** Content of `m.call.member`, told apart by `application`. */
export type CallMemberEventContent = CallSessionMembership | CustomSessionMembership | NoSessionMembership
export const CallMemberEventContent: Codec<CallMemberEventContent> = taggedUnion(
  'CallMemberEventContent',
  'application',
  { 'm.call': CallSessionMembership },
  { absent: NoSessionMembership, other: CustomSessionMembership },
)

export const CallMemberDefinition = defineState('CallMember', ['m.call.member', 'org.matrix.msc3401.call.member'], {
  content: CallMemberEventContent,
  // The user's ID, mostly with `_` before it, and with the device's and the application's after it. It says nothing
  // that sender and content do not.
  stateKey: string,
})

/** An `m.call.member` event. */
export interface CallMemberEvent extends TypeOf<typeof CallMemberDefinition.event> {}
export const CallMemberEvent: Codec<CallMemberEvent> = CallMemberDefinition.event

/** An `m.call.member` event without `room_id`, from `/sync`. */
export interface SyncCallMemberEvent extends TypeOf<typeof CallMemberDefinition.sync> {}
export const SyncCallMemberEvent: Codec<SyncCallMemberEvent> = CallMemberDefinition.sync

/** A stripped `m.call.member` event. */
export interface StrippedCallMemberEvent extends TypeOf<typeof CallMemberDefinition.stripped> {}
export const StrippedCallMemberEvent: Codec<StrippedCallMemberEvent> = CallMemberDefinition.stripped
