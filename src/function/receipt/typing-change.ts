/**
 * Compares two typing notifications.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#typing-notifications | Typing Notifications}
 * @module
 */

import type { UserId } from '../../event/common/identifier.js'
import type { TypingEventContent } from '../../event/ephemeral/typing.js'
import { ownArray } from '../../json/own.js'
import { isUserId } from '../identifier/sigil.js'

/** The difference between two consecutive `m.typing` events of a room. */
export interface TypingChange {
  /** The users who started typing. */
  readonly started: readonly UserId[]
  /** The users who stopped typing. */
  readonly stopped: readonly UserId[]
}

/**
 * Returns the users who started and stopped typing between `previous` and `next`; each once, in the order of the event
 * that lists them. Without a previous event, all users in `next` started.
 *
 * @example
 * ```ts
 * import { typingChange } from 'matrix-event-model'
 *
 * const change = typingChange({ user_ids: ['@a:example.org'] }, { user_ids: ['@b:example.org'] })
 * change // => { started: ['@b:example.org'], stopped: ['@a:example.org'] }
 * typingChange(undefined, { user_ids: [] }) // => { started: [], stopped: [] }
 * ```
 */
export function typingChange(previous: TypingEventContent | undefined, next: TypingEventContent): TypingChange {
  const before = new Set(ownArray(previous, 'user_ids').filter(isUserId))
  const after = new Set(ownArray(next, 'user_ids').filter(isUserId))
  return {
    started: [...after].filter((userId) => !before.has(userId)),
    stopped: [...before].filter((userId) => !after.has(userId)),
  }
}
