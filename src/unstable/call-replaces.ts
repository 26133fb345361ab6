/**
 * `m.call.replaces`: asks the other party of a call to replace it by another call, in order to transfer it.
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
    /** The user ID. */
    id: string,
  },
  {
    /** The avatar, usually an `mxc://` URI. */
    avatar_url: string,
    /** The display name. */
    display_name: string,
  },
)
/** The user to call instead. */
export interface CallReplacesTarget extends TypeOf<typeof target> {}
export const CallReplacesTarget: Codec<CallReplacesTarget> = target

const content = object(
  'CallReplacesEventContent',
  {
    ...callFields,
    /** The ID of the transfer, the same in the events sent to both users. */
    replacement_id: string,
  },
  {
    /** The ID of the new call, for the user who waits for it. */
    await_call: string,
    /** The ID of the new call, for the user who starts it. */
    create_call: string,
    /** The room of the new call. Absent: the client chooses one. */
    target_room: string,
    /** The user to call. */
    target_user: CallReplacesTarget,
  },
)
/** Content of `m.call.replaces`. */
export interface CallReplacesEventContent extends TypeOf<typeof content> {}
export const CallReplacesEventContent: Codec<CallReplacesEventContent> = content

/** Definition of `m.call.replaces`. */
export const CallReplacesDefinition = defineMessageLike('m.call.replaces', {
  content: CallReplacesEventContent,
})

/** An `m.call.replaces` event. */
export interface CallReplacesEvent extends TypeOf<typeof CallReplacesDefinition.event> {}
export const CallReplacesEvent: Codec<CallReplacesEvent> = CallReplacesDefinition.event

/** An `m.call.replaces` event without `room_id`, from `/sync`. */
export interface SyncCallReplacesEvent extends TypeOf<typeof CallReplacesDefinition.sync> {}
export const SyncCallReplacesEvent: Codec<SyncCallReplacesEvent> = CallReplacesDefinition.sync
