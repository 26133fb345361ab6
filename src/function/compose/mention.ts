/**
 * Whom a message means to notify, and links that show it.
 *
 * `m.mentions` alone decides who is notified. Every message that is made here has it, empty where nobody is mentioned, as the
 * specification recommends: clients of old search the text of a message that has none for names.
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

/** What every content made here has. */
export interface MentioningContent {
  readonly 'm.mentions': Mentions
}

/** Whom to mention. */
export interface MentionTargets {
  readonly users?: Iterable<string> | undefined
  /** True: everybody in the room. Whoever sends it needs the power for that. */
  readonly room?: boolean | undefined
}

/**
 * The content, and in it the mention of users, or of the room, beside those whom it mentions already. Nobody is there
 * twice. Leave out whoever sends it. Of an edit, mention before `buildEdit`: after it, only this revision would say so. Nothing
 * is written to. Never throws, unless iterating over the users does.
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
  // Anything but an iterable counts as none.
  const users = itemsOf(ownValue(targets, 'users') as Iterable<unknown>)
  return {
    ...objectOf(content),
    'm.mentions': mentions([...before.users, ...users], before.room || ownValue(targets, 'room') === true),
  }
}

/**
 * A link to a user, in HTML: clients show it as a mention. Without a display name, it shows the user's ID.
 *
 * It notifies nobody: {@link withMentions} does. In `body`, the name stands where the link stands in `formatted_body`.
 * Never throws.
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
