/**
 * Edits of messages.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#event-replacements | Event replacements}
 * @module
 */

import type { ReplacementRelation } from '../../event/common/relation.js'
import type { RoomMessageEventContentWithoutRelation } from '../../event/room/message.js'
import { objectOf, ownObject, ownString, ownValue } from '../../json/own.js'
import { type MediaMessageEventContent, mediaCaption } from '../message/caption.js'
import { mentions, mentionsOf } from '../message/mentions.js'
import { relationOf } from '../relation/relation-of.js'
import { eventIdOf } from './event-id-of.js'
import type { MentioningContent } from './mention.js'
import type { Mutable } from './mutable.js'
import type { UnrelatedContent } from './unrelated-content.js'

/** The event to edit: the original, or any edit of it, preferably the latest. */
export interface EditedEvent {
  /** Its content. Only the relation and the mentions are read. */
  readonly content: object
  /** Its ID. */
  readonly event_id: string
}

/** The content of an edit. */
export interface EditContent<C> extends MentioningContent {
  /** The new content. */
  'm.new_content': C
  /** The edited event. */
  'm.relates_to': Mutable<ReplacementRelation>
}

/**
 * Returns the content as an edit of the event.
 *
 * - `m.new_content` is `content` itself, with all its mentions.
 * - The top level repeats it for clients without support for edits, with `* ` before the text or the caption.
 * - The top-level `m.mentions` lists only users whom the event did not mention before: others were already notified.
 * - If `event` is an edit, the result edits the original, since edits cannot be edited.
 * - An edit of a reply or of a message in a thread does not repeat that relation; the original event has it.
 *
 * Only the sender of an event can edit it. The arguments are not modified.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#edits-of-events-with-mentions | Edits of events with mentions}
 * @example
 * ```ts
 * import { buildEdit, withMentions, buildTextMessage } from 'matrix-event-model'
 *
 * const original = withMentions(buildTextMessage('Hello Alice!'), { users: ['@alice:example.org'] })
 * const both = withMentions(buildTextMessage('Hello both!'), { users: ['@alice:example.org', '@bob:example.org'] })
 * const edit = buildEdit(both, { event_id: '$a', content: original })
 * edit.body // => '* Hello both!'
 * edit['m.mentions'] // => { user_ids: ['@bob:example.org'] }
 * edit['m.new_content'] // => both
 * edit['m.relates_to'] // => { rel_type: 'm.replace', event_id: '$a' }
 * ```
 */
export function buildEdit<C extends RoomMessageEventContentWithoutRelation & UnrelatedContent>(
  content: C,
  event: EditedEvent,
): C & EditContent<C> {
  const relation = relationOf(event)
  const isEdit = relation?.kind === 'edit'
  const edited = ownObject(event, 'content')
  const before = mentionsOf(isEdit ? ownObject(edited, 'm.new_content') : edited)
  const now = mentionsOf(content)
  const known = new Set(before.users)
  return {
    ...objectOf(content),
    ...marked(content),
    'm.mentions': mentions(
      now.users.filter((id) => !known.has(id)),
      now.room && !before.room,
    ),
    'm.new_content': objectOf(content),
    'm.relates_to': {
      rel_type: 'm.replace',
      event_id: isEdit ? relation.eventId : eventIdOf(ownValue(event, 'event_id')),
    },
  }
}

const MEDIA: ReadonlySet<string> = new Set(['m.audio', 'm.file', 'm.image', 'm.video'])

/** The fallback for clients without support for edits. A file name stays unmarked: it would turn into a caption. */
function marked(content: RoomMessageEventContentWithoutRelation): {
  readonly body?: string
  readonly formatted_body?: string
} {
  const isMedium = MEDIA.has(ownString(content, 'msgtype') ?? '')
  if (isMedium && mediaCaption(content as MediaMessageEventContent) === undefined) return {}
  const body = ownString(content, 'body')
  const html = ownString(content, 'formatted_body')
  return {
    ...(body !== undefined && { body: `* ${body}` }),
    ...(html !== undefined && { formatted_body: `* ${html}` }),
  }
}
