import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { RoomState, type StateEventFields } from '../../../src/function/room-state/room-state.js'
import { redact } from '../../../src/function/room-version/redact.js'
import { isSharedThere, readSamples, SERVED } from '../../support/shared.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'

interface Numbered extends StateEventFields {
  readonly event_id: string
}

let count = 0
const event = (type: string, state_key: string, content: object = {}): Numbered => ({
  content,
  event_id: `$${count++}`,
  state_key,
  type,
})

const NAME = event('m.room.name', '', { name: 'Café' })
const JOIN = event('m.room.member', ALICE, { membership: 'join' })
const INVITE = event('m.room.member', BOB, { membership: 'invite' })
const STATE = new RoomState([JOIN, NAME, INVITE])

describe('get', () => {
  test.each<[string, type: string, stateKey: string | undefined, Numbered | undefined]>([
    ['by type alone', 'm.room.name', undefined, NAME],
    ['by type and an empty key', 'm.room.name', '', NAME],
    ['by type and key', 'm.room.member', ALICE, JOIN],
    ['a key that is not there', 'm.room.member', '@carol:example.org', undefined],
    ['no state key, if there are others', 'm.room.member', undefined, undefined],
    ['a type that is not there', 'm.room.topic', undefined, undefined],
    ['a method of all objects', 'constructor', undefined, undefined],
    ['the prototype of all objects', '__proto__', 'toString', undefined],
  ])('%s', (_, type, stateKey, found) => expect(STATE.get(type, stateKey)).toBe(found))
})

describe('all', () => {
  test('of a type, by key', () => expect(STATE.all('m.room.member')).toStrictEqual([JOIN, INVITE]))
  test('of a missing type', () => expect(STATE.all('m.room.topic')).toStrictEqual([]))
  test('of all types', () => expect([...STATE]).toStrictEqual([JOIN, INVITE, NAME]))
})

describe('apply', () => {
  test('makes another state, and leaves the one before as it was', () => {
    const renamed = event('m.room.name', '', { name: 'Bar' })
    const next = STATE.apply([renamed])
    expect(next.get('m.room.name')).toBe(renamed)
    expect(STATE.get('m.room.name')).toBe(NAME)
    expect([STATE.size, next.size]).toStrictEqual([3, 3])
    expect(next.get('m.room.member', ALICE)).toBe(JOIN)
  })

  test('the last of several counts', () => {
    const names = ['A', 'B', 'C'].map((name) => event('m.room.name', '', { name }))
    expect(STATE.apply(names).get('m.room.name')).toBe(names[2])
  })

  test('events that change nothing give the same state', () => {
    expect(STATE.apply([])).toBe(STATE)
    expect(STATE.apply([NAME, JOIN])).toBe(STATE)
  })

  test('a cleared event is still the state', () => {
    const cleared = event('m.room.name', '')
    expect(STATE.apply([cleared]).get('m.room.name')).toBe(cleared)
  })

  test('an event that is not state is skipped', () => {
    const message = { content: { body: 'Hi' }, type: 'm.room.message' } as unknown as Numbered
    expect(STATE.apply([message])).toBe(STATE)
  })

  test.each([null, 5, [], {}, { type: 'a', state_key: '' }, { type: 'a', state_key: '', content: null }])(
    'anything except a state event is skipped: %j',
    (odd) => {
      expect(STATE.apply([odd as unknown as Numbered])).toBe(STATE)
      expect(new RoomState([odd as unknown as Numbered]).size).toBe(0)
    },
  )

  test('hostile names', () => {
    const odd = ['__proto__', 'constructor', '', '\u0000', 'm.room.member\u0000'].flatMap((type) =>
      ['__proto__', 'hasOwnProperty', '', '\u0000', '\ud800'].map((key) => event(type, key)),
    )
    const state = new RoomState(odd)
    expect(state.size).toBe(25)
    for (const event of odd) expect(state.get(event.type, event.state_key)).toBe(event)
    expect(Object.keys(Object.prototype)).toStrictEqual([])
  })
})

describe('without', () => {
  test('makes a state without the event, and leaves the one before as it was', () => {
    const without = STATE.without('m.room.name')
    expect([...without]).toStrictEqual([JOIN, INVITE])
    expect([without.size, STATE.size]).toStrictEqual([2, 3])
  })

  test('the last event of its type', () => {
    const without = STATE.without('m.room.name').apply([NAME])
    expect([...without]).toStrictEqual([...STATE])
  })

  test('a missing event', () => expect(STATE.without('m.room.topic')).toBe(STATE))
})

describe('changesSince', () => {
  test('nothing', () => expect(STATE.changesSince(STATE)).toStrictEqual([]))

  test('added, replaced and removed events', () => {
    const [topic, left] = [event('m.room.topic', ''), event('m.room.member', BOB, { membership: 'leave' })]
    const next = STATE.apply([topic, left])
    expect(next.changesSince(STATE)).toStrictEqual([
      { type: 'm.room.member', state_key: BOB, old: INVITE, new: left },
      { type: 'm.room.topic', state_key: '', new: topic },
    ])
    expect(STATE.changesSince(next)).toStrictEqual([
      { type: 'm.room.member', state_key: BOB, old: left, new: INVITE },
      { type: 'm.room.topic', state_key: '', old: topic },
    ])
  })

  test('the same events, parsed twice', () => {
    const again = new RoomState<Numbered>(JSON.parse(JSON.stringify([...STATE])))
    expect(again.get('m.room.name')).not.toBe(NAME)
    expect(again.changesSince(STATE)).toStrictEqual([])
  })

  test('a redacted event is another than before, though its ID is the same', () => {
    const redacted = redact({ ...NAME, sender: ALICE }, '12')
    expect(redacted.event_id).toBe(NAME.event_id)
    const next = STATE.apply([redacted])
    expect(next.changesSince(STATE)).toStrictEqual([{ type: 'm.room.name', state_key: '', old: NAME, new: redacted }])
    expect(next.apply([{ ...redacted }]).changesSince(next)).toStrictEqual([])
  })

  test('a redaction may take something only from within the content', () => {
    const signed = { mxid: BOB, signatures: {}, token: 'abc' }
    const invited = event('m.room.member', BOB, {
      membership: 'invite',
      third_party_invite: { display_name: 'rude words', signed },
    })
    const redacted = redact({ ...invited, sender: ALICE }, '11')
    expect(redacted.content).toStrictEqual({ membership: 'invite', third_party_invite: { signed } })
    const state = new RoomState<Numbered>([invited])
    expect(state.apply([redacted]).changesSince(state)).toStrictEqual([
      { type: 'm.room.member', state_key: BOB, old: invited, new: redacted },
    ])
  })

  test.each<[string, object, object, boolean]>([
    ['nested values', { a: { b: [1, { c: null }] } }, { a: { b: [1, { c: null }] } }, true],
    ['another nested value', { a: { b: [1, { c: null }] } }, { a: { b: [1, { c: 0 }] } }, false],
    ['another key of as many', { a: 1 }, { b: 1 }, false],
    ['a list and an object', { a: [] }, { a: {} }, false],
    ['a longer list', { a: [1] }, { a: [1, 1] }, false],
    ['a key without a value', { a: 1, b: undefined }, { a: 1 }, true],
    ['keys that every object has', { a: {} }, { a: { toString: 1 } }, false],
  ])('contents are compared to their depth: %s', (_, before, after, isSame) => {
    const [old, now] = [before, after].map((content) => ({ ...NAME, content }))
    const changes = new RoomState<Numbered>([now as Numbered]).changesSince(new RoomState<Numbered>([old as Numbered]))
    expect(changes).toHaveLength(isSame ? 0 : 1)
  })

  test('contents that are nested too deeply for a recursion', () => {
    const nested = () => JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)
    const [old, now] = [nested(), nested()].map((content) => new RoomState<Numbered>([{ ...NAME, content }]))
    expect(old && now?.changesSince(old)).toStrictEqual([])
  })

  test('stripped events, which have no ID, are the same where they are one object', () => {
    const stripped = { content: {}, sender: ALICE, state_key: '', type: 'm.room.topic' }
    const state = new RoomState([stripped])
    expect(new RoomState([stripped]).changesSince(state)).toStrictEqual([])
    expect(new RoomState([{ ...stripped }]).changesSince(state)).toHaveLength(1)
  })
})

describe('for any events', () => {
  const name = fc.constantFrom('', 'a', 'b', '__proto__', ALICE)
  const events = fc.array(fc.tuple(name, name).map(([type, key]) => event(type, key)))
  const keyOf = ({ type, state_key }: Numbered) => JSON.stringify([type, state_key])

  test('a state holds the last event of each type and key, taken in one by one or at once', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const last = new Map([...first, ...second].map((event) => [keyOf(event), event]))
        let state = new RoomState<Numbered>()
        for (const event of [...first, ...second]) state = state.apply([event])
        expect(new Set(state)).toStrictEqual(new Set(last.values()))
        expect(state.size).toBe(last.size)
        expect([...new RoomState(first).apply(second)]).toStrictEqual([...state])
        for (const event of last.values()) expect(state.get(event.type, event.state_key)).toBe(event)
      }),
    )
  })

  test('the changes from one state to another, applied to it, give the other', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const state = new RoomState(first)
        const next = state.apply(second)
        const changes = next.changesSince(state)
        expect([...state.apply(changes.flatMap((change) => change.new ?? []))]).toStrictEqual([...next])
        expect(changes.map((change) => change.old)).toStrictEqual(
          changes.map(({ type, state_key }) => state.get(type, state_key)),
        )
      }),
    )
  })
})

test('a room with many members, keeping every state', () => {
  const SIZE = 20_000
  const states = [new RoomState<Numbered>()]
  for (let i = 0; i < SIZE; i++) {
    const next = states.at(-1)?.apply([event('m.room.member', `@user${i}:example.org`)])
    if (next !== undefined) states.push(next)
  }
  expect(states.map((state) => state.size)).toStrictEqual(Array.from({ length: SIZE + 1 }, (_, i) => i))
  for (let i = 1; i <= SIZE; i++) expect(states[i]?.changesSince(states[i - 1] ?? STATE)).toHaveLength(1)
})

test.skipIf(!isSharedThere)('the rooms of a real server (needs ../shared)', () => {
  const rooms = new Map<string, Numbered[]>()
  for (const { event } of readSamples(...SERVED)) {
    if (typeof event.room_id !== 'string' || typeof event.state_key !== 'string') continue
    rooms.set(event.room_id, [...(rooms.get(event.room_id) ?? []), event])
  }
  expect(rooms.size).toBeGreaterThan(3)
  for (const events of rooms.values()) {
    const last = new Map(events.map((event) => [JSON.stringify([event.type, event.state_key]), event]))
    expect(new Set(new RoomState(events))).toStrictEqual(new Set(last.values()))
  }
})
