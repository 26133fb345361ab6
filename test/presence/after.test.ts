import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PresenceState } from '../../src/common/presence-state.js'
import { type PresenceSignal, presenceAfter } from '../../src/presence/after.js'
import { comparePresence } from '../../src/presence/compare.js'
import { isCurrentlyActive } from '../../src/presence/last-active.js'
import { PresenceEvent, type PresenceEventContent } from '../../src/presence/presence.js'
import { presenceEvent, type UserPresence } from '../../src/presence/publish.js'

const user_id = '@alice:example.org'

type Rest = Omit<UserPresence, 'user_id'>
const messageAt = (at: number): PresenceSignal => ({ _tag: 'message-sent', at })
const set = (presence: PresenceState, at: number, status_msg?: string | null): PresenceSignal => ({
  _tag: 'presence-set',
  at,
  presence,
  status_msg,
})
const idleAt = (at: number, threshold = 300): PresenceSignal => ({ _tag: 'idle-timeout', at, threshold })
const lostAt = (at: number): PresenceSignal => ({ _tag: 'connection-lost', at })

const ACTIVE: Rest = { presence: 'online', last_active_ts: 1000, currently_active: true }

describe.each<[string, ...[string, Rest, PresenceSignal, Rest, { proactive: boolean; due: boolean }][]]>([
  [
    'a message',
    [
      'sets an idle user online',
      { presence: 'unavailable', last_active_ts: 1000 },
      messageAt(2000),
      { presence: 'online', last_active_ts: 2000, currently_active: true },
      { proactive: true, due: true },
    ],
    [
      'sets an offline user online',
      { presence: 'offline' },
      messageAt(2000),
      { presence: 'online', last_active_ts: 2000, currently_active: true },
      { proactive: true, due: true },
    ],
    [
      'tells nobody while the user is currently active',
      ACTIVE,
      messageAt(2000),
      { ...ACTIVE, last_active_ts: 2000 },
      { proactive: true, due: false },
    ],
    [
      'makes an online user currently active',
      { presence: 'online', last_active_ts: 1000, currently_active: false },
      messageAt(2000),
      { ...ACTIVE, last_active_ts: 2000 },
      { proactive: true, due: true },
    ],
    [
      'leaves a user free for chat',
      { presence: 'free_for_chat', last_active_ts: 1000, currently_active: true },
      messageAt(2000),
      { presence: 'free_for_chat', last_active_ts: 2000, currently_active: true },
      { proactive: true, due: false },
    ],
    [
      'of a hidden user leaves no trace',
      { presence: 'hidden', last_active_ts: 1000 },
      messageAt(2000),
      { presence: 'hidden', last_active_ts: 1000 },
      { proactive: true, due: false },
    ],
    [
      'from an earlier time does not turn time back',
      { presence: 'unavailable', last_active_ts: 1000 },
      messageAt(500),
      { presence: 'online', last_active_ts: 1000, currently_active: true },
      { proactive: true, due: true },
    ],
    [
      'at no time does not count as one',
      { presence: 'unavailable' },
      messageAt(Number.NaN),
      { presence: 'online', currently_active: true },
      { proactive: true, due: true },
    ],
    [
      'at an infinite time does not count as one',
      ACTIVE,
      messageAt(Number.POSITIVE_INFINITY),
      ACTIVE,
      { proactive: true, due: false },
    ],
  ],
  [
    'a presence that is set',
    [
      'higher moves the last activity',
      { presence: 'unavailable', last_active_ts: 1000, status_msg: 'Hi!' },
      set('online', 2000),
      { presence: 'online', last_active_ts: 2000, currently_active: true, status_msg: 'Hi!' },
      { proactive: true, due: true },
    ],
    [
      'from offline to idle is a step up, and stands',
      { presence: 'offline', last_active_ts: 1000 },
      set('unavailable', 2000),
      { presence: 'unavailable', last_active_ts: 2000 },
      { proactive: true, due: true },
    ],
    [
      'higher, from an earlier time, does not turn time back',
      { presence: 'unavailable', last_active_ts: 1000 },
      set('online', 500),
      { presence: 'online', last_active_ts: 1000, currently_active: true },
      { proactive: true, due: true },
    ],
    [
      'lower does not',
      ACTIVE,
      set('unavailable', 2000),
      { presence: 'unavailable', last_active_ts: 1000 },
      { proactive: false, due: true },
    ],
    [
      'from free for chat to online leaves the user active',
      { presence: 'free_for_chat', last_active_ts: 1000, currently_active: true },
      set('online', 2000),
      ACTIVE,
      { proactive: false, due: true },
    ],
    [
      'to the same adds nothing',
      { presence: 'online' },
      set('online', 2000),
      { presence: 'online' },
      { proactive: false, due: false },
    ],
    ['to the same changes nothing', ACTIVE, set('online', 2000), ACTIVE, { proactive: false, due: false }],
    [
      'to the same with the same status changes nothing',
      { ...ACTIVE, status_msg: 'Hi!' },
      set('online', 2000, 'Hi!'),
      { ...ACTIVE, status_msg: 'Hi!' },
      { proactive: false, due: false },
    ],
    [
      'with a new status is worth telling',
      { ...ACTIVE, status_msg: 'Hi!' },
      set('online', 2000, 'Bye!'),
      { ...ACTIVE, status_msg: 'Bye!' },
      { proactive: false, due: true },
    ],
    [
      'with null takes the status away',
      { ...ACTIVE, status_msg: 'Hi!' },
      set('online', 2000, null),
      ACTIVE,
      { proactive: false, due: true },
    ],
    [
      'with an empty status takes it away',
      { ...ACTIVE, status_msg: 'Hi!' },
      set('online', 2000, ''),
      ACTIVE,
      { proactive: false, due: true },
    ],
    ['without a status to take away', ACTIVE, set('online', 2000, null), ACTIVE, { proactive: false, due: false }],
    [
      'hidden looks like going offline',
      ACTIVE,
      set('hidden', 2000),
      { presence: 'hidden', last_active_ts: 1000 },
      { proactive: false, due: true },
    ],
    [
      'hidden, from offline, is not to be seen',
      { presence: 'offline', last_active_ts: 1000 },
      set('hidden', 2000),
      { presence: 'hidden', last_active_ts: 1000 },
      { proactive: false, due: false },
    ],
    [
      'offline, from hidden, is not to be seen',
      { presence: 'hidden', last_active_ts: 1000 },
      set('offline', 2000),
      { presence: 'offline', last_active_ts: 1000 },
      { proactive: false, due: false },
    ],
    [
      'online, from hidden, is a step up',
      { presence: 'hidden' },
      set('online', 2000),
      { presence: 'online', last_active_ts: 2000, currently_active: true },
      { proactive: true, due: true },
    ],
    [
      'hidden, with a new status, is to be read',
      { presence: 'hidden' },
      set('hidden', 2000, 'On holiday'),
      { presence: 'hidden', status_msg: 'On holiday' },
      { proactive: false, due: true },
    ],
  ],
  [
    'an idle timeout',
    [
      'sets a user idle who was idle for longer',
      ACTIVE,
      idleAt(1301),
      { presence: 'unavailable', last_active_ts: 1000 },
      { proactive: false, due: true },
    ],
    [
      'sets a user idle who was free for chat',
      { presence: 'free_for_chat', last_active_ts: 1000 },
      idleAt(1301),
      { presence: 'unavailable', last_active_ts: 1000 },
      { proactive: false, due: true },
    ],
    [
      'sets a user idle who was never active',
      { presence: 'online' },
      idleAt(1),
      { presence: 'unavailable' },
      { proactive: false, due: true },
    ],
    ['at the threshold is too early', ACTIVE, idleAt(1300), ACTIVE, { proactive: false, due: false }],
    ['from before the last activity is stale', ACTIVE, idleAt(500), ACTIVE, { proactive: false, due: false }],
    ['at no time is none', ACTIVE, idleAt(Number.NaN), ACTIVE, { proactive: false, due: false }],
    ['with no threshold is none', ACTIVE, idleAt(9999, Number.NaN), ACTIVE, { proactive: false, due: false }],
    ...(['unavailable', 'offline', 'hidden'] as const).map(
      (presence): [string, Rest, PresenceSignal, Rest, { proactive: boolean; due: boolean }] => [
        `leaves ${presence} alone`,
        { presence, last_active_ts: 1000 },
        idleAt(9999),
        { presence, last_active_ts: 1000 },
        { proactive: false, due: false },
      ],
    ),
  ],
  [
    'a lost connection',
    ...(['free_for_chat', 'online', 'unavailable'] as const).map(
      (presence): [string, Rest, PresenceSignal, Rest, { proactive: boolean; due: boolean }] => [
        `sets ${presence} offline`,
        { presence, last_active_ts: 1000, status_msg: 'Hi!' },
        lostAt(2000),
        { presence: 'offline', last_active_ts: 1000, status_msg: 'Hi!' },
        { proactive: false, due: true },
      ],
    ),
    [
      'ends being currently active',
      ACTIVE,
      lostAt(2000),
      { presence: 'offline', last_active_ts: 1000 },
      { proactive: false, due: true },
    ],
    [
      'leaves offline alone',
      { presence: 'offline' },
      lostAt(2000),
      { presence: 'offline' },
      { proactive: false, due: false },
    ],
    [
      'leaves hidden hidden',
      { presence: 'hidden' },
      lostAt(2000),
      { presence: 'hidden' },
      { proactive: false, due: false },
    ],
  ],
])('%s', (_, ...rows) => {
  test.each(rows)('%s', (_, before, signal, after, outcome) => {
    const state = Object.freeze({ user_id, ...before })
    const result = presenceAfter(state, signal)
    expect(result).toStrictEqual({ state: { user_id, ...after }, ...outcome })
    expect(result.state === state).toBe(JSON.stringify(before) === JSON.stringify(after))
  })
})

test('an hour in the life of a user', () => {
  const signals: PresenceSignal[] = [
    set('online', 1000),
    messageAt(1100),
    messageAt(1200),
    idleAt(1450),
    idleAt(1501),
    messageAt(1600),
    set('hidden', 1700),
    messageAt(1800),
    lostAt(1900),
    messageAt(2000),
    set('online', 2100),
  ]
  let state: UserPresence = { user_id, presence: 'offline' }
  const sent: PresenceEventContent[] = []
  for (const signal of signals) {
    const outcome = presenceAfter(state, signal)
    state = outcome.state
    if (outcome.due) sent.push(presenceEvent(state, signal.at).content)
  }
  expect(sent).toStrictEqual([
    { presence: 'online', last_active_ago: 0, currently_active: true },
    { presence: 'unavailable', last_active_ago: 301 },
    { presence: 'online', last_active_ago: 0, currently_active: true },
    { presence: 'offline', last_active_ago: 100 },
    { presence: 'online', last_active_ago: 0, currently_active: true },
  ])
})

describe('whatever happens', () => {
  const presence = fc.constantFrom<PresenceState>('free_for_chat', 'hidden', 'offline', 'online', 'unavailable')
  const status = fc.constantFrom('', 'Hi!', 'On holiday')
  // A narrow range, so that signals come out of order and at the same time.
  const at = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: 2000 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY) },
  )
  const signal: fc.Arbitrary<PresenceSignal> = fc.oneof(
    fc.record({ _tag: fc.constant('message-sent' as const), at }),
    fc.record(
      { _tag: fc.constant('presence-set' as const), at, presence, status_msg: fc.option(status) },
      { requiredKeys: ['_tag', 'at', 'presence'] },
    ),
    fc.record({ _tag: fc.constant('idle-timeout' as const), at, threshold: fc.constantFrom(0, 100, 1000) }),
    fc.record({ _tag: fc.constant('connection-lost' as const), at }),
  )
  const start: fc.Arbitrary<UserPresence> = fc.record(
    {
      user_id: fc.constant(user_id),
      presence,
      last_active_ts: fc.integer({ min: 0, max: 2000 }),
      currently_active: fc.boolean(),
      status_msg: status,
      displayname: fc.constantFrom('', 'Alice'),
      avatar_url: fc.constantFrom('', 'mxc://example.org/a'),
    },
    { requiredKeys: ['user_id', 'presence'] },
  )

  type Step = ReturnType<typeof presenceAfter> & { before: UserPresence; signal: PresenceSignal }

  /** Everything is frozen: a write would throw. */
  function run(from: UserPresence, signals: readonly PresenceSignal[]): Step[] {
    let before = Object.freeze(from)
    return signals.map((signal) => {
      const step = { before, signal, ...presenceAfter(before, Object.freeze(signal)) }
      before = Object.freeze(step.state)
      return step
    })
  }

  function always(holds: (step: Step) => void): void {
    fc.assert(
      fc.property(start, fc.array(signal, { minLength: 1, maxLength: 30 }), (from, signals) => {
        for (const step of run(from, signals)) holds(step)
      }),
      { numRuns: 500 },
    )
  }

  test('the last activity never moves back, and is always a time', () =>
    always(({ before, state }) => {
      if (before.last_active_ts !== undefined)
        expect(state.last_active_ts).toBeGreaterThanOrEqual(before.last_active_ts)
      expect(state.last_active_ts === undefined || Number.isFinite(state.last_active_ts)).toBe(true)
    }))

  test('the last activity moves for what is pro-active, and for nothing else', () =>
    always(({ before, signal, state, proactive }) => {
      const isTime = Number.isFinite(signal.at) && signal.at > (before.last_active_ts ?? Number.NEGATIVE_INFINITY)
      const shown = signal._tag === 'presence-set' || before.presence !== 'hidden'
      expect(state.last_active_ts).toBe(proactive && isTime && shown ? signal.at : before.last_active_ts)
    }))

  test('an m.presence is due exactly where others see a difference', () => {
    // While the user is currently active, others know that last_active_ago means nothing.
    const seen = (state: UserPresence, at: number) => {
      const { last_active_ago, ...content } = presenceEvent(state, at).content
      return isCurrentlyActive(content) ? content : { ...content, last_active_ago }
    }
    always(({ before, signal: { at }, state, due }) => {
      expect(due).toBe(JSON.stringify(seen(before, at)) !== JSON.stringify(seen(state, at)))
    })
  })

  test('after a message, whoever is not hidden is online or better, and currently active', () =>
    always(({ before, signal, state }) => {
      if (signal._tag !== 'message-sent' || before.presence === 'hidden') return
      expect(comparePresence(state.presence, 'online')).toBeGreaterThanOrEqual(0)
      expect(isCurrentlyActive(state)).toBe(true)
    }))

  test('what is sent decodes', () =>
    always(({ signal, state }) => {
      expect(PresenceEvent.is(presenceEvent(state, signal.at))).toBe(true)
    }))

  test('no key is left with nothing in it, and none gets lost', () =>
    always(({ before, state }) => {
      expect(Object.values(state)).not.toContain(undefined)
      expect(state).toMatchObject({
        user_id,
        ...('displayname' in before && { displayname: before.displayname }),
        ...('avatar_url' in before && { avatar_url: before.avatar_url }),
      })
    }))

  test('the same signal again changes nothing', () =>
    always(({ signal, state }) => {
      const again = presenceAfter(state, signal)
      expect(again.state).toBe(state)
      expect(again.due).toBe(false)
    }))

  test('others cannot tell a hidden user from one who is offline and silent', () => {
    const offline = (state: UserPresence): UserPresence =>
      state.presence === 'hidden' ? { ...state, presence: 'offline' } : state
    let hiddenMessages = 0
    fc.assert(
      fc.property(start, fc.array(signal, { maxLength: 30 }), (from, signals) => {
        let twin = offline(from)
        for (const { before, signal, state, due } of run(from, signals)) {
          if (before.presence === 'hidden' && signal._tag === 'message-sent') {
            hiddenMessages++
            expect(due).toBe(false)
          } else {
            const isHiding = signal._tag === 'presence-set' && signal.presence === 'hidden'
            const outcome = presenceAfter(twin, isHiding ? { ...signal, presence: 'offline' } : signal)
            expect(due).toBe(outcome.due)
            twin = outcome.state
          }
          // Now, as the event that may be due; and whenever somebody asks.
          for (const now of [signal.at, 5000]) expect(presenceEvent(state, now)).toStrictEqual(presenceEvent(twin, now))
        }
      }),
      { numRuns: 500 },
    )
    expect(hiddenMessages).toBeGreaterThan(0)
  })
})
