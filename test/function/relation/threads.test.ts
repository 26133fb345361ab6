import { describe, expect, test } from 'vitest'

import type { RelatedEvent } from '../../../src/function/relation/related-event.js'
import { threadSummaries } from '../../../src/function/relation/threads.js'

const event = (event_id: string, user: string, relatesTo?: object, fields: Partial<RelatedEvent> = {}) => ({
  type: 'm.room.message',
  event_id,
  sender: `@${user}:example.org`,
  origin_server_ts: 1,
  content: relatesTo === undefined ? {} : { 'm.relates_to': relatesTo },
  ...fields,
})

const inThread = (root: string) => ({ rel_type: 'm.thread', event_id: root })

/** Every thread: its root, how many events it has, the latest of them, and whether Alice is in it. */
const shown = (events: readonly RelatedEvent[]) =>
  threadSummaries(events, { userId: '@alice:example.org' }).map(({ rootId, count, latestEvent, hasParticipated }) => {
    return `${rootId} ${count} ${latestEvent?.event_id}${hasParticipated ? ' alice' : ''}`
  })

describe('threadSummaries', () => {
  test.each<[string, readonly RelatedEvent[], readonly string[]]>([
    ['no events', [], []],
    ['no threads', [event('$a', 'bob'), event('$b', 'bob')], []],
    ['one', [event('$a', 'bob'), event('$b', 'bob', inThread('$a'))], ['$a 1 $b']],
    ['the user began it', [event('$a', 'alice'), event('$b', 'bob', inThread('$a'))], ['$a 1 $b alice']],
    [
      'the user sent to it once',
      [event('$a', 'bob'), event('$b', 'alice', inThread('$a')), event('$c', 'bob', inThread('$a'))],
      ['$a 2 $c alice'],
    ],
    [
      'the most recently active one comes first',
      [
        event('$a', 'bob'),
        event('$b', 'bob'),
        event('$c', 'bob', inThread('$a')),
        event('$d', 'bob', inThread('$b')),
        event('$e', 'bob', inThread('$a')),
      ],
      ['$a 2 $e', '$b 1 $d'],
    ],
    ['the root is missing', [event('$b', 'bob', inThread('$a'))], ['$a 1 $b']],
    ['the root comes later', [event('$b', 'bob', inThread('$a')), event('$a', 'alice')], ['$a 1 $b alice']],
    [
      'an event that is there twice counts once',
      [event('$b', 'bob', inThread('$a')), event('$c', 'bob', inThread('$a')), event('$b', 'bob', inThread('$a'))],
      ['$a 2 $c'],
    ],
    [
      'the order of the events decides, and not their clocks',
      [
        event('$b', 'bob', inThread('$a'), { origin_server_ts: 9 }),
        event('$c', 'bob', inThread('$a'), { origin_server_ts: 5 }),
      ],
      ['$a 2 $c'],
    ],
    [
      'neither an edit of a message in it nor a reply outside counts',
      [
        event('$b', 'bob', inThread('$a')),
        event('$c', 'bob', { rel_type: 'm.replace', event_id: '$b' }),
        event('$d', 'alice', { 'm.in_reply_to': { event_id: '$b' } }),
      ],
      ['$a 1 $b'],
    ],
    [
      'a reply may be the root',
      [event('$a', 'bob', { 'm.in_reply_to': { event_id: '$z' } }), event('$b', 'bob', inThread('$a'))],
      ['$a 1 $b'],
    ],
    [
      'threads do not nest',
      [event('$a', 'bob'), event('$b', 'bob', inThread('$a')), event('$c', 'bob', inThread('$b'))],
      ['$a 1 $b'],
    ],
    [
      'no thread on an edit',
      [event('$a', 'bob', { rel_type: 'm.replace', event_id: '$z' }), event('$b', 'bob', inThread('$a'))],
      [],
    ],
    ['no thread on itself', [event('$a', 'bob', inThread('$a'))], []],
    [
      'none across rooms',
      [event('$a', 'bob', undefined, { room_id: '!a' }), event('$b', 'bob', inThread('$a'), { room_id: '!b' })],
      [],
    ],
    ['a hostile root', [event('$b', 'bob', inThread('$__proto__'))], ['$__proto__ 1 $b']],
    ['a redacted message in it is gone', [event('$a', 'bob'), event('$b', 'bob', undefined)], []],
  ])('%s', (_, events, threads) => expect(shown(events)).toStrictEqual(threads))

  test('without a user: hasParticipated is false', () => {
    expect(threadSummaries([event('$b', 'bob', inThread('$a'))])[0]?.hasParticipated).toBe(false)
  })

  test('100,000 events in half as many threads', () => {
    const events = Array.from({ length: 100_000 }, (_, i) => event(`$${i}`, 'bob', inThread(`$root-${i % 50_000}`)))
    expect(threadSummaries(events)).toHaveLength(50_000)
  })
})
