import { describe, expect, test } from 'vitest'

import { parseEvent } from '../../src/parse/parse-event.js'
import { parseSync } from '../../src/parse/parse-sync.js'
import { syncEvents } from '../../src/parse/sync-events.js'
import { isSharedThere, readShared, SYNC_RESPONSES } from '../support/shared.js'

const room = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
const name = { type: 'm.room.name', state_key: '', content: { name: 'Tea' } }

const response = {
  next_batch: 's1',
  presence: { events: [{ type: 'm.presence', sender: '@a:b.c', content: { presence: 'online' } }] },
  account_data: { events: [{ type: 'm.direct', content: { '@a:b.c': 5 } }] },
  to_device: { events: [{ type: 'org.example', sender: '@a:b.c', content: {} }] },
  rooms: {
    join: {
      '!j': {
        state: { events: [{ ...room, ...name, content: {} }] },
        timeline: {
          events: [null, { ...room, type: 'm.room.message', content: {}, unsigned: { redacted_because: {} } }],
        },
        ephemeral: { events: [{ type: 'm.typing', content: { user_ids: [] } }] },
        account_data: { events: [{ type: 'm.tag', content: { tags: {} } }] },
      },
    },
    invite: { '!i': { invite_state: { events: [{ ...name, sender: '@a:b.c' }] } } },
    knock: { '!k': { knock_state: { events: [{ ...name, sender: 'a' }] } } },
    leave: { '!l': { state_after: { events: [{ ...room, ...name }] } } },
  },
}

test('the outcome of every event, with its format, room and section', () => {
  const seen = [...parseSync(response)].map(({ format, outcome, path, roomId, section }) => {
    const tag = outcome._tag === 'Left' ? outcome.left._tag : outcome.right._tag
    return [path.join('/'), format, roomId, section, tag]
  })
  expect(seen).toEqual([
    ['presence/events/0', 'presence', undefined, 'presence', 'Known'],
    ['account_data/events/0', 'account_data', undefined, 'account_data', 'Malformed'],
    ['to_device/events/0', 'to_device', undefined, 'to_device', 'Custom'],
    ['rooms/join/!j/state/events/0', 'sync', '!j', 'state', 'Cleared'],
    ['rooms/join/!j/timeline/events/0', 'sync', '!j', 'timeline', 'Malformed'],
    ['rooms/join/!j/timeline/events/1', 'sync', '!j', 'timeline', 'Redacted'],
    ['rooms/join/!j/ephemeral/events/0', 'ephemeral', '!j', 'ephemeral', 'Known'],
    ['rooms/join/!j/account_data/events/0', 'account_data', '!j', 'account_data', 'Known'],
    ['rooms/invite/!i/invite_state/events/0', 'stripped', '!i', 'invite_state', 'Known'],
    ['rooms/knock/!k/knock_state/events/0', 'stripped', '!k', 'knock_state', 'Malformed'],
    ['rooms/leave/!l/state_after/events/0', 'sync', '!l', 'state_after', 'Known'],
  ])
})

test('an event outside rooms has no key for one', () => {
  const [first] = parseSync(response)
  expect(first && Object.hasOwn(first, 'roomId')).toBe(false)
})

test('looks at an event when its outcome is asked for', () => {
  let reads = 0
  const events = [1, 2].map(() => ({
    get type() {
      reads++
      return 'org.example'
    },
  }))
  const outcomes = parseSync({ presence: { events } })
  expect(reads).toBe(0)
  outcomes.next()
  const afterOne = reads
  outcomes.next()
  expect(afterOne).toBeGreaterThan(0)
  expect(reads).toBe(2 * afterOne)
})

describe('skips unreadable sections, and continues', () => {
  const throws = () => {
    throw new Error('no')
  }
  const revoked = (target: object) => {
    const { proxy, revoke } = Proxy.revocable(target, {})
    revoke()
    return proxy
  }
  const getter = (key: string) => Object.defineProperty({}, key, { enumerable: true, get: throws })
  const good = { rooms: response.rooms }
  const count = [...parseSync(good)].length

  test.each<readonly [string, unknown, number]>([
    ['a revoked proxy for the response', revoked({}), 0],
    ['a section that throws', Object.defineProperty({ ...good }, 'presence', { get: throws }), count],
    ['a revoked proxy for a section', { ...good, presence: revoked({}) }, count],
    ['a revoked proxy for the events', { ...good, presence: { events: revoked([]) } }, count],
    ['a getter for the events', { ...good, to_device: getter('events') }, count],
    ['a revoked proxy for the rooms', { rooms: revoked({}) }, 0],
    ['a revoked proxy for those joined', { rooms: { ...good.rooms, leave: revoked({}) } }, count - 1],
    ['a getter for a room', { rooms: { ...good.rooms, leave: getter('!l') } }, count - 1],
    ['a room under a key that every object has', { rooms: { join: JSON.parse('{"__proto__":{}}') } }, 0],
  ])('%s', (_, input, expected) => {
    expect([...parseSync(input)]).toHaveLength(expected)
  })

  test('an unreadable event is malformed, without affecting others', () => {
    const events: unknown[] = [...response.presence.events, revoked({}), ...response.presence.events]
    Object.defineProperty(events, 3, { enumerable: true, get: throws })
    expect([...parseSync({ presence: { events } })].map(({ outcome }) => outcome._tag)).toEqual([
      'Right',
      'Left',
      'Right',
      'Left',
    ])
  })
})

describe.skipIf(!isSharedThere)('with the corpus at hand (needs ../shared)', () => {
  test.each(SYNC_RESPONSES)('%s: parseEvent of each', (file) => {
    const real = JSON.parse(readShared(file))
    const parsed = [...parseSync(real)]
    expect(parsed.length).toBeGreaterThan(100)
    expect(parsed.map(({ outcome }) => outcome)).toEqual(
      [...syncEvents(real)].map(({ event, format }) => parseEvent(format, event)),
    )
  })
})
