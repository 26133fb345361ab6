/**
 * `org.matrix.msc4155.invite_permission_config`: the users and servers whose invites the user accepts.
 *
 * Servers enforce it. The first list that matches the inviter applies: user lists before server lists, and each in the
 * order allowed, ignored, blocked. If no list matches, the invite is allowed. The stable name is used by the simpler
 * `m.invite_permission_config` of the specification.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4155 | MSC4155}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'

/** Servers skip invalid items. */
const globs = array(string, { independent: true })

const content = object(
  'InviteFilterEventContent',
  {},
  {
    /** Globs for the server names whose invites are allowed. Absent: none. */
    allowed_servers: globs,
    /** Globs for the user IDs whose invites are allowed. Absent: none. */
    allowed_users: globs,
    /** Globs for the server names whose invites are refused. Absent: none. */
    blocked_servers: globs,
    /** Globs for the user IDs whose invites are refused. Absent: none. */
    blocked_users: globs,
    /** Whether the lists are in effect. False: all invites are allowed. Absent: true. */
    enabled: boolean,
    /** Globs for the server names whose invites are hidden. Absent: none. */
    ignored_servers: globs,
    /** Globs for the user IDs whose invites are hidden. Absent: none. */
    ignored_users: globs,
  },
)
/** Content of `org.matrix.msc4155.invite_permission_config`. */
export interface InviteFilterEventContent extends TypeOf<typeof content> {}
export const InviteFilterEventContent: Codec<InviteFilterEventContent> = content

/** Definition of `org.matrix.msc4155.invite_permission_config`. */
export const InviteFilterDefinition = defineGlobalAccountData('org.matrix.msc4155.invite_permission_config', {
  content: InviteFilterEventContent,
})

/** An `org.matrix.msc4155.invite_permission_config` event. */
export interface InviteFilterEvent extends TypeOf<typeof InviteFilterDefinition.event> {}
export const InviteFilterEvent: Codec<InviteFilterEvent> = InviteFilterDefinition.event
