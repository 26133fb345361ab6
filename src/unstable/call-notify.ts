/**
 * `m.call.notify`: notifies users of a call.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4075 | MSC4075}
 * @deprecated Replaced by `m.rtc.notification`.
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { Mentions } from '../event/common/mentions.js'
import { defineMessageLike } from '../event/envelope/define.js'

const content = object('CallNotifyEventContent', {
  /** What the session is for: `m.call` for a call. */
  application: openLiterals('CallNotifyApplication', ['m.call']),
  /** The ID of the call. Empty: the single call of the room. */
  call_id: string,
  /** The users to notify. */
  'm.mentions': Mentions,
  /** Whether to ring, or only to show a notification. */
  notify_type: openLiterals('CallNotifyType', ['notify', 'ring']),
})
/** Content of `m.call.notify`. */
export interface CallNotifyEventContent extends TypeOf<typeof content> {}
export const CallNotifyEventContent: Codec<CallNotifyEventContent> = content

/** Definition of `m.call.notify`. */
export const CallNotifyDefinition = defineMessageLike(['m.call.notify', 'org.matrix.msc4075.call.notify'], {
  content: CallNotifyEventContent,
  deprecated: 'use m.rtc.notification',
})

/** An `m.call.notify` event. */
export interface CallNotifyEvent extends TypeOf<typeof CallNotifyDefinition.event> {}
export const CallNotifyEvent: Codec<CallNotifyEvent> = CallNotifyDefinition.event

/** An `m.call.notify` event without `room_id`, from `/sync`. */
export interface SyncCallNotifyEvent extends TypeOf<typeof CallNotifyDefinition.sync> {}
export const SyncCallNotifyEvent: Codec<SyncCallNotifyEvent> = CallNotifyDefinition.sync
