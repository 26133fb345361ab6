import { describe, expect, test } from 'vitest'

import { inferFormat } from '../../src/parse/infer-kind.js'
import { isSharedThere, readSamples, SERVED, STORED } from '../support/shared.js'

const room = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c', type: 'org.example', content: {} }

test.each([
  ['with its room', { ...room, room_id: '!r' }, 'timeline'],
  ['with its room, though its ID is missing', { type: 'a', sender: '@a:b.c', room_id: '!r' }, 'timeline'],
  ['without its room', room, 'sync'],
  ['state with neither ID nor time', { type: 'a', state_key: '', sender: '@a:b.c' }, 'stripped'],
  ['references to other events', { ...room, room_id: '!r', prev_events: [] }, 'pdu'],
  ['hashes', { ...room, room_id: '!r', hashes: {} }, 'pdu'],
  ['a type and a content', { type: 'm.tag', content: {} }, 'account_data'],
  ['a type, a content and a sender', { type: 'm.dummy', content: {}, sender: '@a:b.c' }, 'to_device'],
  ['presence', { type: 'm.presence', content: {}, sender: '@a:b.c' }, 'presence'],
  [
    'typing, with the room that application services are told',
    { type: 'm.typing', content: {}, room_id: '!r' },
    'ephemeral',
  ],
  ['receipts', { type: 'm.receipt', content: {} }, 'ephemeral'],
  ['an EDU type', { edu_type: 'm.presence', content: {} }, 'edu'],
  ['no type', { content: {} }, undefined],
  ['an inherited type', Object.create({ type: 'a' }), undefined],
  ['an array', [], undefined],
  ['null', null, undefined],
])('%s', (_, input, format) => {
  expect(inferFormat(input)).toBe(format)
})

test('what throws when read has none', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  expect(inferFormat(proxy)).toBeUndefined()
  expect(
    inferFormat({
      get type(): never {
        throw new Error('no')
      },
    }),
  ).toBeUndefined()
})

describe.skipIf(!isSharedThere)('with the corpus at hand', () => {
  test('the format of every event of real servers is told', () => {
    const samples = readSamples(...SERVED, ...STORED)
    const wrong = samples.filter(({ kind, event }) => {
      // The user's own knock stands among stripped state as a whole event, and so does the create event of room version 12.
      if (kind === 'stripped') {
        return inferFormat(event) !== ('event_id' in event ? 'sync' : 'hashes' in event ? 'pdu' : 'stripped')
      }
      // That create event also has its room in /sync.
      return inferFormat(event) !== (kind === 'full' || (kind === 'sync' && 'room_id' in event) ? 'timeline' : kind)
    })
    expect(samples.length).toBe(4002)
    expect(wrong.map(({ kind, event }) => [kind, event])).toEqual([])
  })
})
