/**
 * Repairs of messages: what they mention, and what they become by an edit.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions | User and room mentions}
 * @internal
 * @module
 */
import { drop, isPath, isWithin, put } from './place-path.js'
import type { Repair } from './repair.js'

/** Mentions that cannot be read. */
export const malformedMentions: Repair = {
  id: 'malformed-mentions',
  what: 'An `m.mentions` that is no object becomes `{}`: the sender meant to say by it who is mentioned, so the text is not searched. What is wrong in one is dropped.',
  source:
    'Servers let any value pass, and push rules find nobody in it. Tests of matrix-react-sdk ("broken mentions").',
  changes: ({ path, removable }) => {
    const within = path[1] === 'm.new_content' ? path.slice(1) : path
    if (path[0] !== 'content' || within[1] !== 'm.mentions') return []
    return within.length === 2 ? put(path, {}) : removable === undefined ? [] : drop(removable.path)
  },
}

/** An edit into something that is no message. */
export const malformedNewContent: Repair = {
  id: 'malformed-new-content',
  what: 'An `m.new_content` that is wrong is dropped, as far as it is. What stays is the text for clients that know no edits.',
  source: 'Clients that send an empty one (tests of matrix-js-sdk and matrix-react-sdk). Servers let any value pass.',
  changes: ({ removable }) =>
    removable !== undefined && isWithin(removable.path, 'content', 'm.new_content') ? drop(removable.path) : [],
}

/** A sticker of which nothing is known. */
export const stickerInfo: Repair = {
  id: 'sticker-info',
  what: 'The `info` of a sticker that is absent, or no object, becomes `{}`.',
  source: 'Bridges: tests of matrix-appservice-discord. It is optional in mautrix-go.',
  changes: ({ path, type }) => (type === 'm.sticker' && isPath(path, 'content', 'info') ? put(path, {}) : []),
}
