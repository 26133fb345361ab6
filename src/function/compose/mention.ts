/**
 * Mentions, and the links that display them.
 *
 * Only `m.mentions` decides who is notified. Every message built here has it, empty if it mentions no one, as the
 * specification recommends: without it, older clients search the text for names.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions | User and room mentions}
 * @module
 */

import type { UserId } from '../../event/common/identifier.js'
import type { Mentions } from '../../event/common/mentions.js'
import { itemsOf, objectOf, ownValue } from '../../json/own.js'
import { textOf } from '../../json/text-of.js'
import { buildMatrixToUri } from '../identifier/matrix-to-uri.js'
import { mentions, mentionsOf } from '../message/mentions.js'
import { escapeHtml } from './escape-html.js'
import type { Mutable } from './mutable.js'

/** The `m.mentions` that every content built here has. */
export interface MentioningContent {
  /** The users that the message notifies. Empty: none. */
  'm.mentions': Mutable<Mentions>
}

/** The users to mention. */
export interface MentionTargets {
  /** The IDs of the users. Absent: none. */
  readonly users?: Iterable<string> | undefined
  /** Whether to mention the whole room. The sender needs the power level for that. */
  readonly room?: boolean | undefined
}

/**
 * Returns the content with additional mentions of users or of the room. Each user is listed once.
 *
 * Leave out the sender. For an edit, add the mentions before calling `buildEdit`; added afterwards, they would apply to
 * this revision only. The arguments are not modified. An error thrown while iterating over `users` is not caught.
 *
 * @example
 * ```ts
 * import { withMentions, buildTextMessage } from 'matrix-event-model'
 *
 * const greeting = withMentions(buildTextMessage('Hello Alice!'), { users: ['@alice:example.org'] })
 * greeting['m.mentions'] // => { user_ids: ['@alice:example.org'] }
 * withMentions(buildTextMessage('Lunch!'), { room: true })['m.mentions'] // => { room: true }
 * ```
 */
export function withMentions<C extends object>(content: C, targets: MentionTargets): C & MentioningContent {
  const before = mentionsOf(content)
  // Anything that is not iterable counts as empty.
  const users = itemsOf(ownValue(targets, 'users') as Iterable<unknown>)
  return {
    ...objectOf(content),
    'm.mentions': mentions([...before.users, ...users], before.room || ownValue(targets, 'room') === true),
  }
}

/**
 * Builds an HTML link to a user, which clients show as a mention. Without a display name it shows the user ID.
 *
 * The link does not notify the user; {@link withMentions} does. Where `formatted_body` has the link, `body` should have
 * the name.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#matrixto-navigation | matrix.to navigation}
 * @example
 * ```ts
 * import { withMentions, buildTextMessage, buildUserLinkHtml } from 'matrix-event-model'
 *
 * buildUserLinkHtml('@alice:example.org', 'Alice') // => '<a href="https://matrix.to/#/@alice:example.org">Alice</a>'
 * const greeting = buildTextMessage('Hello Alice!', `Hello ${buildUserLinkHtml('@alice:example.org', 'Alice')}!`)
 * withMentions(greeting, { users: ['@alice:example.org'] })['m.mentions'] // => { user_ids: ['@alice:example.org'] }
 * ```
 */
export function buildUserLinkHtml(userId: string, displayname?: string | null | undefined): string {
  const id = textOf(userId)
  const uri = buildMatrixToUri({ kind: 'user', userId: id as UserId })
  return `<a href="${escapeHtml(uri)}">${escapeHtml(textOf(displayname) || id)}</a>`
}
