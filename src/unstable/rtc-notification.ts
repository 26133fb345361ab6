/**
 * `m.rtc.notification`: tells others of a real-time session, and rings where it is a call.
 *
 * Clients send it with all its keys side by side. The current draft has most of them in `application`, so that the two
 * are told apart by `notification_type`.
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

/** Whether to ring, or only to show something. */
export type RtcNotificationType = 'notification' | 'ring' | (string & {})
export const RtcNotificationType: Codec<RtcNotificationType> = openLiterals('RtcNotificationType', [
  'notification',
  'ring',
])

const surroundings = {
  ...textFields,
  /** Whom to notify. */
  'm.mentions': Mentions,
  /** To the sender's `m.rtc.member` or `m.call.member`. */
  'm.relates_to': ReferenceRelation,
}

const ring = {
  /** In milliseconds: so long after `sender_ts` nobody needs to be told. Two minutes for the most, whatever it says. */
  lifetime: integer,
  /**
   * By the sender's clock, in milliseconds since the Unix epoch. Too far from `origin_server_ts`, it is not believed.
   */
  sender_ts: integer,
}

const call = object(
  'CallNotification',
  { ...ring, notification_type: RtcNotificationType },
  { ...surroundings, 'm.call.intent': CallIntent },
)
/** Tells of a call, as clients do. */
export interface CallNotification extends TypeOf<typeof call> {}
export const CallNotification: Codec<CallNotification> = call

const application = object(
  'RtcNotificationApplication',
  { type: openLiterals('RtcNotificationApplicationType', ['m.call']) },
  {
    ...ring,
    /** The sender's. */
    device_id: string,
    'm.call.intent': CallIntent,
    notification_type: RtcNotificationType,
  },
)
/** What a session is for, and what one is to know of it. */
export interface RtcNotificationApplication extends TypeOf<typeof application> {}
export const RtcNotificationApplication: Codec<RtcNotificationApplication> = application

const session = object('SessionNotification', { application: RtcNotificationApplication }, surroundings)
/** Tells of a session, by the current draft. */
export interface SessionNotification extends TypeOf<typeof session> {
  readonly notification_type?: undefined
}
export const SessionNotification: Codec<SessionNotification> = session

/** Content of `m.rtc.notification`, told apart by whether `notification_type` is there. */
export type RtcNotificationEventContent = CallNotification | SessionNotification
export const RtcNotificationEventContent: Codec<RtcNotificationEventContent> = taggedUnion(
  'RtcNotificationEventContent',
  'notification_type',
  { notification: CallNotification, ring: CallNotification },
  { absent: SessionNotification, other: CallNotification },
)

export const RtcNotificationDefinition = defineMessageLike(
  'RtcNotification',
  ['m.rtc.notification', 'org.matrix.msc4075.rtc.notification'],
  { content: RtcNotificationEventContent },
)

/** An `m.rtc.notification` event. */
export interface RtcNotificationEvent extends TypeOf<typeof RtcNotificationDefinition.event> {}
export const RtcNotificationEvent: Codec<RtcNotificationEvent> = RtcNotificationDefinition.event

/** An `m.rtc.notification` event without `room_id`, from `/sync`. */
export interface SyncRtcNotificationEvent extends TypeOf<typeof RtcNotificationDefinition.sync> {}
export const SyncRtcNotificationEvent: Codec<SyncRtcNotificationEvent> = RtcNotificationDefinition.sync
