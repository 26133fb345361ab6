/**
 * `m.call.member`: the participation of a device in a call or another real-time session.
 *
 * Element sends one for each device, with the unstable name of MSC3401 and the content of an early draft of MSC4143: it
 * has an `application` while the device participates, and is empty afterwards. In the two older formats, which have no
 * `application`, the event is for a user with all of their devices.
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
  {
    /** The kind of media server. */
    type: openLiterals('ActiveFocusType', ['livekit']),
  },
  {
    /** `oldest_membership`: all use the preferred server of the oldest member; `multi_sfu`: each uses its own. */
    focus_selection: openLiterals('FocusSelection', ['multi_sfu', 'oldest_membership']),
  },
)
/** How the members of a session select the media server. */
export interface ActiveFocus extends TypeOf<typeof focusActive> {}
export const ActiveFocus: Codec<ActiveFocus> = focusActive

const sessionFields = {
  /** The device of the sender that participates. */
  device_id: string,
  /** How the members select the media server. */
  focus_active: ActiveFocus,
}

const mediaServers = array(RtcTransport, { independent: true })

const sessionOptionalFields = {
  /** When the device joined, in milliseconds since the Unix epoch. Absent: when this event was sent. */
  created_ts: integer,
  /** How long the membership is valid, in milliseconds after the device joined. */
  expires: integer,
  /** The media servers that the member can use, in order of preference. */
  foci_preferred: mediaServers,
  /** The ID of the member on the media server. Absent: the user ID, `:` and the device ID. */
  membershipID: string,
}

const callScope = openLiterals('CallScope', ['m.room', 'm.user'])
/** The scope of a call: the single call of the room, or a call of a user. */
export type CallScope = TypeOf<typeof callScope>
export const CallScope: Codec<CallScope> = callScope

const callSession = object(
  'CallSessionMembership',
  {
    ...sessionFields,
    /** Tells a call from other sessions. */
    application: literal('m.call'),
    /** The ID of the call. Empty: the single call of the room. */
    call_id: string,
  },
  {
    ...sessionOptionalFields,
    /** The intended kind of call. */
    'm.call.intent': CallIntent,
    /** Whether it is the single call of the room, or a call of a user. */
    scope: CallScope,
  },
)
/** The participation of a device in a call. */
export interface CallSessionMembership extends TypeOf<typeof callSession> {}
export const CallSessionMembership: Codec<CallSessionMembership> = callSession

const customSession = object(
  'CustomSessionMembership',
  {
    ...sessionFields,
    /** An application that this library does not list. */
    application: Unlisted,
  },
  sessionOptionalFields,
)
/** The participation of a device in a session other than a call. Other keys are kept. */
export interface CustomSessionMembership extends TypeOf<typeof customSession> {}
export const CustomSessionMembership: Codec<CustomSessionMembership> = customSession

const legacyMembership = object(
  'LegacyCallMembership',
  {
    /** What the session is for: `m.call` for a call. */
    application: string,
    /** The ID of the call. Empty: the single call of the room. */
    call_id: string,
    /** The device of the sender that participates. */
    device_id: string,
    /** An ID of the membership. */
    membershipID: string,
  },
  {
    /** When the device joined, in milliseconds since the Unix epoch. Absent: when this event was sent. */
    created_ts: integer,
    /** How long the membership is valid, in milliseconds after the device joined. */
    expires: integer,
    /** When the membership ends, in milliseconds since the Unix epoch. An alternative to `expires`. */
    expires_ts: integer,
    /** The media servers that the member uses. */
    foci_active: mediaServers,
    /** Whether it is the single call of the room, or a call of a user. */
    scope: CallScope,
  },
)
/** The participation of a device in a session, by the first draft of MSC4143. */
export interface LegacyCallMembership extends TypeOf<typeof legacyMembership> {}
export const LegacyCallMembership: Codec<LegacyCallMembership> = legacyMembership

const groupCallDevice = object(
  'GroupCallDevice',
  {
    /** The device of the sender that participates. */
    device_id: string,
    /** When the entry expires, in milliseconds since the Unix epoch. */
    expires_ts: integer,
    /** An ID that changes each time the client starts. */
    session_id: string,
  },
  {
    /** The media streams of the device. */
    feeds: array(
      object('GroupCallFeed', {
        /** Whether the stream is a shared screen, or camera and microphone. */
        purpose: openLiterals('FeedPurpose', ['m.screenshare', 'm.usermedia']),
      }),
      { independent: true },
    ),
  },
)
/** The participation of a device in a call of MSC3401. */
export interface GroupCallDevice extends TypeOf<typeof groupCallDevice> {}
export const GroupCallDevice: Codec<GroupCallDevice> = groupCallDevice

const groupCallMembership = object('GroupCallMembership', {
  /** The state key of the `m.call` event. */
  'm.call_id': string,
  /** The devices of the user in the call. */
  'm.devices': array(GroupCallDevice, { independent: true }),
})
/** The participation of a user in a call of MSC3401. */
export interface GroupCallMembership extends TypeOf<typeof groupCallMembership> {}
export const GroupCallMembership: Codec<GroupCallMembership> = groupCallMembership

const noSession = object(
  'NoSessionMembership',
  {},
  {
    /** Why the device left. Absent: the user left. */
    leave_reason: openLiterals('CallLeaveReason', ['m.lost_connection']),
    /** By MSC3401: the calls of the user in the room. */
    'm.calls': array(GroupCallMembership, { independent: true }),
    /** By the first draft of MSC4143: the sessions of the user in the room, including ended ones. */
    memberships: array(LegacyCallMembership, { independent: true }),
  },
)
/** A device that left, or a user in one of the older formats. */
export interface NoSessionMembership extends TypeOf<typeof noSession> {
  /** Absent: the device, or the user, is in no session of the current form. */
  readonly application?: undefined
}
export const NoSessionMembership: Codec<NoSessionMembership> = noSession

/** Content of `m.call.member`, discriminated by `application`. */
export type CallMemberEventContent = CallSessionMembership | CustomSessionMembership | NoSessionMembership
export const CallMemberEventContent: Codec<CallMemberEventContent> = taggedUnion(
  'CallMemberEventContent',
  'application',
  { 'm.call': CallSessionMembership },
  { absent: NoSessionMembership, other: CustomSessionMembership },
)

/** Definition of `m.call.member`. */
export const CallMemberDefinition = defineState(['m.call.member', 'org.matrix.msc3401.call.member'], {
  content: CallMemberEventContent,
  // The user ID, usually prefixed with `_` and followed by the device ID and the application. It is redundant.
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
