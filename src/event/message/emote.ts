/**
 * `m.emote`: an action of the sender, shown after their name.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#memote | m.emote}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { formattedFields } from './formatted.js'

const content = object(
  'EmoteMessageEventContent',
  {
    /** The action in plain text. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.emote'),
  },
  formattedFields,
)
/** Content of a message of type `m.emote`. */
export interface EmoteMessageEventContent extends TypeOf<typeof content> {}
export const EmoteMessageEventContent: Codec<EmoteMessageEventContent> = content
