import { describe, expect, test } from 'vitest'

import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { lenient, salvaging } from '../../src/repair/leniency.js'
import { sampleFormat } from '../campaign/repairs.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'
import { repaired } from '../support/repaired.js'
import { isSharedThere, readSamples, SERVED, STORED } from '../support/shared.js'
import { data, event, message, state } from './rows.js'

/** What real events and the test data of other libraries get wrong, in rows of our own. */

const member = (content: object) => state('m.room.member', { membership: 'invite', ...content }, '@a:b.c')
const pdu = { ...PDU_FIELDS, room_id: '!r:b.c' }
const verification = { 'm.relates_to': { rel_type: 'm.reference', event_id: '$o' } }
const long = 'x'.repeat(300)

/** The outcomes of an event: strict, repaired and salvaged. */
type Fate = readonly [parsed: string, repaired: string, salvaged: string]
const FINE: Fate = ['Known', 'Known', 'Known']
const CUSTOM: Fate = ['Custom', 'Custom', 'Custom']
const CLEARED: Fate = ['Cleared', 'Cleared', 'Cleared']
const REPAIRED: Fate = ['Malformed', 'Known', 'Known']
const SALVAGED: Fate = ['Malformed', 'Malformed', 'Known']
const LOST: Fate = ['Malformed', 'Malformed', 'Malformed']

/** The IDs of the repairs, including salvage. */
type Row = readonly [
  why: string,
  event: object,
  fate: Fate,
  ids?: readonly string[],
  format?: EventFormat,
  options?: ParseOptions,
]

function tagOf(format: EventFormat, input: unknown, options?: ParseOptions): string {
  const parsed = parseEvent(format, input, options)
  return parsed._tag === 'Right' ? parsed.right._tag : parsed.left._tag
}

function fateOf(format: EventFormat, input: unknown, options?: ParseOptions): Fate {
  return [
    tagOf(format, input, options),
    repaired(format, input, lenient, options).tag,
    repaired(format, input, salvaging, options).tag,
  ]
}

const check = (
  _: string,
  input: object,
  fate: Fate,
  ids: readonly string[] = [],
  format: EventFormat = 'sync',
  options = {},
) => {
  expect(fateOf(format, input, options)).toEqual(fate)
  const { made } = repaired(format, input, salvaging, options)
  expect([...new Set(made.map(({ id }) => id))]).toEqual(ids)

  // Refused where it is wrong, and nowhere else: all that is refused is changed.
  const parsed = parseEvent(format, input, options)
  if (parsed._tag === 'Right' || made.length === 0) return
  for (const { path } of parsed.left.errors) {
    expect(made.some((change) => change.path.every((key, i) => key === path[i] || path[i] === '…'))).toBe(true)
  }
}

const DROPPED = ['dropped-field']

describe('deviations of events in the wild', () => {
  const ROWS: readonly Row[] = [
    ['1. an avatar that is null', member({ avatar_url: null }), FINE],
    ['1. a reason that is null', member({ reason: null }), REPAIRED, ['null-optional']],
    ['1. a display name that is null', member({ displayname: null }), FINE],
    ['2. an avatar that is ""', member({ avatar_url: '' }), FINE],
    ['2. an alias that is ""', state('m.room.canonical_alias', { alias: '' }), REPAIRED, ['empty-optional']],
    ['2. an alias that is null', state('m.room.canonical_alias', { alias: null }), REPAIRED, ['null-optional']],
    ['3. a call of version 0', event('m.call.hangup', { call_id: 'c', version: 0 }), REPAIRED, ['voip-version']],
    ['4. an unknown join rule', state('m.room.join_rules', { join_rule: 'x.y' }), FINE],
    ['4. an unknown history visibility', state('m.room.history_visibility', { history_visibility: 'x.y' }), FINE],
    ['4. unknown guest access', state('m.room.guest_access', { guest_access: 'x.y' }), FINE],
    ['4. an unknown algorithm', state('m.room.encryption', { algorithm: 'x.y' }), FINE],
    [
      '4. an unknown code for a key withheld',
      { ...data('m.room_key.withheld', { algorithm: 'x.y', code: 'x.y', sender_key: 'k' }), sender: '@a:b.c' },
      FINE,
      [],
      'to_device',
    ],
    [
      '4. an unknown action of a request for a secret',
      {
        ...data('m.secret.request', { action: 'x.y', request_id: 'r', requesting_device_id: 'd' }),
        sender: '@a:b.c',
      },
      FINE,
      [],
      'to_device',
    ],
    ['5. a power level as a string', state('m.room.power_levels', { ban: '50' }), REPAIRED, ['power-level-string']],
    ['5. a power level with a fraction', state('m.room.power_levels', { ban: 0.5 }), REPAIRED, ['power-level-float']],
    [
      '5. maps of power levels that are null',
      state('m.room.power_levels', { users: null, events: null }),
      REPAIRED,
      ['power-level-null'],
    ],
    [
      '6. the order of a tag as a string',
      data('m.tag', { tags: { 'u.work': { order: '1' } } }),
      REPAIRED,
      ['tag-order-string'],
      'account_data',
    ],
    [
      '7. an invite by email without a name',
      state('m.room.third_party_invite', { key_validity_url: 'u', public_key: 'k' }, 't'),
      REPAIRED,
      ['third-party-invite'],
    ],
    [
      '7. a member invited by email, not signed',
      member({ third_party_invite: { display_name: 'A' } }),
      REPAIRED,
      ['third-party-invite'],
    ],
    [
      '8. a verification accepted without a method',
      event('m.key.verification.accept', {
        ...verification,
        commitment: 'c',
        hash: 'sha256',
        key_agreement_protocol: 'curve25519',
        message_authentication_code: 'hkdf-hmac-sha256',
        short_authentication_string: ['emoji'],
      }),
      FINE,
    ],
    [
      '9. a receipt that is a string',
      data('m.receipt', { $e: { 'm.read': { '@a:b.c': 'x', '@b:b.c': { ts: 1 } } } }),
      REPAIRED,
      ['map-entry'],
      'ephemeral',
    ],
    [
      '10. an encrypted sticker',
      event('m.sticker', {
        body: 'x',
        info: {},
        file: {
          hashes: { sha256: 'h' },
          iv: 'i',
          key: { alg: 'A256CTR', ext: true, k: 'k', key_ops: [], kty: 'oct' },
          url: 'mxc://b.c/s',
          v: 'v2',
        },
      }),
      REPAIRED,
      ['encrypted-sticker'],
    ],
    ['11. an event ID without its sigil', { ...message({}), event_id: 'e' }, LOST],
    ['11. a sender without its sigil', { ...message({}), sender: 'a:b.c' }, LOST],
    ['11. an alias without its sigil', state('m.room.canonical_alias', { alias: 'a:b.c' }), SALVAGED, DROPPED],
    ['12. a name with nothing left of it', state('m.room.name', {}), CLEARED],
    ['12. a message with nothing left of it', event('m.room.message', {}), LOST],
    [
      '12. a PDU with nothing left of it, which the caller knows to be redacted',
      { ...pdu, ...event('m.room.message', {}) },
      ['Redacted', 'Redacted', 'Redacted'],
      [],
      'pdu',
      { redacted: true, roomVersion: '10' },
    ],
    [
      '13. a tombstone without a body',
      state('m.room.tombstone', { replacement_room: '!n:b.c' }),
      REPAIRED,
      ['tombstone-body'],
    ],
    [
      '13. a child whose order is of the wrong type',
      state('m.space.child', { via: ['b.c'], order: 5 }, '!r:b.c'),
      REPAIRED,
      ['space-child-order'],
    ],
    [
      '13. a child whose order is too long',
      state('m.space.child', { via: ['b.c'], order: 'x'.repeat(51) }, '!r:b.c'),
      REPAIRED,
      ['space-child-order'],
    ],
    [
      '13. a child without via',
      state('m.space.child', { suggested: true }, '!r:b.c'),
      ['Malformed', 'Cleared', 'Cleared'],
      ['space-without-via'],
    ],
    ['14. an invalid rich topic', state('m.room.topic', { topic: 'x', 'm.topic': 5 }), REPAIRED, ['malformed-topic']],
    ['14. an invalid predecessor', state('m.room.create', { predecessor: {} }), REPAIRED, ['malformed-predecessor']],
    ['15. a relation that is null', message({ 'm.relates_to': null }), REPAIRED, ['null-optional']],
    ['15. formatting that is null', message({ format: null, formatted_body: null }), REPAIRED, ['null-optional']],
    [
      '16. an event of 2015',
      {
        event_id: '$e',
        origin_server_ts: 1,
        user_id: '@a:b.c',
        age: 5,
        type: 'm.room.name',
        state_key: '',
        content: { name: 'x' },
      },
      REPAIRED,
      ['legacy-envelope'],
    ],
    [
      '16. state shown with an invite, without its sender',
      {
        ...member({}),
        unsigned: { invite_room_state: [{ type: 'm.room.name', state_key: '', content: { name: 'x' } }] },
      },
      REPAIRED,
      ['legacy-envelope'],
    ],
  ]
  test.each(ROWS.map((row) => [...row] as const))('%s', (...row) => check(...row))
})

test.each([
  ['an event ID without its sigil', { ...message({}), event_id: 'e' }, 'event_id'],
  ['a sender without its sigil', { ...message({}), sender: 'a:b.c' }, 'sender'],
  ['a message with nothing left of it', event('m.room.message', {}), 'content.msgtype'],
])('faults without a repair are rejected at their place: %s', (_, input, path) => {
  const parsed = parseEvent('sync', input)
  expect(parsed._tag === 'Left' && parsed.left.errors.map((error) => error.path.join('.'))).toEqual([path])
})

describe('faults that other libraries accept', () => {
  const ROWS: readonly Row[] = [
    // Ruma, behind a feature
    [
      'an avatar of a profile that is ""',
      { ...data('m.presence', { presence: 'online', avatar_url: '' }), sender: '@a:b.c' },
      FINE,
      [],
      'presence',
    ],
    ['the avatar of a room that is ""', state('m.room.avatar', { url: '' }), REPAIRED, ['empty-optional']],
    ['an invite by email that was taken back', state('m.room.third_party_invite', {}, 't'), CLEARED],
    [
      'a rich topic that is a bare array',
      state('m.room.topic', { topic: 'x', 'm.topic': [{ body: 'x' }] }),
      REPAIRED,
      ['malformed-topic'],
    ],
    ['identifiers longer than they may be', { ...message({}), event_id: `$${long}`, sender: `@${long}:b.c` }, FINE],
    [
      'a voice message of before there were voice messages',
      message({ msgtype: 'm.audio', 'org.matrix.msc3245.voice': {}, 'org.matrix.msc1767.audio': { waveform: [1] } }),
      FINE,
    ],
    // Ruma, always
    ['a level with white space', state('m.room.power_levels', { ban: ' +10 ' }), REPAIRED, ['power-level-string']],
    [
      'a direct chat with someone without a user ID',
      data('m.direct', { 'a@b.c': ['!r:b.c'] }),
      FINE,
      [],
      'account_data',
    ],
    [
      'a wrong recent emoji',
      data('m.recent_emoji', { recent_emoji: [{ emoji: 'a', total: 'x' }] }),
      REPAIRED,
      ['list-item'],
      'account_data',
    ],
    [
      'a malformed condition of a restricted join rule',
      state('m.room.join_rules', { join_rule: 'restricted', allow: ['!r:b.c'] }),
      REPAIRED,
      ['list-item'],
    ],
    [
      'a wrong answer to all invites',
      data('m.invite_permission_config', { default_action: 5 }),
      SALVAGED,
      DROPPED,
      'account_data',
    ],
    ['an invalid relation', message({ 'm.relates_to': { rel_type: 5 } }), REPAIRED, ['malformed-relation']],
    [
      'a Megolm message that does not name its device',
      event('m.room.encrypted', { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'x' }),
      FINE,
    ],
    [
      'a candidate without its media',
      event('m.call.candidates', { call_id: 'c', party_id: 'p', version: '1', candidates: [{ candidate: 'c' }] }),
      FINE,
    ],
    // mautrix-go
    [
      'a version of calls that is the number 1',
      event('m.call.reject', { call_id: 'c', party_id: 'p', version: 1 }),
      REPAIRED,
      ['voip-version'],
    ],
    [
      'sizes with fractions and in strings',
      message({ msgtype: 'm.image', info: { w: 1.5, h: '2' } }),
      REPAIRED,
      ['media-size'],
    ],
    ['an invalid info', message({ msgtype: 'm.image', info: 'x' }), SALVAGED, DROPPED],
    ['an info with something wrong', message({ msgtype: 'm.image', info: { mimetype: 5 } }), SALVAGED, DROPPED],
    [
      'a receipt that was encoded twice',
      data('m.receipt', { $e: { 'm.read': { '@a:b.c': '{"ts":1}' } } }),
      REPAIRED,
      ['receipt-string'],
      'ephemeral',
    ],
    [
      'a receipt at an invalid time',
      data('m.receipt', { $e: { 'm.read': { '@a:b.c': { ts: 'x' } } } }),
      REPAIRED,
      ['map-entry'],
      'ephemeral',
    ],
    // mautrix-go and Trixnity
    [
      'a top-level prev_content, without a sender',
      {
        event_id: '$e',
        origin_server_ts: 1,
        user_id: '@a:b.c',
        prev_content: {},
        type: 'm.room.name',
        state_key: '',
        content: { name: 'x' },
      },
      REPAIRED,
      ['legacy-envelope'],
    ],
    ['a redaction with a top-level redacts', { ...event('m.room.redaction', {}), redacts: '$o' }, FINE],
    // matrix-nio
    ['a time before 1970', { ...message({}), origin_server_ts: -1 }, FINE],
    ['a room created without a creator', state('m.room.create', { room_version: '11' }), FINE],
    ['a predecessor without its last event', state('m.room.create', { predecessor: { room_id: '!r' } }), FINE],
    [
      'a push rule that does not say whether it is a default',
      data('m.push_rules', { global: { room: [{ actions: [], enabled: true, rule_id: '!r:b.c', conditions: null }] } }),
      FINE,
      [],
      'account_data',
    ],
    // gomatrixserverlib
    ['a display name that is true', member({ displayname: true }), REPAIRED, ['user-details']],
    ['an unlisted type with any content', event('org.example', { displayname: true }), CUSTOM],
  ]
  test.each(ROWS.map((row) => [...row] as const))('%s', (...row) => check(...row))
})

describe.skipIf(!isSharedThere)('the examples of 2015 (needs ../shared)', () => {
  /** What each is once repaired, by type; every other is known. */
  const REPAIRS_BY_TYPE: { readonly [type: string]: readonly string[] } = {
    'm.call.answer': ['legacy-envelope', 'voip-version'],
    'm.call.candidates': ['legacy-envelope', 'voip-version'],
    'm.call.hangup': ['legacy-envelope', 'voip-version'],
    'm.call.invite': ['legacy-envelope', 'voip-version'],
    'm.presence': ['legacy-envelope'],
    'm.receipt': [],
    'm.room.aliases': ['legacy-envelope'],
    'm.room.canonical_alias': ['legacy-envelope'],
    'm.room.create': ['legacy-envelope'],
    'm.room.history_visibility': ['legacy-envelope'],
    'm.room.join_rules': ['legacy-envelope'],
    'm.room.member': ['legacy-envelope'],
    'm.room.message': ['legacy-envelope'],
    'm.room.message.feedback': ['legacy-envelope'],
    'm.room.name': ['legacy-envelope'],
    'm.room.power_levels': ['legacy-envelope'],
    'm.room.redaction': ['legacy-envelope', 'malformed-redacts'],
    'm.room.topic': ['legacy-envelope'],
  }
  const samples = readSamples('spec/examples-2015.ndjson').map(
    ({ event, kind, source }, i) => [i, event.type as string, source.split('/').at(-1), { event, kind }] as const,
  )

  test('are all there', () => {
    expect(samples).toHaveLength(44)
    expect([...new Set(samples.map(([, type]) => type))].sort()).toEqual(Object.keys(REPAIRS_BY_TYPE))
  })

  test.each(samples)('%i. %s, of %s', (_, type, __, { event, kind }) => {
    const by = sampleFormat(kind, event)
    // One was never whole: its time is left out, and the name of its room is misspelled.
    const isPartial = event.origin_server_ts === undefined && by === 'timeline'
    const { made } = repaired(by, event, salvaging)
    expect([...new Set(made.map(({ id }) => id))]).toEqual(isPartial ? [] : REPAIRS_BY_TYPE[type])
    expect(fateOf(by, event).slice(1)).toEqual(isPartial ? ['Malformed', 'Malformed'] : ['Known', 'Known'])
    if (isPartial) expect(kind).toBe('unknown')
  })
})

describe.skipIf(!isSharedThere)('the odd events of a real server (needs ../shared)', () => {
  const FATES: readonly (readonly [content: object, fate: Fate, ids: readonly string[]])[] = [
    [{ msgtype: 'm.image', body: 'x' }, FINE, []],
    [{ msgtype: 'm.text', body: 'x', 'm.relates_to': null }, REPAIRED, ['null-optional']],
    [{ msgtype: 'm.text', body: 'x', 'm.relates_to': 'x' }, REPAIRED, ['malformed-relation']],
    [{ msgtype: 'm.text', body: 'x', __proto__x: 1 }, FINE, []],
    [
      JSON.parse('{"msgtype":"m.text","body":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"x":1}}}'),
      FINE,
      [],
    ],
  ]
  const odd = readSamples(...SERVED).filter(({ source }) => source.endsWith('odd'))

  test('are these, of both servers', () => {
    expect(odd.map(({ event }) => event.content)).toEqual([...FATES, ...FATES].map(([content]) => content))
  })

  test.each([...FATES, ...FATES].map(([content, ...rest], i) => [JSON.stringify(content), i, ...rest] as const))(
    '%s',
    (_, i, fate, ids) => {
      const { event } = odd[i] as (typeof odd)[number]
      expect(fateOf('timeline', event)).toEqual(fate)
      expect(repaired('timeline', event, salvaging).made.map(({ id }) => id)).toEqual(ids)
    },
  )
})

describe.skipIf(!isSharedThere)('all events of a real server (needs ../shared)', () => {
  test.each([...SERVED, ...STORED])('%s parse, most of them untouched, the rest repaired', (path) => {
    const made = new Set<string>()
    const malformed = new Set<string>()
    for (const { event, kind, room_version: roomVersion } of readSamples(path)) {
      const options = roomVersion === undefined ? {} : { roomVersion }
      const by = sampleFormat(kind, event)
      const { event: after, made: done, tag } = repaired(by, event, lenient, options)
      for (const { id } of done) made.add(id)
      if (tagOf(by, event, options) !== 'Malformed') expect(after).toBe(event)
      if (tag === 'Malformed') malformed.add(event.type)
    }
    expect([...malformed]).toEqual([])
    expect([...made].sort()).toEqual(['malformed-relation', 'null-optional', 'voip-version'])
  })
})
