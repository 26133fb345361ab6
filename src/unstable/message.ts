/**
 * `m.message`: a text message, in the format of extensible events.
 *
 * No room version supports it yet, but some clients sent it with the unstable name. In `m.room.message`, the same
 * blocks are used alongside `msgtype` and `body`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1767 | MSC1767}
 * @module
 */
import { anyKey } from '../codec/any-key.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { boolean, string } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { Mentions } from '../event/common/mentions.js'
import { Relation } from '../event/common/relation.js'
import { defineMessageLike } from '../event/envelope/define.js'
import { ExtensibleText, textFields } from './text-block.js'

const content = intersection(
  'ExtensibleMessageEventContent',
  anyKey('ExtensibleMessageOrEdit', {
    ...textFields,
    /** For an edit (`m.replace`): the new text. */
    'm.new_content': ExtensibleText,
  }),
  object(
    'ExtensibleMessageFields',
    {},
    {
      /** Whether the message is automated, for example of a bot. Absent: false. */
      'm.automated': boolean,
      /** By the first draft: the text in HTML. */
      'm.html': string,
      /** The users to notify. */
      'm.mentions': Mentions,
      /** The relation to another event. Absent: none. */
      'm.relates_to': Relation,
      /** Whether the message is automated, for example of a bot. Absent: false. */
      'org.matrix.msc1767.automated': boolean,
      /** By the first draft: the text in HTML. */
      'org.matrix.msc1767.html': string,
    },
  ),
)
/** Content of `m.message`, `m.emote` and `m.notice`. */
export type ExtensibleMessageEventContent = TypeOf<typeof content>
export const ExtensibleMessageEventContent: Codec<ExtensibleMessageEventContent> = content

/** Definition of `m.message`. */
export const ExtensibleMessageDefinition = defineMessageLike(['m.message', 'org.matrix.msc1767.message'], {
  content: ExtensibleMessageEventContent,
})

/** An `m.message` event. */
export interface ExtensibleMessageEvent extends TypeOf<typeof ExtensibleMessageDefinition.event> {}
export const ExtensibleMessageEvent: Codec<ExtensibleMessageEvent> = ExtensibleMessageDefinition.event

/** An `m.message` event without `room_id`, from `/sync`. */
export interface SyncExtensibleMessageEvent extends TypeOf<typeof ExtensibleMessageDefinition.sync> {}
export const SyncExtensibleMessageEvent: Codec<SyncExtensibleMessageEvent> = ExtensibleMessageDefinition.sync
