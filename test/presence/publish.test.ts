import { describe, expect, test } from 'vitest'

import type { UserId } from '../../src/common/identifier.js'
import type { PresenceState } from '../../src/common/presence-state.js'
import { PresenceEvent, type PresenceEventContent } from '../../src/presence/presence.js'
import { concealHidden, presenceEvent, type UserPresence } from '../../src/presence/publish.js'

const NOW = 1_700_000_000_000
const user_id: UserId = '@alice:example.org'

describe('presenceEvent', () => {
  test('has the user for its sender, and decodes', () => {
    const event = presenceEvent({ user_id, presence: 'online' }, NOW)
    expect(event).toStrictEqual({ type: 'm.presence', sender: user_id, content: { presence: 'online' } })
    expect(PresenceEvent.is(event)).toBe(true)
  })

  test.each<[string, Omit<UserPresence, 'user_id'>, PresenceEventContent]>([
    [
      'everything that is known',
      {
        presence: 'online',
        last_active_ts: NOW - 5,
        currently_active: true,
        status_msg: 'Hi!',
        displayname: 'Alice',
        avatar_url: 'mxc://example.org/a',
      },
      {
        presence: 'online',
        last_active_ago: 5,
        currently_active: true,
        status_msg: 'Hi!',
        displayname: 'Alice',
        avatar_url: 'mxc://example.org/a',
      },
    ],
    ['active just now', { presence: 'online', last_active_ts: NOW }, { presence: 'online', last_active_ago: 0 }],
    ['clocks that differ', { presence: 'online', last_active_ts: NOW + 9 }, { presence: 'online', last_active_ago: 0 }],
    [
      'no longer currently active, which others wait for',
      { presence: 'online', currently_active: false },
      { presence: 'online', currently_active: false },
    ],
    [
      'free for chat',
      { presence: 'free_for_chat', currently_active: true },
      { presence: 'free_for_chat', currently_active: true },
    ],
    ['idle in spite of the flag', { presence: 'unavailable', currently_active: true }, { presence: 'unavailable' }],
    ['offline in spite of the flag', { presence: 'offline', currently_active: false }, { presence: 'offline' }],
    [
      'keys that are set to nothing',
      {
        presence: 'offline',
        last_active_ts: undefined,
        currently_active: undefined,
        status_msg: '',
        displayname: undefined,
        avatar_url: '',
      },
      { presence: 'offline' },
    ],
    ['a time that is none', { presence: 'offline', last_active_ts: Number.NaN }, { presence: 'offline' }],
  ])('%s', (_, state, content) => {
    expect(presenceEvent({ user_id, ...state }, NOW).content).toStrictEqual(content)
  })

  test('publishes nothing but the keys of m.presence', () => {
    const state = { user_id, presence: 'online', password: 'secret' } as const
    expect(presenceEvent(state, NOW).content).toStrictEqual({ presence: 'online' })
  })

  test('a hidden user looks like one who is offline, in every key', () => {
    const known = { user_id, last_active_ts: NOW - 5, currently_active: true, status_msg: 'Hi!', displayname: 'Alice' }
    const hidden = presenceEvent({ ...known, presence: 'hidden' }, NOW)
    expect(hidden).toStrictEqual(presenceEvent({ ...known, presence: 'offline' }, NOW))
    expect(hidden.content.presence).toBe('offline')
    expect(hidden.content).not.toHaveProperty('currently_active')
  })
})

describe('concealHidden', () => {
  test('shows hidden as offline and not currently active, and keeps the rest', () => {
    const content = Object.freeze({
      presence: 'hidden' as const,
      currently_active: true,
      last_active_ago: 5,
      'org.example.key': 1,
    })
    expect(concealHidden(content)).toStrictEqual({ presence: 'offline', last_active_ago: 5, 'org.example.key': 1 })
  })

  test('keeps an own key __proto__ an own key', () => {
    const content = JSON.parse('{"presence":"hidden","__proto__":{"currently_active":true}}')
    expect(JSON.stringify(concealHidden(content))).toBe('{"presence":"offline","__proto__":{"currently_active":true}}')
    expect(concealHidden(content).currently_active).toBeUndefined()
  })

  test.each<PresenceState>(['free_for_chat', 'offline', 'online', 'unavailable'])('leaves %s alone', (presence) => {
    const content = { presence, currently_active: true }
    expect(concealHidden(content)).toBe(content)
  })
})
