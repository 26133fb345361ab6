import { readFileSync } from 'node:fs'

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysTo, placesIn } from '../../src/codec/places.js'
import type { AnyCodec } from '../../src/codec/shape.js'
import type { AnyDefinition } from '../../src/event/envelope/definition.js'
import { PduV3, PduV12 } from '../../src/event/envelope/pdu.js'
import { SyncRoomEvent } from '../../src/event/envelope/room-event.js'
import { isObject, own } from '../../src/json/own.js'
import { EDU } from '../../src/kind/edu.js'
import { EPHEMERAL } from '../../src/kind/ephemeral.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { GLOBAL_ACCOUNT_DATA } from '../../src/kind/global-account-data.js'
import { MESSAGE_LIKE } from '../../src/kind/message-like.js'
import { PRESENCE } from '../../src/kind/presence.js'
import { ROOM_ACCOUNT_DATA } from '../../src/kind/room-account-data.js'
import { STATE } from '../../src/kind/state.js'
import { TO_DEVICE } from '../../src/kind/to-device.js'
import { salvaging } from '../../src/repair/leniency.js'
import { partsOf } from '../../tool/checks.js'
import { valuesOf } from '../support/arbitrary.js'
import { deepFrozen } from '../support/frozen.js'
import { mutant } from '../support/mutants.js'
import { repaired } from '../support/repaired.js'

const sent = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c', state_key: '' }
const state = (type: string, content: object, state_key = '') => ({ ...sent, state_key, type, content })
const member = (content: object) => state('m.room.member', { membership: 'join', ...content }, '@a:b.c')
const data = (type: string, content: object) => ({ type, content })
const signed = { mxid: '@a:b.c', signatures: {}, token: 't' }

/** Keys that decide permissions, each with a wrong type. Their absence would have another meaning. */
const ROWS: readonly (readonly [what: string, event: object, format?: EventFormat])[] = [
  ['the version of a room', state('m.room.create', { room_version: true })],
  ['the version of a room that is null', state('m.room.create', { room_version: null })],
  ['who made a room', state('m.room.create', { creator: 'a' })],
  ['who else made a room', state('m.room.create', { additional_creators: '@a:b.c' })],
  ['one of those who made a room', state('m.room.create', { additional_creators: ['@a:b.c', 5] })],
  ['whether a room is for others', state('m.room.create', { 'm.federate': 'no' })],
  ['whether a room is for others, as null', state('m.room.create', { 'm.federate': null })],
  ['the type of a room', state('m.room.create', { type: 5 })],
  ['a level', state('m.room.power_levels', { ban: 'fifty', kick: 20 })],
  ['the level of a user', state('m.room.power_levels', { users: { '@a:b.c': 'admin' } })],
  ['the levels of users', state('m.room.power_levels', { users: [] })],
  ['the level of an event', state('m.room.power_levels', { events: { 'm.room.name': true } })],
  ['the level to notify', state('m.room.power_levels', { notifications: { room: {} } })],
  [
    'a level that redaction left',
    { ...state('m.room.power_levels', { ban: 'x' }), unsigned: { redacted_because: {} } },
  ],
  ['who may join', state('m.room.join_rules', { join_rule: 'restricted', allow: {} })],
  ['servers that are let in', state('m.room.server_acl', { allow: '*' })],
  ['servers that are kept out', state('m.room.server_acl', { allow: ['*'], deny: 'evil.example' })],
  ['servers named by address', state('m.room.server_acl', { allow: ['*'], allow_ip_literals: 'no' })],
  ['who vouches for a join', member({ join_authorised_via_users_server: 'a' })],
  ['how long a key is used', state('m.room.encryption', { algorithm: 'x', rotation_period_ms: '1' })],
  ['how often a key is used', state('m.room.encryption', { algorithm: 'x', rotation_period_msgs: -0.5 })],
  [
    'other keys of an invite',
    state(
      'm.room.third_party_invite',
      {
        display_name: 'A',
        key_validity_url: 'u',
        public_key: 'k',
        public_keys: {},
      },
      't',
    ),
  ],
  [
    'whether a key of an invite is still valid',
    state(
      'm.room.third_party_invite',
      {
        display_name: 'A',
        key_validity_url: 'u',
        public_key: 'k',
        public_keys: [{ public_key: 'k', key_validity_url: 5 }],
      },
      't',
    ),
  ],
  ['the check of a key', data('m.secret_storage.key.a', { algorithm: 'x', iv: 'i', mac: 5 }), 'account_data'],
  [
    'that a device is gone',
    { edu_type: 'm.device_list_update', content: { device_id: 'd', stream_id: 1, user_id: '@a:b.c', deleted: 'yes' } },
    'edu',
  ],
  [
    'the keys of a device',
    { edu_type: 'm.device_list_update', content: { device_id: 'd', stream_id: 1, user_id: '@a:b.c', keys: 5 } },
    'edu',
  ],
  ['the state key', { ...sent, type: 'org.example', content: {}, state_key: 5 }],
]

test.each(ROWS.map(([what, ...row]) => [what, row] as const))('%s is not left out', (_, [input, format = 'sync']) => {
  deepFrozen(input)
  expect(repaired(format, input, salvaging)).toEqual({ tag: 'Malformed', event: input, made: [] })
})

test('independent items are removed as a whole rather than lose a decisive key', () => {
  const rule = { actions: ['notify'], default: false, enabled: true, rule_id: 'a' }
  const rules = { override: [{ ...rule, conditions: 5 }, rule], content: [{ ...rule, pattern: 5 }] }
  const { event } = repaired('account_data', data('m.push_rules', { global: rules }), salvaging)
  expect(event).toEqual(data('m.push_rules', { global: { override: [rule], content: [] } }))

  const secret = { ciphertext: 'c', iv: 'i', mac: 'm' }
  const encrypted = { a: { ...secret, mac: 5 }, b: secret }
  expect(repaired('account_data', data('m.megolm_backup.v1', { encrypted }), salvaging).event).toEqual(
    data('m.megolm_backup.v1', { encrypted: { b: secret } }),
  )
})

test('an invalid signature of a third-party invite is removed by a named repair', () => {
  const invite = member({ third_party_invite: { display_name: 'A', signed: { ...signed, token: 5 } } })
  expect(repaired('sync', invite, salvaging).made.map(({ id }) => id)).toEqual(['third-party-invite'])
})

const LISTS = [STATE, MESSAGE_LIKE, EPHEMERAL, PRESENCE, GLOBAL_ACCOUNT_DATA, ROOM_ACCOUNT_DATA, TO_DEVICE, EDU]
const definitions: readonly AnyDefinition[] = LISTS.flatMap((list) => Object.values(list))

test('the page about repairs lists the keys, by type', () => {
  const declared = new Map<string, readonly string[]>()
  for (const { type, event, redacted } of definitions) {
    const keys = [event, ...(redacted === undefined ? [] : [redacted])].flatMap((codec) => decisiveKeys(codec))
    if (keys.length > 0) declared.set(type, [...new Set(keys)].sort())
  }
  declared.set('any other type', [...new Set([SyncRoomEvent, PduV3, PduV12].flatMap((codec) => decisiveKeys(codec)))])

  const page = readFileSync(new URL('../../docs/guide/repairs.md', import.meta.url), 'utf8')
  const section = page.slice(page.indexOf('## Keys that are never removed'))
  const rows = [...section.matchAll(/^\| (`.*`|any other type) \| (`.*`) \| .* \|$/gm)]
  const listed = new Map(
    rows.map(([, type = '', keys = '']) => [type.replaceAll('`', ''), keys.replaceAll('`', '').split(', ')]),
  )
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(declared))
})

test.each(definitions.map((definition) => [definition.type, definition] as const))(
  'in any %s, with any other faults',
  (_, { event: codec, kind }) => {
    if (decisiveKeys(codec).length === 0) return
    const format = kind === 'state' ? 'timeline' : kind === 'edu' ? 'edu' : 'account_data'
    fc.assert(
      fc.property(valuesOf(codec), fc.nat(), fc.nat(), (value, one, two) => {
        const input = mutant(mutant(value, one), two)
        const { event, tag } = repaired(format, input, salvaging)
        if (tag === 'Malformed') return
        for (const { key, path } of decisiveParts(codec, input)) {
          const holder = at(event, path)
          if (typeof holder === 'object' && holder !== null) expect(Object.keys(holder)).toContain(key)
        }
      }),
      { numRuns: 200 },
    )
  },
)

/** The keys that an object somewhere in the codec's values marks, each once. */
function decisiveKeys(codec: AnyCodec, seen = new Set<AnyCodec>()): readonly string[] {
  if (seen.has(codec)) return []
  seen.add(codec)
  const { shape } = codec
  const own = shape.kind === 'object' ? (shape.decisive ?? []) : []
  return [...own, ...partsOf(codec).flatMap((part) => decisiveKeys(part, seen))]
}

/** The places of such keys outside lists, whose items may move, and values that no named repair handles. */
function decisiveParts(codec: AnyCodec, value: unknown): readonly { key: string; path: readonly string[] }[] {
  return [...placesIn(codec, value)].flatMap((place) => {
    const { shape } = place.codec
    const [path, holder] = [keysTo(place), place.actual]
    if (shape.kind !== 'object' || !isObject(holder) || path.some((key) => /^\d+$/.test(key))) return []
    return (shape.decisive ?? [])
      .filter((key) => own(holder, key) !== undefined && own(holder, key) !== null && key !== 'third_party_invite')
      .map((key) => ({ key, path }))
  })
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (part: unknown, key) => (typeof part === 'object' && part !== null ? own(part, key) : undefined),
    value,
  )
}
