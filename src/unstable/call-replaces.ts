/**
 * `m.call.replaces`: a party of a call asks the other to go on in another call, by which calls are transferred.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/2747 | MSC2747}
 * @module
 */

import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { callFields } from '../event/call/call-fields.js'
import { defineMessageLike } from '../event/envelope/define.js'

const target = object(
  'CallReplacesTarget',
  {
    /** A user ID. */
    id: string,
  },
  { avatar_url: string, display_name: string },
)
/** The user whom the other party is to call instead. */
export interface CallReplacesTarget extends TypeOf<typeof target> {}
export const CallReplacesTarget: Codec<CallReplacesTarget> = target

const content = object(
  'CallReplacesEventContent',
  {
    ...callFields,
    /** The same in both events of one transfer, which go to the two users who are connected. */
    replacement_id: string,
  },
  {
    /** The ID of the new call, for the user who is to wait for it. */
    await_call: string,
    /** The ID of the new call, for the user who is to begin it. */
    create_call: string,
    /** The room in which the new call takes place. Absent: the client chooses one. */
    target_room: string,
    target_user: CallReplacesTarget,
  },
)
/** Content of `m.call.replaces`. */
export interface CallReplacesEventContent extends TypeOf<typeof content> {}
export const CallReplacesEventContent: Codec<CallReplacesEventContent> = content

export const CallReplacesDefinition = defineMessageLike('CallReplaces', 'm.call.replaces', {
  content: CallReplacesEventContent,
})

/** An `m.call.replaces` event. */
export interface CallReplacesEvent extends TypeOf<typeof CallReplacesDefinition.event> {}
export const CallReplacesEvent: Codec<CallReplacesEvent> = CallReplacesDefinition.event

/** An `m.call.replaces` event without `room_id`, from `/sync`. */
export interface SyncCallReplacesEvent extends TypeOf<typeof CallReplacesDefinition.sync> {}
export const SyncCallReplacesEvent: Codec<SyncCallReplacesEvent> = CallReplacesDefinition.sync
