/**
 * `m.rtc.member`: the participation of a device in a real-time session.
 *
 * It is a sticky event (MSC4354), not a state event: the last event of a user with a sticky key counts. Clients send an
 * earlier draft: they list their transports in `rtc_transports`, and leave with an event that has only the sticky key.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4143 | MSC4143}
 * @module
 */
import { anyKey } from '../codec/any-key.js'
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { ReferenceRelation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { RtcApplication } from './rtc-application.js'
import { RtcTransport } from './rtc-transport.js'

const member = object(
  'RtcMemberIdentity',
  {
    /** An ID that changes each time the device joins. */
    id: string,
  },
  {
    /** By earlier drafts: the device ID. Not authenticated. */
    claimed_device_id: string,
    /** By earlier drafts: the user ID. Not authenticated. */
    claimed_user_id: string,
    /** Sent by clients: the device ID. Not authenticated. */
    device_id: string,
    /** By the current draft: whether the device joins or leaves. Clients do not send it. */
    membership: openLiterals('RtcMembership', ['join', 'leave']),
    /** Sent by clients: the user ID. Trust it only if it is the sender. */
    user_id: string,
  },
)
/** The participant: a device of a user. */
export interface RtcMemberIdentity extends TypeOf<typeof member> {}
export const RtcMemberIdentity: Codec<RtcMemberIdentity> = member

const rtcTransports = array(RtcTransport, { independent: true })

const transports = object(
  'RtcMemberTransports',
  {},
  {
    /** The types of the transports through which the member can receive media. */
    can_subscribe: array(string, { independent: true }),
    /** The transports through which the member sends media. */
    published: rtcTransports,
  },
)
/** The transports through which a member sends and receives media. */
export interface RtcMemberTransports extends TypeOf<typeof transports> {}
export const RtcMemberTransports: Codec<RtcMemberTransports> = transports

const leaveReason = object(
  'RtcLeaveReason',
  {
    /** Why the member left: `delayed_leave` if the connection was lost. */
    code: openLiterals('RtcLeaveReasonCode', ['delayed_leave', 'leave', 'slot_closed']),
  },
  {
    /** A human-readable reason. */
    reason: string,
  },
)
/** Why a member left. */
export interface RtcLeaveReason extends TypeOf<typeof leaveReason> {}
export const RtcLeaveReason: Codec<RtcLeaveReason> = leaveReason

const content = intersection(
  'RtcMemberEventContent',
  // The ID of the member.
  anyKey('RtcStickyKey', {
    /** The key that identifies the membership. */
    sticky_key: string,
    /** The key that identifies the membership. */
    msc4354_sticky_key: string,
  }),
  object(
    'RtcMembershipFields',
    {},
    {
      /** The application of the session. Absent: the device left. */
      application: RtcApplication,
      /** By the current draft: why the member left. */
      leave_reason: RtcLeaveReason,
      /** By earlier drafts: a reference to the event with which the device joined. */
      'm.relates_to': ReferenceRelation,
      /** The participant. */
      member: RtcMemberIdentity,
      /** Sent by clients: the transports through which the member sends media. */
      rtc_transports: rtcTransports,
      /** The state key of the `m.rtc.slot` event. */
      slot_id: string,
      /** By the current draft: the transports of the member. */
      transports: RtcMemberTransports,
      /** Sent by clients. Always empty so far. */
      versions: array(string, { independent: true }),
    },
  ),
)
/** Content of `m.rtc.member`. */
export type RtcMemberEventContent = TypeOf<typeof content>
export const RtcMemberEventContent: Codec<RtcMemberEventContent> = content

/** Definition of `m.rtc.member`. */
export const RtcMemberDefinition = defineMessageLike(['m.rtc.member', 'org.matrix.msc4143.rtc.member'], {
  content: RtcMemberEventContent,
})

/** An `m.rtc.member` event. */
export interface RtcMemberEvent extends TypeOf<typeof RtcMemberDefinition.event> {}
export const RtcMemberEvent: Codec<RtcMemberEvent> = RtcMemberDefinition.event

/** An `m.rtc.member` event without `room_id`, from `/sync`. */
export interface SyncRtcMemberEvent extends TypeOf<typeof RtcMemberDefinition.sync> {}
export const SyncRtcMemberEvent: Codec<SyncRtcMemberEvent> = RtcMemberDefinition.sync
