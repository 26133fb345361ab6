/**
 * `org.matrix.msc4155.invite_permission_config`: whose invites a user wants.
 *
 * Servers act on it: the first list that the inviter is in decides, in the order users before servers, and allowed before
 * ignored before blocked. In none: the invite is let in. Its stable name went to the simpler `m.invite_permission_config` of
 * the specification.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4155 | MSC4155}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'
import { defineGlobalAccountData } from '../event/envelope/define.js'

/** Each item stands for itself: servers pass over what they cannot read. */
const globs = array(string, { independent: true })

const content = object(
  'InviteFilterEventContent',
  {},
  {
    /** Globs of server names. */
    allowed_servers: globs,
    /** Globs of user IDs. */
    allowed_users: globs,
    /** Globs of server names. */
    blocked_servers: globs,
    /** Globs of user IDs: their invites are refused. */
    blocked_users: globs,
    /** False: every invite is let in. Absent: true. */
    enabled: boolean,
    /** Globs of server names. */
    ignored_servers: globs,
    /** Globs of user IDs: their invites are not shown. */
    ignored_users: globs,
  },
)
/** Content of `org.matrix.msc4155.invite_permission_config`. */
export interface InviteFilterEventContent extends TypeOf<typeof content> {}
export const InviteFilterEventContent: Codec<InviteFilterEventContent> = content

export const InviteFilterDefinition = defineGlobalAccountData(
  'InviteFilter',
  'org.matrix.msc4155.invite_permission_config',
  { content: InviteFilterEventContent },
)

/** `org.matrix.msc4155.invite_permission_config`. */
export interface InviteFilterEvent extends TypeOf<typeof InviteFilterDefinition.event> {}
export const InviteFilterEvent: Codec<InviteFilterEvent> = InviteFilterDefinition.event
