/**
 * `m.message`: a text, as extensible events would have it.
 *
 * A room version that has it is still to come, but some clients sent it, by the unstable name. In `m.room.message`,
 * the same blocks stand beside `msgtype` and `body`.
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
    /** On an edit (`m.replace`): what the message says from now on. */
    'm.new_content': ExtensibleText,
  }),
  object(
    'ExtensibleMessageSurroundings',
    {},
    {
      'm.automated': boolean,
      /** HTML, by the first draft. */
      'm.html': string,
      'm.mentions': Mentions,
      'm.relates_to': Relation,
      'org.matrix.msc1767.automated': boolean,
      /** HTML, by the first draft. */
      'org.matrix.msc1767.html': string,
    },
  ),
)
/** Content of `m.message`, and of `m.emote` and `m.notice` beside it. */
export type ExtensibleMessageEventContent = TypeOf<typeof content>
export const ExtensibleMessageEventContent: Codec<ExtensibleMessageEventContent> = content

export const ExtensibleMessageDefinition = defineMessageLike(
  'ExtensibleMessage',
  ['m.message', 'org.matrix.msc1767.message'],
  { content: ExtensibleMessageEventContent },
)

/** `m.message`. */
export interface ExtensibleMessageEvent extends TypeOf<typeof ExtensibleMessageDefinition.event> {}
export const ExtensibleMessageEvent: Codec<ExtensibleMessageEvent> = ExtensibleMessageDefinition.event

/** `m.message` without its room, from `/sync`. */
export interface SyncExtensibleMessageEvent extends TypeOf<typeof ExtensibleMessageDefinition.sync> {}
export const SyncExtensibleMessageEvent: Codec<SyncExtensibleMessageEvent> = ExtensibleMessageDefinition.sync
