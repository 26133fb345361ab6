/**
 * Builds reactions.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#event-annotations-and-reactions | Event annotations and reactions}
 * @module
 */
import type { AnnotationRelation } from '../../event/common/relation.js'
import { textOf } from '../../json/text-of.js'
import { eventIdOf } from './event-id-of.js'
import type { Mutable } from './mutable.js'

/** The content of a reaction, with its required keys. */
export interface ReactingContent {
  /** The event that is reacted to, and the reaction. */
  'm.relates_to': Mutable<AnnotationRelation> & {
    /** The reaction: an emoji, or any other text. */
    key: string
  }
}

/**
 * Builds the content of an `m.reaction` to an event. To remove a reaction, redact it.
 *
 * @param eventId - an event of any type except an edit or a reaction. For an edited message, use the original
 * @param key - an emoji, with U+FE0F if it has both a text and an emoji presentation; or any other text
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mreaction | m.reaction}
 * @example
 * ```ts
 * import { buildReaction } from 'matrix-event-model'
 *
 * buildReaction('$a', '👍') // => { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$a', key: '👍' } }
 * ```
 */
export function buildReaction(eventId: string, key: string): ReactingContent {
  return { 'm.relates_to': { rel_type: 'm.annotation', event_id: eventIdOf(eventId), key: textOf(key) } }
}
