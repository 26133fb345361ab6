import { describe, expect, test } from 'vitest'

import type { UserId } from '../../../src/event/common/identifier.js'
import type { PresenceState } from '../../../src/event/common/presence-state.js'
import { PresenceEvent, type PresenceEventContent } from '../../../src/event/presence/presence.js'
import {
  buildPresenceEvent,
  concealHidden,
  isPresenceDue,
  type UserPresence,
} from '../../../src/function/presence/publish.js'

const NOW = 1_700_000_000_000
const user_id: UserId = '@alice:example.org'

describe('presenceEvent', () => {
  test('has the user for its sender, and decodes', () => {
    const event = buildPresenceEvent({ user_id, presence: 'online' }, NOW)
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
    ['an invalid time', { presence: 'offline', last_active_ts: Number.NaN }, { presence: 'offline' }],
  ])('%s', (_, state, content) => {
    expect(buildPresenceEvent({ user_id, ...state }, NOW).content).toStrictEqual(content)
  })

  test.each<[string, object, object]>([
    ['null for everything', { presence: null, last_active_ts: null, status_msg: null }, { presence: 'offline' }],
    ['a number for each text', { presence: 'online', status_msg: 5, displayname: 5 }, { presence: 'online' }],
    [
      'a text for a time and a flag',
      { presence: 'online', last_active_ts: '5', currently_active: 'yes' },
      { presence: 'online' },
    ],
    ['a state that is not known', { presence: 'busy', currently_active: true }, { presence: 'busy' }],
  ])('%s', (_, state, content) => {
    expect(buildPresenceEvent({ user_id, ...state } as UserPresence, NOW).content).toStrictEqual(content)
  })

  test.each([undefined, null, 5, 'x', [], {}, { user_id: 5 }, { user_id: 'alice' }])(
    'of an invalid user: %s',
    (state) => {
      const { sender, ...event } = buildPresenceEvent(state as UserPresence, NOW)
      expect(sender).toBeUndefined()
      expect(event).toStrictEqual({ content: { presence: 'offline' }, type: 'm.presence' })
    },
  )

  test('publishes nothing but the keys of m.presence', () => {
    const state = { user_id, presence: 'online', password: 'secret' } as const
    expect(buildPresenceEvent(state, NOW).content).toStrictEqual({ presence: 'online' })
  })

  test('a hidden user looks like an offline one, in every key', () => {
    const known = { user_id, last_active_ts: NOW - 5, currently_active: true, status_msg: 'Hi!', displayname: 'Alice' }
    const hidden = buildPresenceEvent({ ...known, presence: 'hidden' }, NOW)
    expect(hidden).toStrictEqual(buildPresenceEvent({ ...known, presence: 'offline' }, NOW))
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

describe('isPresenceDue', () => {
  const alice: UserPresence = { user_id, presence: 'online', last_active_ts: 1000, displayname: 'Alice' }
  const active = { ...alice, currently_active: true }

  test.each<[string, UserPresence, object, boolean]>([
    ['nothing', alice, {}, false],
    ['the presence', alice, { presence: 'unavailable' }, true],
    ['the presence, by a hidden user', { ...alice, presence: 'offline' }, { presence: 'hidden' }, false],
    ['currently active', alice, { currently_active: true }, true],
    ['not active, as before', alice, { currently_active: false }, false],
    ['no longer active', active, { currently_active: false }, true],
    ['a later time while active', active, { last_active_ts: 2000 }, false],
    ['a later time', alice, { last_active_ts: 2000 }, true],
    ['the flag of an idle user', { ...active, presence: 'unavailable' }, { currently_active: false }, false],
    ['a status message', alice, { status_msg: 'Hi!' }, true],
    ['an empty status message', alice, { status_msg: '' }, false],
    ['a name', alice, { displayname: 'Alicia' }, true],
    ['an avatar', alice, { avatar_url: 'mxc://a.org/a' }, true],
    ['hidden fields', alice, { 'org.example': 5 }, false],
    ['a text of a wrong type', alice, { status_msg: 5 }, false],
  ])('%s', (_, before, change, isDue) => {
    const after = { ...before, ...change }
    expect(isPresenceDue(before, after)).toBe(isDue)
    expect(isPresenceDue(after, before)).toBe(isDue)
  })
})
