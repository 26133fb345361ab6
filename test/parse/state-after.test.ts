import { describe, expect, expectTypeOf, test } from 'vitest'

import { RoomState } from '../../src/function/room-state/room-state.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { parseSync } from '../../src/parse/parse-sync.js'
import { stateAfter } from '../../src/parse/state-after.js'
import { registry } from '../../src/registry/registry.js'
import { lenient } from '../../src/repair/leniency.js'

const ALICE = '@alice:example.org'
const sent = { event_id: '$new', origin_server_ts: 5, sender: ALICE }
const state = (type: string, content: unknown, state_key = '') => ({ ...sent, type, content, state_key })
const redacted = (type: string, content: object, state_key = '') => ({
  ...state(type, content, state_key),
  unsigned: { redacted_because: { type: 'm.room.redaction' } },
})

const OLD = [
  state('m.room.name', { name: 'Tea' }),
  state('m.room.member', { membership: 'join', displayname: 'Alice' }, ALICE),
  state('m.room.encryption', { algorithm: 'm.megolm.v1.aes-sha2' }),
  state('m.policy.rule.user', { entity: '@spam:*', recommendation: 'm.ban', reason: '' }, 'rule:@spam:*'),
  state('m.room.third_party_invite', { display_name: 'B', key_validity_url: 'u', public_key: 'k' }, 'token'),
  state('m.room.server_acl', { allow: ['*'] }),
  state('m.room.join_rules', { join_rule: 'public' }),
  state('org.example.thing', { old: true }),
].map((event) => ({ ...event, event_id: '$old' }))

const before = OLD.map((event) => parseEvent('sync', event)).reduce(stateAfter, new RoomState())

describe('the content in the state after an event', () => {
  test.each<[string, { type: string; state_key: string }, unknown]>([
    ['a new name', state('m.room.name', { name: 'Coffee' }), { name: 'Coffee' }],
    ['no name any more', state('m.room.name', {}), undefined],
    ['a null name', state('m.room.name', { name: null }), undefined],
    ['a malformed name', state('m.room.name', { name: 5 }), undefined],
    ['a redacted name', redacted('m.room.name', {}), undefined],
    ['a redacted ACL, which allows no server', redacted('m.room.server_acl', {}), {}],
    ['a redacted rule for joining without its rule', redacted('m.room.join_rules', { allow: [] }), undefined],
    ['a redacted custom event', redacted('org.example.thing', {}), undefined],
    ['a redacted custom event of which something is left', redacted('org.example.thing', { a: 1 }), { a: 1 }],
    ['a redacted member', redacted('m.room.member', { membership: 'join' }, ALICE), { membership: 'join' }],
    ['a malformed member', state('m.room.member', { membership: 5 }, ALICE), undefined],
    ['a removed rule', state('m.policy.rule.user', {}, 'rule:@spam:*'), undefined],
    ['a malformed rule', state('m.policy.rule.user', { entity: 5 }, 'rule:@spam:*'), undefined],
    ['a malformed invite with a secret key', state('m.room.third_party_invite', { public_key: 5 }, 'token'), undefined],
    ['encryption without an algorithm', state('m.room.encryption', {}), OLD[2]?.content],
    ['redacted encryption', redacted('m.room.encryption', {}), OLD[2]?.content],
    ['a custom event', state('org.example.thing', {}), {}],
    ['a content that is not an object', state('org.example.thing', null), undefined],
  ])('%s', (_, event, content) => {
    const after = stateAfter(before, parseEvent('sync', event, { repair: lenient }))
    const { type, state_key } = event
    expect([...after].find((one) => one.type === type && one.state_key === state_key)?.content).toEqual(content)
    expect([...after].filter((one) => one.type !== type)).toEqual([...before].filter((one) => one.type !== type))
  })
})

test.each<[string, object]>([
  ['a message', { ...sent, type: 'm.room.message', content: { msgtype: 'm.text', body: 'Hi' } }],
  ['a malformed message', { ...sent, type: 'm.room.message', content: {} }],
  ['a name of another state key that was not there', state('org.example.thing', null, 'other')],
  ['no event', []],
])('the state stays the same object after %s', (_, event) => {
  expect(stateAfter(before, parseEvent('sync', event))).toBe(before)
})

test('account data does not remove state', () => {
  expect(stateAfter(before, parseEvent('account_data', { type: 'm.room.name', content: {} }))).toBe(before)
})

test('it takes the outcomes of a sync response, and of a registry', () => {
  let room = new RoomState()
  const response = { rooms: { join: { '!r:a.b': { timeline: { events: OLD } } } } }
  for (const { section, outcome } of parseSync(response)) if (section === 'timeline') room = stateAfter(room, outcome)
  for (const { outcome } of registry.parseSync(response)) room = stateAfter(room, outcome)
  expect([...room]).toEqual([...before])
  expectTypeOf(room.get('m.room.name')?.content.name).toEqualTypeOf<string | undefined>()
})
