/**
 * `m.ignored_user_list`: users whose events are hidden from the user.
 *
 * Servers enforce it: of ignored users, they send only state events to clients.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mignored_user_list | m.ignored_user_list}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { JsonObject } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { UserId } from '../common/identifier.js'
import { defineGlobalAccountData } from '../envelope/define.js'

const content = object('IgnoredUserListEventContent', {
  /** The ignored users. The values are empty objects, reserved for later versions of the specification. */
  ignored_users: record(UserId, JsonObject),
})
/** Content of `m.ignored_user_list`. */
export interface IgnoredUserListEventContent extends TypeOf<typeof content> {}
export const IgnoredUserListEventContent: Codec<IgnoredUserListEventContent> = content

/** Definition of `m.ignored_user_list`. */
export const IgnoredUserListDefinition = defineGlobalAccountData('m.ignored_user_list', {
  content: IgnoredUserListEventContent,
})

/** An `m.ignored_user_list` event. */
export interface IgnoredUserListEvent extends TypeOf<typeof IgnoredUserListDefinition.event> {}
export const IgnoredUserListEvent: Codec<IgnoredUserListEvent> = IgnoredUserListDefinition.event
