/**
 * `m.server_notice`: what the user's server has to tell.
 *
 * Only to be believed in a room that the server made for its notices.
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
    body: string,
    msgtype: literal('m.server_notice'),
    server_notice_type: openLiterals('ServerNoticeType', ['m.server_notice.usage_limit_reached']),
  },
  {
    /**
     * Where to turn to: a URI. There for `m.server_notice.usage_limit_reached`; `null` where the server's administrator has given
     * none.
     */
    admin_contact: nullable(string),
    /** Which limit was reached: `monthly_active_user`. There for `m.server_notice.usage_limit_reached`. */
    limit_type: string,
  },
)
/** Content of a message of type `m.server_notice`. */
export interface ServerNoticeMessageEventContent extends TypeOf<typeof content> {}
export const ServerNoticeMessageEventContent: Codec<ServerNoticeMessageEventContent> = content
