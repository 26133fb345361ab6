import { describe, expect, test } from 'vitest'

import { latestEdit } from '../../../src/function/relation/latest-edit.js'
import { groupReactions } from '../../../src/function/relation/reactions.js'
import type { RelatedEvent } from '../../../src/function/relation/related-event.js'
import { threadSummaries } from '../../../src/function/relation/threads.js'

const ROOT: RelatedEvent = {
  type: 'm.room.message',
  event_id: '$a',
  sender: '@alice:example.org',
  origin_server_ts: 1,
  content: { msgtype: 'm.text', body: 'Helo!' },
}

const related = (type: string, relation: object): RelatedEvent => ({
  ...ROOT,
  type,
  event_id: '$b',
  content: { 'm.new_content': {}, 'm.relates_to': { event_id: '$a', ...relation } },
})

const ITEMS = {
  edit: related('m.room.message', { rel_type: 'm.replace' }),
  reaction: related('m.reaction', { rel_type: 'm.annotation', key: '👍' }),
  threaded: related('m.room.message', { rel_type: 'm.thread' }),
}

/** The number of events that each function finds in the items. */
function found(itemsOf: (event: RelatedEvent) => unknown): readonly number[] {
  const list = (event: RelatedEvent) => itemsOf(event) as Iterable<RelatedEvent>
  return [
    latestEdit(ROOT, list(ITEMS.edit)) === undefined ? 0 : 1,
    groupReactions(ROOT, list(ITEMS.reaction))[0]?.senders.length ?? 0,
    threadSummaries(list(ITEMS.threaded))[0]?.count ?? 0,
  ]
}

describe('in a list of events', () => {
  test.each<[string, readonly unknown[]]>([
    ['something that is not an object', [null, undefined, 5, 'x', true, []]],
    ['an empty object', [{}]],
  ])('%s is skipped', (_, more) => {
    expect(found((event) => [...more, event, ...more])).toEqual([1, 1, 1])
  })

  test.each<[string, object]>([
    ['no content', { content: undefined }],
    ['a content that is a list', { content: [] }],
    ['an event_id that is a number', { event_id: 5 }],
    ['no sender', { sender: undefined }],
    ['a sender that is null', { sender: null }],
    ['a type that is an object', { type: {} }],
    ['a time that is a string', { origin_server_ts: '1' }],
    ['a time without end', { origin_server_ts: Number.POSITIVE_INFINITY }],
    ['a room_id that is null', { room_id: null }],
    ['a state_key that is a number', { state_key: 0 }],
  ])('an event with %s is skipped', (_, wrong) => {
    expect(found((event) => [{ ...event, ...wrong }])).toEqual([0, 0, 0])
  })

  test('inherited keys do not make an event', () => {
    expect(found((event) => [Object.create(event)])).toEqual([0, 0, 0])
  })
})

test.each<[string, unknown]>([
  ['null', null],
  ['a number', 5],
  ['a string', '$b'],
  ['an object', { 0: ITEMS.edit, length: 1 }],
])('%s is not a list of events', (_, input) => expect(found(() => input)).toEqual([0, 0, 0]))
