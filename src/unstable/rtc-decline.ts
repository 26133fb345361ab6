/**
 * `m.rtc.decline`: declines a real-time session.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4310 | MSC4310}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { ReferenceRelation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'

const content = object('RtcDeclineEventContent', {
  /** A reference to the `m.rtc.notification` event. */
  'm.relates_to': ReferenceRelation,
})
/** Content of `m.rtc.decline`. */
export interface RtcDeclineEventContent extends TypeOf<typeof content> {}
export const RtcDeclineEventContent: Codec<RtcDeclineEventContent> = content

/** Definition of `m.rtc.decline`. */
export const RtcDeclineDefinition = defineMessageLike(['m.rtc.decline', 'org.matrix.msc4310.rtc.decline'], {
  content: RtcDeclineEventContent,
})

/** An `m.rtc.decline` event. */
export interface RtcDeclineEvent extends TypeOf<typeof RtcDeclineDefinition.event> {}
export const RtcDeclineEvent: Codec<RtcDeclineEvent> = RtcDeclineDefinition.event

/** An `m.rtc.decline` event without `room_id`, from `/sync`. */
export interface SyncRtcDeclineEvent extends TypeOf<typeof RtcDeclineDefinition.sync> {}
export const SyncRtcDeclineEvent: Codec<SyncRtcDeclineEvent> = RtcDeclineDefinition.sync
