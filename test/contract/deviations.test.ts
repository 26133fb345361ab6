import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { DEVIATIONS, differences } from '../support/deviations.js'
import { kindNamed } from '../support/kinds.js'
import { officialVerdict } from '../support/official.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'
import { isSharedThere } from '../support/shared.js'

const sender = '@alice:example.org'
const room = (type: string, content: object, more: object = {}) => ({
  content,
  event_id: '$e',
  origin_server_ts: 1,
  room_id: '!r',
  sender,
  type,
  ...more,
})
const state = (type: string, content: object, more: object = {}) => room(type, content, { state_key: '', ...more })
const member = (more: object) => ({ membership: 'join', ...more })
const message = (more: object) => room('m.room.message', { msgtype: 'm.image', body: 'a', url: 'mxc://b.c/d', ...more })
const limitReached = {
  admin_contact: null,
  msgtype: 'm.server_notice',
  server_notice_type: 'm.server_notice.usage_limit_reached',
}
const presence = (state: string, more: object = {}) => ({
  type: 'm.presence',
  sender,
  content: { presence: state },
  ...more,
})
const presenceEdu = (state: string, more: object = {}) => ({
  edu_type: 'm.presence',
  content: { push: [{ last_active_ago: 0, presence: state, user_id: sender, ...more }] },
})
const toDevice = (type: string, content: object) => ({ content, sender, type })

const pdu = {
  ...state('m.room.name', { name: '' }),
  ...PDU_FIELDS,
}
const { room_id: _, ...createPdu } = { ...pdu, type: 'm.room.create', content: {} }

const sas = {
  commitment: '',
  hash: 'sha256',
  key_agreement_protocol: 'curve25519-hkdf-sha256',
  message_authentication_code: 'hkdf-hmac-sha256.v2',
  short_authentication_string: ['emoji'],
}

const pushRules = (condition: object) => ({
  type: 'm.push_rules',
  content: {
    global: { override: [{ actions: [], conditions: [condition], default: false, enabled: true, rule_id: 'a' }] },
  },
})

const roomRule = (more: object) => ({
  type: 'm.push_rules',
  content: { global: { room: [{ actions: [], default: false, enabled: true, rule_id: '!r', ...more }] } },
})

const forwarded = {
  algorithm: 'm.megolm.v1.aes-sha2',
  forwarding_curve25519_key_chain: [],
  room_id: '!r',
  sender_claimed_ed25519_key: '',
  sender_key: '',
  session_id: '',
  session_key: '',
}

const signingKeys = (key: object) => ({
  edu_type: 'm.signing_key_update',
  content: { user_id: sender, master_key: { keys: { 'ed25519:a': 'a' }, usage: ['master'], user_id: sender, ...key } },
})

/**
 * Events for each deviation, and whether this library accepts them. The official schema, if there is one, disagrees.
 */
const CASES: readonly (readonly [id: string, kind: string, event: object, ours: boolean])[] = [
  ['safe-integer', 'timeline', { ...message({}), origin_server_ts: 2 ** 53 }, false],
  ['open-set', 'timeline', state('m.room.join_rules', { join_rule: 'org.example' }), true],
  ['open-set', 'presence', presence('org.matrix.msc3026.busy'), true],
  ['open-set', 'edu', presenceEdu('free_for_chat'), true],
  ['seed-types', 'timeline', room('m.room.aliases', { aliases: [] }, { state_key: 'b.c' }), true],
  ['encryption-algorithm', 'timeline', room('m.room.encrypted', { algorithm: 'm.room.encrypted' }), true],
  ['sender', 'presence', presence('online', { sender: 'alice' }), false],
  ['sender', 'to-device', { content: {}, type: 'm.dummy' }, false],
  ['unsigned-prose', 'timeline', state('m.room.name', { name: '' }, { unsigned: { 'm.relations': 1 } }), false],
  ['null-unsigned', 'timeline', { ...message({}), unsigned: null }, true],
  ['encrypted-file', 'timeline', message({ file: {} }), false],
  ['image-shortcode', 'timeline', state('m.room.image_pack', { images: { 'a b': { url: 'mxc://b.c/d' } } }), true],
  ['null-avatar', 'timeline', state('m.room.member', member({ avatar_url: null }), { state_key: sender }), true],
  ['null-admin-contact', 'timeline', message(limitReached), true],
  ['relations', 'timeline', message({ 'm.relates_to': null }), false],
  ['verification-twins', 'to-device', toDevice('m.key.verification.done', {}), false],
  ['verification-twins', 'timeline', room('m.key.verification.done', { transaction_id: 'a' }), false],
  ['never-active', 'edu', presenceEdu('offline', { last_active_ago: undefined }), true],
  ['accept-method', 'to-device', toDevice('m.key.verification.accept', { method: 'x', transaction_id: 'a' }), true],
  [
    'accept-method',
    'to-device',
    toDevice('m.key.verification.accept', { ...sas, method: 5, transaction_id: '' }),
    false,
  ],
  ['accept-method', 'to-device', toDevice('m.key.verification.accept', { ...sas, transaction_id: 'a' }), true],
  ['push-rules', 'account-data', pushRules({ kind: 'contains_display_name', key: 1 }), true],
  ['bare-push-rules', 'account-data', roomRule({ conditions: null }), true],
  ['bare-push-rules', 'account-data', roomRule({ default: undefined }), true],
  ['forwarded-withheld', 'to-device', toDevice('m.forwarded_room_key', { ...forwarded, withheld: {} }), false],
  ['one-key', 'edu', signingKeys({ keys: {} }), true],
  ['signed-keys', 'edu', signingKeys({ signatures: { [sender]: 1 } }), false],
  ['pdu-identifiers', 'pdu 11', { ...pdu, sender: 'alice' }, false],
  ['pdu-references', 'pdu 1', { ...pdu, prev_events: [['$a', '$b']] }, false],
  ['pdu-empty-hashes', 'pdu 1', { ...pdu, event_id: '$e', prev_events: [['$a', {}]] }, true],
  ['pdu-create-room', 'pdu 12', createPdu, true],
  ['receipt-private', 'ephemeral', { type: 'm.receipt.private', content: {} }, false],
]

const page = readFileSync(new URL('../../docs/reference/deviations.md', import.meta.url), 'utf8')
const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])

test('the page lists each deviation once, and each has a case', () => {
  expect(listed).toEqual([...new Set(CASES.map(([id]) => id))])
  // The absence of a type from the official schemas cannot be shown in an event.
  expect(listed.filter((id) => id !== 'seed-types').sort()).toEqual(DEVIATIONS.map(({ id }) => id).sort())
})

test.each(CASES)('%s: %s', (_, kind, event, ours) => {
  expect(kindNamed(kind).codec.is(event)).toBe(ours)
})

describe.skipIf(!isSharedThere)('with the official definitions at hand (needs ../shared)', () => {
  test.each(CASES)('%s: %s: the official schemas disagree, and no other deviation says so', (id, name, event, ours) => {
    const kind = kindNamed(name)
    if (id === 'seed-types') return expect(officialVerdict(event, kind)).toBeUndefined()
    expect(officialVerdict(event, kind)).toBe(!ours)
    expect(new Set(differences(event, kind).map(({ ids }) => ids.join()))).toEqual(new Set([id]))
  })
})
