/**
 * `m.call.asserted_identity`: the remote party of a call, if it is not the user who sends the call events, for example
 * with a bridge to a telephone network.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3086 | MSC3086}
 * @module
 */

import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { callFields } from '../event/call/call-fields.js'
import { defineMessageLike } from '../event/envelope/define.js'

const identity = object(
  'AssertedIdentity',
  {},
  {
    /** The avatar, usually an `mxc://` URI. */
    avatar_url: string,
    /** The display name. */
    display_name: string,
    /** The user ID. Absent: the remote party has none. */
    id: string,
  },
)
/** The remote party of a call, as stated by the sender. */
export interface AssertedIdentity extends TypeOf<typeof identity> {}
export const AssertedIdentity: Codec<AssertedIdentity> = identity

const content = object('CallAssertedIdentityEventContent', {
  ...callFields,
  /** The remote party. */
  asserted_identity: AssertedIdentity,
})
/** Content of `m.call.asserted_identity`. */
export interface CallAssertedIdentityEventContent extends TypeOf<typeof content> {}
export const CallAssertedIdentityEventContent: Codec<CallAssertedIdentityEventContent> = content

/** Definition of `m.call.asserted_identity`. */
export const CallAssertedIdentityDefinition = defineMessageLike(
  ['m.call.asserted_identity', 'org.matrix.call.asserted_identity'],
  { content: CallAssertedIdentityEventContent },
)

/** An `m.call.asserted_identity` event. */
export interface CallAssertedIdentityEvent extends TypeOf<typeof CallAssertedIdentityDefinition.event> {}
export const CallAssertedIdentityEvent: Codec<CallAssertedIdentityEvent> = CallAssertedIdentityDefinition.event

/** An `m.call.asserted_identity` event without `room_id`, from `/sync`. */
export interface SyncCallAssertedIdentityEvent extends TypeOf<typeof CallAssertedIdentityDefinition.sync> {}
export const SyncCallAssertedIdentityEvent: Codec<SyncCallAssertedIdentityEvent> = CallAssertedIdentityDefinition.sync
