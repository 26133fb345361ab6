/**
 * `m.rtc.member`: a device takes part in a real-time session, or no longer does.
 *
 * It is no state event, but a sticky one (MSC4354): of those with one sticky key, a user's last one counts. Clients
 * send an earlier draft than the current one: they name their transports in `rtc_transports`, and leave with an event
 * that has the sticky key and nothing else.
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
    /** New each time that the device joins. */
    id: string,
  },
  {
    /** By earlier drafts. The device's own word. */
    claimed_device_id: string,
    /** By earlier drafts. The device's own word. */
    claimed_user_id: string,
    /** What clients send. The device's own word. */
    device_id: string,
    /** By the current draft; absent in what clients send. */
    membership: openLiterals('RtcMembership', ['join', 'leave']),
    /** What clients send. Only to be believed where it is the sender. */
    user_id: string,
  },
)
/** Who takes part. */
export interface RtcMemberIdentity extends TypeOf<typeof member> {}
export const RtcMemberIdentity: Codec<RtcMemberIdentity> = member

const transports = object(
  'RtcMemberTransports',
  {},
  {
    /** Types of transports. */
    can_subscribe: array(string, { independent: true }),
    published: array(RtcTransport, { independent: true }),
  },
)
/** The ways by which a member sends media, and can get those of others. */
export interface RtcMemberTransports extends TypeOf<typeof transports> {}
export const RtcMemberTransports: Codec<RtcMemberTransports> = transports

const leaveReason = object(
  'RtcLeaveReason',
  { code: openLiterals('RtcLeaveReasonCode', ['delayed_leave', 'leave', 'slot_closed']) },
  {
    /** In words. */
    reason: string,
  },
)
/** Why a member left. */
export interface RtcLeaveReason extends TypeOf<typeof leaveReason> {}
export const RtcLeaveReason: Codec<RtcLeaveReason> = leaveReason

const content = intersection(
  'RtcMemberEventContent',
  // The same as the member's ID.
  anyKey('RtcStickyKey', { sticky_key: string, msc4354_sticky_key: string }),
  object(
    'RtcMembershipFields',
    {},
    {
      /** There as long as the device takes part. */
      application: RtcApplication,
      /** By the current draft. */
      leave_reason: RtcLeaveReason,
      /** By earlier drafts: to the event by which the device joined. */
      'm.relates_to': ReferenceRelation,
      member: RtcMemberIdentity,
      /** What clients send: the ways by which the member sends media. */
      rtc_transports: array(RtcTransport, { independent: true }),
      /** The state key of the `m.rtc.slot`. */
      slot_id: string,
      /** By the current draft. */
      transports: RtcMemberTransports,
      /** What clients send. Empty, as yet. */
      versions: array(string, { independent: true }),
    },
  ),
)
/** Content of `m.rtc.member`. */
export type RtcMemberEventContent = TypeOf<typeof content>
export const RtcMemberEventContent: Codec<RtcMemberEventContent> = content

export const RtcMemberDefinition = defineMessageLike('RtcMember', ['m.rtc.member', 'org.matrix.msc4143.rtc.member'], {
  content: RtcMemberEventContent,
})

/** An `m.rtc.member` event. */
export interface RtcMemberEvent extends TypeOf<typeof RtcMemberDefinition.event> {}
export const RtcMemberEvent: Codec<RtcMemberEvent> = RtcMemberDefinition.event

/** An `m.rtc.member` event without `room_id`, from `/sync`. */
export interface SyncRtcMemberEvent extends TypeOf<typeof RtcMemberDefinition.sync> {}
export const SyncRtcMemberEvent: Codec<SyncRtcMemberEvent> = RtcMemberDefinition.sync
