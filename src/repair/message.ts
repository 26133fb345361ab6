/**
 * Repairs of messages and stickers.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#user-and-room-mentions | User and room mentions}
 * @internal
 * @module
 */
import { drop, isPath, isWithin, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A malformed `m.mentions`. */
export const malformedMentions: Repair = {
  id: 'malformed-mentions',
  what: 'An `m.mentions` that is not an object becomes `{}`: its presence means that the text must not be searched for names. Invalid parts of an object are removed.',
  source:
    'Servers do not validate it, and push rules treat it as empty. Tests of matrix-react-sdk ("broken mentions").',
  changes: ({ path, removable }) => {
    const within = path[1] === 'm.new_content' ? path.slice(1) : path
    if (path[0] !== 'content' || within[1] !== 'm.mentions') return []
    return within.length === 2 ? put(path, {}) : removable === undefined ? [] : drop(removable.path)
  },
}

/** A malformed `m.new_content`. */
export const malformedNewContent: Repair = {
  id: 'malformed-new-content',
  what: 'Invalid optional parts of `m.new_content` are removed, or else all of it. What remains is the fallback for clients without support for edits.',
  source: 'Clients that send an empty one (tests of matrix-js-sdk and matrix-react-sdk). Servers do not validate it.',
  changes: ({ removable }) =>
    removable !== undefined && isWithin(removable.path, 'content', 'm.new_content') ? drop(removable.path) : [],
}

/** A sticker without a `body`. */
export const stickerBody: Repair = {
  id: 'sticker-body',
  what: 'An absent or null `body` of a sticker becomes `""`.',
  source: 'A sticker sent in 2020, in the tests of mtxclient.',
  changes: ({ path, type, value }) =>
    type === 'm.sticker' && isPath(path, 'content', 'body') && (value === undefined || value === null)
      ? put(path, '')
      : [],
}

/** A sticker without `info`. */
export const stickerInfo: Repair = {
  id: 'sticker-info',
  what: 'The `info` of a sticker that is absent, or not an object, becomes `{}`.',
  source: 'Bridges: tests of matrix-appservice-discord. It is optional in mautrix-go.',
  changes: ({ path, type }) => (type === 'm.sticker' && isPath(path, 'content', 'info') ? put(path, {}) : []),
}
