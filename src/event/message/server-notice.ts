/**
 * `m.server_notice`: a notice from the user's homeserver.
 *
 * Trust it only in the server notices room, which the homeserver created.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessagemserver_notice | m.server_notice}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { nullable } from '../../codec/nullable.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'

const content = object(
  'ServerNoticeMessageEventContent',
  {
    /** The notice in plain text. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.server_notice'),
    /** The type of the notice. */
    server_notice_type: openLiterals('ServerNoticeType', ['m.server_notice.usage_limit_reached']),
  },
  {
    /**
     * A URI to contact the administrator. Required for `m.server_notice.usage_limit_reached`. Null: the server has none
     * configured.
     */
    admin_contact: nullable(string),
    /** The exceeded limit: `monthly_active_user`. Required for `m.server_notice.usage_limit_reached`. */
    limit_type: string,
  },
)
/** Content of a message of type `m.server_notice`. */
export interface ServerNoticeMessageEventContent extends TypeOf<typeof content> {}
export const ServerNoticeMessageEventContent: Codec<ServerNoticeMessageEventContent> = content
