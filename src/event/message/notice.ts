/**
 * `m.notice`: an automated message, usually of a bot.
 *
 * Bots must not respond to it, to avoid endless loops between bots.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mnotice | m.notice}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { formattedFields } from './formatted.js'

const content = object(
  'NoticeMessageEventContent',
  {
    /** The message in plain text. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.notice'),
  },
  formattedFields,
)
/** Content of a message of type `m.notice`. */
export interface NoticeMessageEventContent extends TypeOf<typeof content> {}
export const NoticeMessageEventContent: Codec<NoticeMessageEventContent> = content
