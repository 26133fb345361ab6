import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PresenceState } from '../../../src/event/common/presence-state.js'
import { PresenceEvent, type PresenceEventContent } from '../../../src/event/presence/presence.js'
import { type PresenceSignal, presenceAfter } from '../../../src/function/presence/after.js'
import { comparePresence } from '../../../src/function/presence/compare.js'
import { isCurrentlyActive } from '../../../src/function/presence/last-active.js'
import { buildPresenceEvent, type UserPresence } from '../../../src/function/presence/publish.js'

const user_id = '@alice:example.org'

type Rest = Omit<UserPresence, 'user_id'>
const messageAt = (at: number): PresenceSignal => ({ _tag: 'message-sent', at })
const set = (presence: PresenceState, at: number, status_msg?: string | null): PresenceSignal => ({
  _tag: 'presence-set',
  at,
  presence,
  status_msg,
})
const activityAt = (at: number): PresenceSignal => ({ _tag: 'activity', at })
const connectedAt = (at: number, presence?: PresenceState): PresenceSignal => ({ _tag: 'connected', at, presence })
const inactiveAt = (at: number, threshold = 300): PresenceSignal => ({ _tag: 'activity-timeout', at, threshold })
const idleAt = (at: number, threshold = 300): PresenceSignal => ({ _tag: 'idle-timeout', at, threshold })
const lostAt = (at: number): PresenceSignal => ({ _tag: 'connection-lost', at })

/** A state that the specification does not name. */
const BUSY = 'org.matrix.msc3026.busy'

const STATES = ['offline', 'hidden', 'unavailable', BUSY, 'online', 'free_for_chat'] as const

/**
 * By signal: the result of each state (`=`: unchanged), then whether the signal is pro-active, and whether an `m.presence` is
 * due. Users who are online or better are currently active before it, last at 1000; the signal is at 5000.
 */
const TRANSITIONS: readonly (readonly [string, PresenceSignal, readonly string[]])[] = [
  ['a message', messageAt(5000), ['online pd', '= p', 'online pd', '= pd', '= p', '= p']],
  ['other activity', activityAt(5000), ['online pd', '= p', 'online pd', '= pd', '= p', '= p']],
  ['set offline', set('offline', 5000), ['=', 'offline', 'offline d', 'offline d', 'offline d', 'offline d']],
  ['set hidden', set('hidden', 5000), ['hidden', '=', 'hidden d', 'hidden d', 'hidden d', 'hidden d']],
  [
    'set unavailable',
    set('unavailable', 5000),
    ['unavailable pd', 'unavailable pd', '=', 'unavailable d', 'unavailable d', 'unavailable d'],
  ],
  ['set busy', set(BUSY, 5000), [`${BUSY} pd`, `${BUSY} pd`, `${BUSY} d`, '=', `${BUSY} d`, `${BUSY} d`]],
  ['set online', set('online', 5000), ['online pd', 'online pd', 'online pd', 'online pd', '=', 'online d']],
  [
    'set free for chat',
    set('free_for_chat', 5000),
    [
      'free_for_chat pd',
      'free_for_chat pd',
      'free_for_chat pd',
      'free_for_chat pd',
      // Others know already that the user is active; they see the other state.
      'free_for_chat pd',
      '=',
    ],
  ],
  ['connected', connectedAt(5000), ['online pd', '=', '=', '=', '=', '=']],
  ['connected as online', connectedAt(5000, 'online'), ['online pd', '=', '=', '=', '=', '=']],
  ['connected as free for chat', connectedAt(5000, 'free_for_chat'), ['free_for_chat pd', '=', '=', '=', '=', '=']],
  ['connected as idle', connectedAt(5000, 'unavailable'), ['unavailable d', '=', '=', '=', '=', '=']],
  ['connected as busy', connectedAt(5000, BUSY), [`${BUSY} d`, '=', '=', '=', '=', '=']],
  ['connected as hidden', connectedAt(5000, 'hidden'), ['hidden', '=', '=', '=', '=', '=']],
  ['connected as offline', connectedAt(5000, 'offline'), ['=', '=', '=', '=', '=', '=']],
  ['no longer active', inactiveAt(5000, 3999), ['=', '=', '=', '=', '= d', '= d']],
  ['still active', inactiveAt(5000, 4000), ['=', '=', '=', '=', '=', '=']],
  ['idle', idleAt(5000, 3999), ['=', '=', '=', '=', 'unavailable d', 'unavailable d']],
  ['not yet idle', idleAt(5000, 4000), ['=', '=', '=', '=', '=', '=']],
  ['a lost connection', lostAt(5000), ['=', '=', 'offline d', 'offline d', 'offline d', 'offline d']],
]

describe.each(TRANSITIONS)('every state and %s', (name, signal, cells) => {
  test('has a cell for each state', () => expect(cells).toHaveLength(STATES.length))

  test.each(STATES.map((state, i) => [state, `${cells[i]}`] as const))('%s: %s', (presence, cell) => {
    const [to = '', marks = ''] = cell.split(' ')
    const isOnline = (state: string) => state === 'online' || state === 'free_for_chat'
    const before: UserPresence = {
      user_id,
      presence,
      last_active_ts: 1000,
      ...(isOnline(presence) && { currently_active: true }),
    }
    const after = to === '=' ? presence : to
    const proactive = marks.includes('p')
    expect(presenceAfter(Object.freeze(before), signal)).toStrictEqual({
      state: {
        user_id,
        presence: after,
        last_active_ts: proactive && after !== 'hidden' ? 5000 : 1000,
        ...(isOnline(after) && { currently_active: name !== 'no longer active' }),
      },
      proactive,
      due: marks.includes('d'),
    })
  })
})

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
      'is not due while the user is currently active',
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
      'of a hidden user is not recorded',
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
      'from offline to idle is a step up, and is kept',
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
      'hidden, with a new status',
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
    ['without a time does nothing', ACTIVE, idleAt(Number.NaN), ACTIVE, { proactive: false, due: false }],
    ['without a threshold does nothing', ACTIVE, idleAt(9999, Number.NaN), ACTIVE, { proactive: false, due: false }],
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
    'an activity timeout',
    [
      'ends being currently active, and nothing else',
      { ...ACTIVE, status_msg: 'Hi!' },
      inactiveAt(1301),
      { ...ACTIVE, currently_active: false, status_msg: 'Hi!' },
      { proactive: false, due: true },
    ],
    ['at the threshold is too early', ACTIVE, inactiveAt(1300), ACTIVE, { proactive: false, due: false }],
    [
      'is due only once',
      { ...ACTIVE, currently_active: false },
      inactiveAt(9999),
      { ...ACTIVE, currently_active: false },
      { proactive: false, due: false },
    ],
    ['without a time does nothing', ACTIVE, inactiveAt(Number.NaN), ACTIVE, { proactive: false, due: false }],
    [
      'of a user who was never active',
      { presence: 'online', currently_active: true },
      inactiveAt(1),
      { presence: 'online', currently_active: false },
      { proactive: false, due: true },
    ],
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
    if (outcome.due) sent.push(buildPresenceEvent(state, signal.at).content)
  }
  expect(sent).toStrictEqual([
    { presence: 'online', last_active_ago: 0, currently_active: true },
    { presence: 'unavailable', last_active_ago: 301 },
    { presence: 'online', last_active_ago: 0, currently_active: true },
    { presence: 'offline', last_active_ago: 100 },
    { presence: 'online', last_active_ago: 0, currently_active: true },
  ])
})

test('an hour in the life of a user: active and inactive users are shown as such', () => {
  let state: UserPresence = { user_id, presence: 'offline' }
  const sent: PresenceEventContent[] = []
  const signals = [
    connectedAt(1000),
    activityAt(1100),
    inactiveAt(1399),
    inactiveAt(1401),
    messageAt(1500),
    idleAt(1801),
    connectedAt(1900),
    activityAt(2000),
  ]
  for (const signal of signals) {
    const outcome = presenceAfter(state, signal)
    state = outcome.state
    if (outcome.due) sent.push(buildPresenceEvent(state, signal.at).content)
  }
  expect(sent).toStrictEqual([
    { presence: 'online', last_active_ago: 0, currently_active: true },
    { presence: 'online', last_active_ago: 301, currently_active: false },
    { presence: 'online', last_active_ago: 0, currently_active: true },
    { presence: 'unavailable', last_active_ago: 301 },
    { presence: 'online', last_active_ago: 0, currently_active: true },
  ])
})

test.each(STATES)('a signal that is not one changes nothing: %s', (presence) => {
  const state = Object.freeze({ user_id, presence, last_active_ts: 1000 })
  for (const signal of [{ _tag: 'waved', at: 5000 }, {}, null, 'message-sent', ['message-sent', 5000]]) {
    expect(presenceAfter(state, signal as PresenceSignal)).toStrictEqual({ state, proactive: false, due: false })
  }
})

test('parts of a wrong type count as absent', () => {
  const state = { user_id, presence: 5, last_active_ts: '1000', status_msg: {}, displayname: null, 'org.example': 1 }
  expect(presenceAfter(state as unknown as UserPresence, lostAt(1))).toStrictEqual({
    state: { user_id, presence: 'offline', 'org.example': 1 },
    proactive: false,
    due: false,
  })
})

describe('for any signals', () => {
  const presence = fc.constantFrom<PresenceState>(...STATES)
  const status = fc.constantFrom('', 'Hi!', 'On holiday')
  // A narrow range, for signals out of order and at the same time.
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
    fc.record({ _tag: fc.constant('activity' as const), at }),
    fc.record({ _tag: fc.constant('connected' as const), at, presence }, { requiredKeys: ['_tag', 'at'] }),
    fc.record({ _tag: fc.constant('activity-timeout' as const), at, threshold: fc.constantFrom(0, 100, 1000) }),
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

  test('only pro-active signals change the last activity', () =>
    always(({ before, signal, state, proactive }) => {
      const isTime = Number.isFinite(signal.at) && signal.at > (before.last_active_ts ?? Number.NEGATIVE_INFINITY)
      const shown = signal._tag === 'presence-set' || before.presence !== 'hidden'
      expect(state.last_active_ts).toBe(proactive && isTime && shown ? signal.at : before.last_active_ts)
    }))

  test('an m.presence is due exactly where others see a difference', () => {
    // While the user is currently active, others know that last_active_ago means nothing.
    const seen = (state: UserPresence, at: number) => {
      const { last_active_ago, ...content } = buildPresenceEvent(state, at).content
      return isCurrentlyActive(content) ? content : { ...content, last_active_ago }
    }
    // A fraction of a millisecond may be seen only later.
    always(({ before, signal: { at }, state, due }) => {
      const isSeenAt = (now: number) => JSON.stringify(seen(before, now)) !== JSON.stringify(seen(state, now))
      expect(due).toBe(isSeenAt(at) || isSeenAt(5000))
    })
  })

  test('after activity, a user who is neither hidden nor busy is online or better, and currently active', () =>
    always(({ before, signal, state }) => {
      if (signal._tag !== 'message-sent' && signal._tag !== 'activity') return
      if (before.presence === 'hidden' || before.presence === BUSY) return
      expect(comparePresence(state.presence, 'online')).toBeGreaterThanOrEqual(0)
      expect(isCurrentlyActive(state)).toBe(true)
    }))

  test('the event decodes', () =>
    always(({ signal, state }) => {
      expect(PresenceEvent.is(buildPresenceEvent(state, signal.at))).toBe(true)
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

  test('a hidden user is indistinguishable from one who is offline and inactive', () => {
    const offline = (state: UserPresence): UserPresence =>
      state.presence === 'hidden' ? { ...state, presence: 'offline' } : state
    let hiddenActivity = 0
    fc.assert(
      fc.property(start, fc.array(signal, { maxLength: 30 }), (from, signals) => {
        let twin = offline(from)
        for (const { before, signal, state, due } of run(from, signals)) {
          if (before.presence === 'hidden' && ['activity', 'connected', 'message-sent'].includes(signal._tag)) {
            hiddenActivity++
            expect(due).toBe(false)
          } else {
            const isHiding = 'presence' in signal && signal.presence === 'hidden'
            const outcome = presenceAfter(twin, isHiding ? { ...signal, presence: 'offline' } : signal)
            expect(due).toBe(outcome.due)
            twin = outcome.state
          }
          // Now, as the event that may be due; and whenever somebody asks.
          for (const now of [signal.at, 5000])
            expect(buildPresenceEvent(state, now)).toStrictEqual(buildPresenceEvent(twin, now))
        }
      }),
      { numRuns: 500 },
    )
    expect(hiddenActivity).toBeGreaterThan(0)
  })
})
