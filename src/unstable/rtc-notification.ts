/**
 * `m.rtc.notification`: notifies users of a real-time session, for example by ringing for a call.
 *
 * Clients send all keys at the top level of the content. The current draft has most of them in `application`. The forms
 * are discriminated by the presence of a top-level `notification_type`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4075 | MSC4075}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { integer, string } from '../codec/primitive.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { Mentions } from '../event/common/mentions.js'
import { ReferenceRelation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { CallIntent } from './rtc-application.js'
import { textFields } from './text-block.js'

const rtcNotificationType = openLiterals('RtcNotificationType', ['notification', 'ring'])
/** Whether to ring, or only to show a notification. */
export type RtcNotificationType = TypeOf<typeof rtcNotificationType>
export const RtcNotificationType: Codec<RtcNotificationType> = rtcNotificationType

const commonFields = {
  ...textFields,
  /** The users to notify. */
  'm.mentions': Mentions,
  /** A reference to the `m.rtc.member` or `m.call.member` event of the sender. */
  'm.relates_to': ReferenceRelation,
}

const timeFields = {
  /** How long the notification is relevant, in milliseconds after `sender_ts`. Limited to two minutes. */
  lifetime: integer,
  /**
   * Milliseconds since the Unix epoch, by the clock of the sender. Ignored if it differs too much from
   * `origin_server_ts`.
   */
  sender_ts: integer,
}

const call = object(
  'CallNotification',
  {
    ...timeFields,
    /** Whether to ring, or only to show a notification. */
    notification_type: RtcNotificationType,
  },
  {
    ...commonFields,
    /** The intended kind of call. */
    'm.call.intent': CallIntent,
  },
)
/** A notification of a call, as clients send it. */
export interface CallNotification extends TypeOf<typeof call> {}
export const CallNotification: Codec<CallNotification> = call

const application = object(
  'RtcNotificationApplication',
  {
    /** What the session is for: `m.call` for a call. */
    type: openLiterals('RtcNotificationApplicationType', ['m.call']),
  },
  {
    ...timeFields,
    /** The device ID of the sender. */
    device_id: string,
    /** The intended kind of call. */
    'm.call.intent': CallIntent,
    /** Whether to ring, or only to show a notification. */
    notification_type: RtcNotificationType,
  },
)
/** The application of a session, with the data of the notification. */
export interface RtcNotificationApplication extends TypeOf<typeof application> {}
export const RtcNotificationApplication: Codec<RtcNotificationApplication> = application

const session = object(
  'SessionNotification',
  {
    /** What the session is for, and how to notify. */
    application: RtcNotificationApplication,
  },
  commonFields,
)
/** A notification of a session, by the current draft. */
export interface SessionNotification extends TypeOf<typeof session> {
  /** Absent: it is in `application`. */
  readonly notification_type?: undefined
}
export const SessionNotification: Codec<SessionNotification> = session

/** Content of `m.rtc.notification`, discriminated by the presence of `notification_type`. */
export type RtcNotificationEventContent = CallNotification | SessionNotification
export const RtcNotificationEventContent: Codec<RtcNotificationEventContent> = taggedUnion(
  'RtcNotificationEventContent',
  'notification_type',
  { notification: CallNotification, ring: CallNotification },
  { absent: SessionNotification, other: CallNotification },
)

/** Definition of `m.rtc.notification`. */
export const RtcNotificationDefinition = defineMessageLike(
  ['m.rtc.notification', 'org.matrix.msc4075.rtc.notification'],
  { content: RtcNotificationEventContent },
)

/** An `m.rtc.notification` event. */
export interface RtcNotificationEvent extends TypeOf<typeof RtcNotificationDefinition.event> {}
export const RtcNotificationEvent: Codec<RtcNotificationEvent> = RtcNotificationDefinition.event

/** An `m.rtc.notification` event without `room_id`, from `/sync`. */
export interface SyncRtcNotificationEvent extends TypeOf<typeof RtcNotificationDefinition.sync> {}
export const SyncRtcNotificationEvent: Codec<SyncRtcNotificationEvent> = RtcNotificationDefinition.sync
