import { describe, expect, test } from 'vitest'

import { type EditFaultCode, editFaults } from '../../../src/function/relation/edit-faults.js'
import type { RelatedEvent } from '../../../src/function/relation/related-event.js'

const ORIGINAL: RelatedEvent = {
  type: 'm.room.message',
  event_id: '$a',
  room_id: '!room:example.org',
  sender: '@alice:example.org',
  origin_server_ts: 1,
  content: { msgtype: 'm.text', body: 'I really like cake' },
}

const RELATION = { 'm.relates_to': { rel_type: 'm.replace', event_id: '$a' } }
const NEW_CONTENT = { 'm.new_content': { msgtype: 'm.text', body: 'I really like chocolate cake' } }

const EDIT: RelatedEvent = {
  ...ORIGINAL,
  event_id: '$b',
  origin_server_ts: 2,
  content: { msgtype: 'm.text', body: '* I really like chocolate cake', ...NEW_CONTENT, ...RELATION },
}

/** The codes of the faults. Checks that each has a message. */
function codes(...args: Parameters<typeof editFaults>): readonly EditFaultCode[] {
  return editFaults(...args).map((fault) => {
    const { code, message } = fault
    expect(fault).toStrictEqual({ code, message })
    expect(message).toMatch(/^[a-z][^\n]{20,80}$/)
    return code
  })
}

const REDACTED = { redacted_because: { type: 'm.room.redaction' } }

describe('valid', () => {
  test.each<[string, Partial<RelatedEvent>, Partial<RelatedEvent>]>([
    ['an edit', {}, {}],
    ['without rooms, from /sync', { room_id: undefined }, { room_id: undefined }],
    ['with the room of one of them', {}, { room_id: undefined }],
    ['to another msgtype', {}, { content: { 'm.new_content': { msgtype: 'm.emote', body: 'waves' }, ...RELATION } }],
    ['to nothing', {}, { content: { 'm.new_content': {}, ...RELATION } }],
    ['sent before the original, by its clock', {}, { origin_server_ts: 0 }],
    ['of a reply', { content: { body: 'a', 'm.relates_to': { 'm.in_reply_to': { event_id: '$c' } } } }, {}],
    ['of a message in a thread', { content: { 'm.relates_to': { rel_type: 'm.thread', event_id: '$c' } } }, {}],
    ['of another type than messages', { type: 'org.example.poll' }, { type: 'org.example.poll' }],
    ['where state_key is undefined', { state_key: undefined }, { state_key: undefined }],
  ])('%s', (_, original, edit) => {
    expect(codes({ ...ORIGINAL, ...original }, { ...EDIT, ...edit })).toStrictEqual([])
  })
})

describe('to be ignored', () => {
  test.each<[string, Partial<RelatedEvent>, Partial<RelatedEvent>, EditFaultCode]>([
    ['in another room', {}, { room_id: '!other:example.org' }, 'other-room'],
    ['by somebody else', {}, { sender: '@mallory:example.org' }, 'other-sender'],
    ['of another type', {}, { type: 'm.sticker' }, 'other-type'],
    ['of state', { state_key: '' }, {}, 'state-event'],
    ['by state', {}, { state_key: '@alice:example.org' }, 'state-event'],
    ['of an edit', { content: { 'm.relates_to': { rel_type: 'm.replace', event_id: '$z' } } }, {}, 'edit-of-edit'],
    ['of an edit that is malformed', { content: { 'm.relates_to': { rel_type: 'm.replace' } } }, {}, 'edit-of-edit'],
    ['without m.new_content', {}, { content: { body: '* a', ...RELATION } }, 'no-new-content'],
    ['with an m.new_content of no shape', {}, { content: { 'm.new_content': 'a', ...RELATION } }, 'no-new-content'],
    [
      'with an inherited m.new_content',
      {},
      { content: Object.assign(Object.create(NEW_CONTENT), RELATION) },
      'no-new-content',
    ],
    ['of a redacted event', { content: {}, unsigned: REDACTED }, {}, 'original-redacted'],
    ['of an event redacted by another', { content: {}, unsigned: { redacted_by: '$z' } }, {}, 'original-redacted'],
    ['of another event', { event_id: '$z' }, {}, 'no-edit-of-it'],
    ['without a relation', {}, { content: NEW_CONTENT }, 'no-edit-of-it'],
    [
      'with another relation',
      {},
      { content: { ...NEW_CONTENT, 'm.relates_to': { rel_type: 'm.thread', event_id: '$a' } } },
      'no-edit-of-it',
    ],
  ])('%s', (_, original, edit, fault) => {
    expect(codes({ ...ORIGINAL, ...original }, { ...EDIT, ...edit })).toStrictEqual([fault])
  })

  test('a redacted edit', () => {
    expect(codes(ORIGINAL, { ...EDIT, content: {}, unsigned: REDACTED })).toStrictEqual([
      'no-edit-of-it',
      'no-new-content',
    ])
  })

  test.each(['sender', 'type'])('events without %s never have the same', (key) => {
    expect(codes({ ...ORIGINAL, [key]: null }, { ...EDIT, [key]: null })).toStrictEqual([`other-${key}`])
  })

  test('all reasons at once, in order', () => {
    const original = { ...EDIT, event_id: '$a', state_key: '', unsigned: REDACTED }
    const edit = { ...EDIT, content: {}, room_id: '!b', sender: '@b', type: 'b' }
    expect(codes(original, edit, { wasEncrypted: (event) => event === original })).toStrictEqual([
      'no-edit-of-it',
      'other-room',
      'other-sender',
      'other-type',
      'state-event',
      'edit-of-edit',
      'original-redacted',
      'no-new-content',
      'not-encrypted',
    ])
  })
})

describe('encryption', () => {
  const [both, original, edit, neither] = [() => true, isOriginal, isEdit, () => false]
  test.each<[string, (event: RelatedEvent) => boolean, readonly EditFaultCode[]]>([
    ['both decrypted', both, []],
    ['only the original decrypted', original, ['not-encrypted']],
    ['only the edit decrypted', edit, []],
    ['neither', neither, []],
  ])('%s', (_, wasEncrypted, faults) => {
    expect(codes(ORIGINAL, EDIT, { wasEncrypted })).toStrictEqual(faults)
  })

  const ENCRYPTED = { type: 'm.room.encrypted', content: { algorithm: 'm.megolm.v1.aes-sha2', ciphertext: 'AwgA' } }

  test('both still encrypted: the new content is not visible', () => {
    const encryptedEdit = { ...EDIT, ...ENCRYPTED, content: { ...ENCRYPTED.content, ...RELATION } }
    expect(codes({ ...ORIGINAL, ...ENCRYPTED }, encryptedEdit)).toStrictEqual([])
  })

  test('an unencrypted edit of an encrypted event', () => {
    expect(codes({ ...ORIGINAL, ...ENCRYPTED }, EDIT)).toStrictEqual(['other-type', 'not-encrypted'])
    expect(codes({ ...ORIGINAL, ...ENCRYPTED }, EDIT, { wasEncrypted: neither })).toContain('not-encrypted')
  })

  test('an edit that cannot be decrypted', () => {
    const encryptedEdit = { ...EDIT, ...ENCRYPTED, content: { ...ENCRYPTED.content, ...RELATION } }
    expect(codes(ORIGINAL, encryptedEdit, { wasEncrypted: isOriginal })).toStrictEqual(['other-type'])
  })
})

function isOriginal(event: RelatedEvent): boolean {
  return event.event_id === '$a'
}

function isEdit(event: RelatedEvent): boolean {
  return event.event_id === '$b'
}
