import { describe, expect, test } from 'vitest'

import { receiptThreadId } from '../../../src/function/receipt/thread.js'

const related = (rel_type: string, event_id: string) => ({
  content: { 'm.relates_to': { rel_type, event_id, ...(rel_type === 'm.annotation' && { key: '👍' }) } },
})
const replying = (event_id: string) => ({ content: { 'm.relates_to': { 'm.in_reply_to': { event_id } } } })

const EVENTS = new Map<string, { readonly content: object }>([
  ['$root', { content: {} }],
  ['$inThread', related('m.thread', '$root')],
  ['$edit', related('m.replace', '$inThread')],
  ['$reply', replying('$inThread')],
  ['$1', related('m.reference', '$inThread')],
  ['$2', related('m.reference', '$1')],
  ['$3', related('m.reference', '$2')],
  ['$editOfRoot', related('m.replace', '$root')],
  ['$loop', related('m.reference', '$pool')],
  ['$pool', related('m.reference', '$loop')],
])

describe('receiptThreadId', () => {
  test.each<[string, { readonly content: object }, string | undefined]>([
    ['related to nothing', { content: {} }, 'main'],
    ['in a thread', related('m.thread', '$root'), '$root'],
    ['in a thread with a missing root', related('m.thread', '$older'), '$older'],
    ['in a thread that cannot start where it says', related('m.thread', '$editOfRoot'), 'main'],
    ['a reaction to the root', related('m.annotation', '$root'), 'main'],
    ['an edit of the root', related('m.replace', '$root'), 'main'],
    ['a reply to the root', replying('$root'), 'main'],
    ['a reaction in a thread', related('m.annotation', '$inThread'), '$root'],
    ['an edit in a thread', related('m.replace', '$inThread'), '$root'],
    ['a reply in a thread, by a client that knows no threads', replying('$inThread'), '$root'],
    ['a reaction to an edit in a thread', related('m.annotation', '$edit'), '$root'],
    ['a reaction to a reply in a thread', related('m.annotation', '$reply'), '$root'],
    ['three hops away', related('m.reference', '$2'), '$root'],
    ['four hops away', related('m.reference', '$3'), 'main'],
    ['related to a missing event', related('m.annotation', '$older'), undefined],
    ['related in a loop', related('m.reference', '$loop'), 'main'],
    ['a malformed relation', { content: { 'm.relates_to': { rel_type: 'm.thread', event_id: 7 } } }, 'main'],
    ['an inherited relation', { content: Object.create(related('m.thread', '$root').content) }, 'main'],
    ['an unknown relation', related('org.example.after', '$inThread'), '$root'],
  ])('%s', (_, event, threadId) => expect(receiptThreadId(event, (id) => EVENTS.get(id))).toBe(threadId))
})
