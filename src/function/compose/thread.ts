/**
 * Builds messages in threads.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#threading | Threading}
 * @module
 */

import type { ThreadRelation } from '../../event/common/relation.js'
import { objectOf } from '../../json/own.js'
import { eventIdOf } from './event-id-of.js'
import type { Mutable } from './mutable.js'
import type { UnrelatedContent } from './unrelated-content.js'

/** The content of a message in a thread. */
export interface ThreadedContent {
  /** The thread, and a reply as fallback for clients without threads. */
  'm.relates_to': Mutable<ThreadRelation>
}

/**
 * Returns the content as a message in a thread. It is not a reply; use {@link withReply} for that. The content is not
 * modified.
 *
 * @param root - the event that starts the thread; every message in the thread refers to it. An event that is itself in
 *   a thread, an edit or a reaction cannot be a root: see `canStartThread`
 * @param latest - the latest message in the thread; clients without support for threads show the result as a reply to
 *   it. Absent: the root
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#fallback-for-unthreaded-clients | Fallback for unthreaded clients}
 * @example
 * ```ts
 * import { withThread, buildTextMessage } from 'matrix-event-model'
 *
 * const relation = withThread(buildTextMessage('Hello!'), '$root', '$latest')['m.relates_to']
 * relation.event_id // => '$root'
 * relation['m.in_reply_to'] // => { event_id: '$latest' }
 * relation.is_falling_back // => true
 * ```
 */
export function withThread<C extends UnrelatedContent>(
  content: C,
  root: string,
  latest?: string | undefined,
): C & ThreadedContent {
  return {
    ...objectOf(content),
    'm.relates_to': {
      rel_type: 'm.thread',
      event_id: eventIdOf(root),
      'm.in_reply_to': { event_id: eventIdOf(typeof latest === 'string' ? latest : root) },
      is_falling_back: true,
    },
  }
}
