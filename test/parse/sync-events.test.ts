import { describe, expect, test } from 'vitest'

import { parseEvent } from '../../src/parse/parse-event.js'
import { syncEvents, unreadSections } from '../../src/parse/sync-events.js'
import { isSharedThere, readShared, SYNC_RESPONSES } from '../support/shared.js'

const response = {
  next_batch: 's1',
  presence: { events: ['p'] },
  account_data: { events: ['a'] },
  to_device: { events: ['d'] },
  rooms: {
    join: {
      '!j': {
        state: { events: ['s'] },
        timeline: { events: ['t', 'u'] },
        ephemeral: { events: ['e'] },
        account_data: { events: ['r'] },
      },
    },
    invite: { '!i': { invite_state: { events: ['i'] } } },
    knock: { '!k': { knock_state: { events: ['k'] } } },
    leave: { '!l': { state_after: { events: ['f'] }, timeline: { events: [] } } },
  },
}

test('every event, in its format, with its path', () => {
  expect([...syncEvents(response)].map(({ event, format, path }) => [event, format, path.join('/')])).toEqual([
    ['p', 'presence', 'presence/events/0'],
    ['a', 'account_data', 'account_data/events/0'],
    ['d', 'to_device', 'to_device/events/0'],
    ['s', 'sync', 'rooms/join/!j/state/events/0'],
    ['t', 'sync', 'rooms/join/!j/timeline/events/0'],
    ['u', 'sync', 'rooms/join/!j/timeline/events/1'],
    ['e', 'ephemeral', 'rooms/join/!j/ephemeral/events/0'],
    ['r', 'account_data', 'rooms/join/!j/account_data/events/0'],
    ['i', 'stripped', 'rooms/invite/!i/invite_state/events/0'],
    ['k', 'stripped', 'rooms/knock/!k/knock_state/events/0'],
    ['f', 'sync', 'rooms/leave/!l/state_after/events/0'],
  ])
})

test.each([
  ['null', null],
  ['rooms that are not an object', { rooms: [] }],
  ['a room that is null', { rooms: { join: { '!j': null } } }],
  [
    'events that are not an array',
    { presence: { events: {} }, rooms: { join: { '!j': { timeline: { events: 'x' } } } } },
  ],
  ['inherited parts', Object.create(response)],
])('passes over %s', (_, input) => {
  expect([...syncEvents(input)]).toEqual([])
})

describe('reports skipped sections', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing', response, []],
    ['nothing where nothing is', { next_batch: 's' }, []],
    [
      'null, as servers in Go write it',
      { presence: null, rooms: { join: null, leave: { '!l': { timeline: null } } } },
      [],
    ],
    ['null for no events', { presence: { events: null } }, []],
    ['lists of something other than events', { device_lists: 5, rooms: { join: { '!j': { summary: 5 } } } }, []],
    ['no response', 5, ['expected an object: its events were not read']],
    ['null', null, ['expected an object: its events were not read']],
    ['an array', [], ['expected an object: its events were not read']],
    ['rooms', { rooms: [] }, ['rooms: expected an object: its events were not read']],
    ['joined rooms', { rooms: { join: 5 } }, ['rooms.join: expected an object: its events were not read']],
    ['a room', { rooms: { join: { '!j': [] } } }, ['rooms.join["!j"]: expected an object: its events were not read']],
    [
      'a timeline, and the presence',
      { presence: 'x', rooms: { leave: { '!l': { timeline: { events: {} }, state: [] } } } },
      [
        'presence: expected an object: its events were not read',
        'rooms.leave["!l"].state: expected an object: its events were not read',
        'rooms.leave["!l"].timeline.events: expected an array: its events were not read',
      ],
    ],
    [
      'rooms of sliding sync, which has other sections',
      { pos: '1', rooms: { '!r': { timeline: [] }, join: {}, 'org.example.membership': {} } },
      ['rooms["!r"]: expected "join", "invite", "knock" or "leave": its events were not read'],
    ],
    ['inherited parts', Object.create({ rooms: 5 }), []],
  ])('%s', (_, input, expected) => {
    const unread = unreadSections(input)
    expect(unread.map(({ message }) => message)).toEqual(expected)
    for (const { code, message, path } of unread) {
      expect(code).toBe('unread-section')
      expect(message.startsWith(path[0] ?? 'expected')).toBe(true)
    }
  })

  test('and reads the rest', () => {
    const broken = { ...response, presence: 5, rooms: { ...response.rooms, invite: 5 } }
    expect([...syncEvents(broken)]).toHaveLength([...syncEvents(response)].length - 2)
    expect(unreadSections(broken)).toHaveLength(2)
  })
})

describe.skipIf(!isSharedThere)('with the corpus at hand (needs ../shared)', () => {
  const calls = ['content.party_id', 'content.version']
  test.each(SYNC_RESPONSES)('%s: all events are valid except calls of VoIP version 0', (file) => {
    const events = [...syncEvents(JSON.parse(readShared(file)))]
    const errors = events.flatMap(({ event, format }) => {
      const parsed = parseEvent(format, event)
      return parsed._tag === 'Left' ? parsed.left.errors.map((error) => error.path.join('.')) : []
    })
    expect(events.length).toBeGreaterThan(100)
    expect(new Set(errors)).toEqual(new Set(calls))
  })
})
