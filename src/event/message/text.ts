/**
 * `m.text`: a text message.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mtext | m.text}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { formattedFields } from './formatted.js'

const content = object(
  'TextMessageEventContent',
  {
    /** The message in plain text. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.text'),
  },
  formattedFields,
)
/** Content of a message of type `m.text`. */
export interface TextMessageEventContent extends TypeOf<typeof content> {}
export const TextMessageEventContent: Codec<TextMessageEventContent> = content
