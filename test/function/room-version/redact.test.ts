import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type RedactableEvent, redact } from '../../../src/function/room-version/redact.js'
import { parseEvent } from '../../../src/parse/parse-event.js'
import { isSharedThere, readSamples, readStored, roomOf, SERVED } from '../../support/shared.js'

const VERSIONS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
type Version = (typeof VERSIONS)[number]

/** The versions between two, as the specification counts them. */
const from = (first: Version, last: Version): readonly Version[] =>
  VERSIONS.slice(VERSIONS.indexOf(first), VERSIONS.indexOf(last) + 1)

/** Every key that any version of the algorithm names, and some that none does. */
const CONTENTS = {
  'm.room.aliases': { aliases: ['#a:example.org'], reason: 'x' },
  'm.room.create': { creator: '@a:example.org', room_version: '1', type: 'm.space', 'org.example.motto': 'x' },
  'm.room.history_visibility': { history_visibility: 'shared', reason: 'x' },
  'm.room.join_rules': { join_rule: 'restricted', allow: [{ type: 'm.room_membership' }], reason: 'x' },
  'm.room.member': {
    membership: 'invite',
    join_authorised_via_users_server: '@b:example.org',
    third_party_invite: { display_name: 'Alice', signed: { mxid: '@a:example.org', token: 't', signatures: {} } },
    displayname: 'Alice',
    avatar_url: 'mxc://example.org/a',
    is_direct: true,
    reason: 'x',
  },
  'm.room.power_levels': {
    ban: 1,
    events: { 'm.room.name': 2 },
    events_default: 3,
    invite: 4,
    kick: 5,
    notifications: { room: 6 },
    redact: 7,
    state_default: 8,
    users: { '@a:example.org': 9 },
    users_default: 10,
  },
  'm.room.redaction': { redacts: '$a', reason: 'x' },
  'm.room.message': { body: 'x', msgtype: 'm.text', membership: 'join', creator: '@a:example.org', redacts: '$a' },
  'm.room.server_acl': { allow: ['*'], deny: [], allow_ip_literals: false },
  'm.room.third_party_invite': { display_name: 'x', public_key: 'x', signed: {} },
  'org.example.thing': { aliases: [], join_rule: 'public', history_visibility: 'shared', ban: 50 },
} as const

/** What the pages say is left, in the versions between two. */
const SURVIVORS: readonly [type: keyof typeof CONTENTS, first: Version, last: Version, left: object][] = [
  ['m.room.aliases', '1', '5', { aliases: ['#a:example.org'] }],
  ['m.room.aliases', '6', '12', {}],
  ['m.room.create', '1', '10', { creator: '@a:example.org' }],
  ['m.room.create', '11', '12', CONTENTS['m.room.create']],
  ['m.room.history_visibility', '1', '12', { history_visibility: 'shared' }],
  ['m.room.join_rules', '1', '7', { join_rule: 'restricted' }],
  ['m.room.join_rules', '8', '12', { join_rule: 'restricted', allow: [{ type: 'm.room_membership' }] }],
  ['m.room.member', '1', '8', { membership: 'invite' }],
  ['m.room.member', '9', '10', { membership: 'invite', join_authorised_via_users_server: '@b:example.org' }],
  [
    'm.room.member',
    '11',
    '12',
    {
      membership: 'invite',
      join_authorised_via_users_server: '@b:example.org',
      third_party_invite: { signed: { mxid: '@a:example.org', token: 't', signatures: {} } },
    },
  ],
  [
    'm.room.power_levels',
    '1',
    '10',
    {
      ban: 1,
      events: { 'm.room.name': 2 },
      events_default: 3,
      kick: 5,
      redact: 7,
      state_default: 8,
      users: { '@a:example.org': 9 },
      users_default: 10,
    },
  ],
  [
    'm.room.power_levels',
    '11',
    '12',
    {
      ban: 1,
      events: { 'm.room.name': 2 },
      events_default: 3,
      invite: 4,
      kick: 5,
      redact: 7,
      state_default: 8,
      users: { '@a:example.org': 9 },
      users_default: 10,
    },
  ],
  ['m.room.redaction', '1', '10', {}],
  ['m.room.redaction', '11', '12', { redacts: '$a' }],
  ['m.room.message', '1', '12', {}],
  ['m.room.server_acl', '1', '12', {}],
  ['m.room.third_party_invite', '1', '12', {}],
  ['org.example.thing', '1', '12', {}],
]

const ALWAYS = {
  event_id: '$a:example.org',
  type: 'org.example.thing',
  room_id: '!r:example.org',
  sender: '@a:example.org',
  state_key: '',
  hashes: { sha256: 'x' },
  signatures: { 'example.org': { 'ed25519:1': 'x' } },
  depth: 3,
  prev_events: ['$b'],
  auth_events: ['$c'],
  origin_server_ts: 1_700_000_000_000,
}
const UP_TO_10 = { prev_state: [], origin: 'example.org', membership: 'join' }
const NEVER = {
  redacts: '$d',
  user_id: '@a:example.org',
  age: 1,
  prev_content: {},
  unsigned: { age: 1 },
  'org.example.key': 1,
}

const BECAUSE = { type: 'm.room.redaction', event_id: '$r', content: { redacts: '$a', reason: 'spam' } }

describe('the redacted content', () => {
  test.each(SURVIVORS)('%s in versions %s to %s', (type, first, last, left) => {
    for (const version of from(first, last)) {
      expect(redact({ type, content: CONTENTS[type] }, version)).toStrictEqual({ type, content: left })
    }
  })

  test('there is a row for every type in every version', () => {
    const rows = SURVIVORS.flatMap(([type, first, last]) => from(first, last).map((version) => `${type} ${version}`))
    const cells = Object.keys(CONTENTS).flatMap((type) => VERSIONS.map((version) => `${type} ${version}`))
    expect(rows.sort()).toEqual(cells.sort())
  })

  test.each<[why: string, event: RedactableEvent, left: object]>([
    ['keys that are not there', { type: 'm.room.power_levels', content: { ban: 1 } }, { ban: 1 }],
    ['no content', { type: 'm.room.member', content: {} }, {}],
    [
      'a key that is null',
      { type: 'm.room.history_visibility', content: { history_visibility: null } },
      { history_visibility: null },
    ],
    ['a key that is undefined', { type: 'm.room.join_rules', content: { join_rule: undefined } }, {}],
    [
      'a third-party invite that is not signed',
      { type: 'm.room.member', content: { third_party_invite: { display_name: 'x' } } },
      { third_party_invite: {} },
    ],
    ['a third-party invite that is not an object', { type: 'm.room.member', content: { third_party_invite: 'x' } }, {}],
    ['a third-party invite that is a list', { type: 'm.room.member', content: { third_party_invite: ['signed'] } }, {}],
    ['inherited keys', { type: 'm.room.member', content: Object.create({ membership: 'join' }) }, {}],
    ['an inherited name as type', { type: 'constructor', content: { name: 'x' } }, {}],
    ['__proto__ as type', { type: '__proto__', content: { name: 'x' } }, {}],
    ['a list', { type: 'm.room.create', content: ['x'] }, {}],
  ])('%s', (_, event, left) => expect(redact(event, '12').content).toStrictEqual(left))

  test.each([
    ['null', null],
    ['a string', 'x'],
    ['nothing', undefined],
  ])('content from strangers that is %s', (_, content) => {
    expect(redact({ type: 'm.room.create', content } as unknown as RedactableEvent, '12').content).toStrictEqual({})
  })

  test('a key named __proto__ is a key like any other', () => {
    const content = JSON.parse('{"__proto__":{"membership":"join"},"creator":"@a:example.org"}')
    const create = redact({ type: 'm.room.create', content }, '12').content
    expect(JSON.stringify(create)).toBe('{"__proto__":{"membership":"join"},"creator":"@a:example.org"}')
    expect(Object.getPrototypeOf(create)).toBe(Object.prototype)
    expect(redact({ type: 'm.room.member', content }, '12').content).toStrictEqual({})
  })
})

describe('the other keys', () => {
  test.each(VERSIONS)('version %s', (version) => {
    const kept = from('1', '10').includes(version) ? { ...ALWAYS, ...UP_TO_10 } : ALWAYS
    const event = { ...ALWAYS, ...UP_TO_10, ...NEVER, content: { body: 'x' } }
    expect(redact(event, version)).toStrictEqual({ ...kept, content: {} })
    expect(redact(event, version, BECAUSE)).toStrictEqual({
      ...kept,
      content: {},
      unsigned: { redacted_because: BECAUSE },
    })
  })

  test('in a redaction up to version 10, redacts is removed too', () => {
    const redaction = { type: 'm.room.redaction', redacts: '$a', content: { redacts: '$a' } }
    expect(redact(redaction, '10')).toStrictEqual({ type: 'm.room.redaction', content: {} })
    expect(redact(redaction, '11')).toStrictEqual({ type: 'm.room.redaction', content: { redacts: '$a' } })
  })
})

test.each(['', '13', 'org.example.rooms', '__proto__'])('room version %j has the rules of the latest', (version) => {
  for (const [type, content] of Object.entries(CONTENTS)) {
    const event = { ...ALWAYS, ...UP_TO_10, type, content }
    expect(redact(event, version)).toStrictEqual(redact(event, '12'))
  }
})

test('the event itself is left as it is', () => {
  const event = { ...ALWAYS, ...NEVER, type: 'm.room.create', content: { ...CONTENTS['m.room.create'] } }
  const before = structuredClone(event)
  const redacted = redact(event, '12', BECAUSE)
  expect(event).toStrictEqual(before)
  expect(redacted.content).not.toBe(event.content)
})

// A client library keeps one list for all room versions. It leaves no history visibility, no creator and no `allow`.
test.each([
  ['m.room.history_visibility', '1'],
  ['m.room.create', '1'],
  ['m.room.create', '11'],
  ['m.room.join_rules', '8'],
  ['m.room.power_levels', '11'],
] as const)('%s keeps in version %s what one list for all versions would drop', (type, version) => {
  const key = {
    'm.room.history_visibility': 'history_visibility',
    'm.room.create': 'creator',
    'm.room.join_rules': 'allow',
    'm.room.power_levels': 'invite',
  }[type]
  expect(redact({ type, content: CONTENTS[type] }, version).content).toHaveProperty(key)
})

test('redacting twice is redacting once', () => {
  const key = fc.constantFrom(...Object.values(CONTENTS).flatMap(Object.keys), '__proto__', 'signed')
  const value = fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue()))
  const arbitraryEvent = fc
    .record({
      type: fc.constantFrom(...Object.keys(CONTENTS)),
      content: fc.dictionary(key, value),
      beside: fc.dictionary(fc.constantFrom(...Object.keys({ ...ALWAYS, ...UP_TO_10, ...NEVER })), fc.jsonValue()),
    })
    .map(({ beside, ...event }) => ({ ...beside, ...event }))
  fc.assert(
    fc.property(arbitraryEvent, fc.constantFrom(...VERSIONS), (event, version) => {
      const once = redact(event, version, BECAUSE)
      expect(redact(once, version, BECAUSE)).toStrictEqual(once)
      expect(redact(once, version)).toStrictEqual(redact(event, version))
    }),
  )
})

describe.skipIf(!isSharedThere)('events of a real server (needs ../shared)', () => {
  const pdus = readStored()
  const served = readSamples(...SERVED).filter(({ event }) => event.unsigned?.redacted_because)

  test('an event is redacted as the server redacts it', () => {
    expect(served.length).toBeGreaterThan(5)
    for (const { event } of served) {
      const pdu = pdus.find(({ event_id }) => event_id === event.event_id)
      if (!pdu) throw new Error(`${event.event_id} is not there`)
      expect(redact(pdu.event, pdu.room_version).content).toStrictEqual(event.content)
      // The server keeps more in `unsigned`, and legacy keys next to it.
      const { age, redacted_because, user_id, ...rest } = event
      const because = event.unsigned.redacted_because
      expect(redact(event, pdu.room_version, because)).toEqual({ ...rest, unsigned: { redacted_because: because } })
    }
  })

  test('the redacted form of an event parses as Redacted', () => {
    for (const sample of pdus) {
      const served = { ...sample.event, event_id: sample.event_id, room_id: roomOf(sample) }
      const outcome = parseEvent('timeline', redact(served, sample.room_version, BECAUSE))
      expect(outcome._tag === 'Right' ? outcome.right._tag : outcome.left.errors).toBe('Redacted')
    }
  })
})
