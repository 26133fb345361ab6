import { describe, expect, test } from 'vitest'

import { object } from '../../src/codec/object.js'
import { string } from '../../src/codec/primitive.js'
import {
  defineEphemeral,
  defineGlobalAccountData,
  defineMessageLike,
  definePresence,
  defineState,
  defineToDevice,
} from '../../src/event/envelope/define.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { codecsFor } from '../../src/kind/format-codecs.js'
import { inferFormat } from '../../src/parse/infer-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { registry } from '../../src/registry/registry.js'
import { isSharedThere, readSamples, SERVED, STORED } from '../support/shared.js'

const room = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c', type: 'org.example', content: {} }

describe('by its fields', () => {
  test.each<[string, unknown, EventFormat | undefined]>([
    ['with its room', { ...room, room_id: '!r' }, 'timeline'],
    ['with its room, though its ID is missing', { type: 'a', sender: '@a:b.c', room_id: '!r' }, 'timeline'],
    ['with its room, its sender under the name of 2014', { type: 'a', user_id: '@a:b.c', room_id: '!r' }, 'timeline'],
    ['without its room', room, 'sync'],
    ['without its room or its ID', { ...room, event_id: undefined }, 'sync'],
    ['state with neither ID nor time', { type: 'a', state_key: '', sender: '@a:b.c' }, 'stripped'],
    ['the same with its room', { type: 'a', state_key: '', sender: '@a:b.c', room_id: '!r' }, 'stripped'],
    [
      'the same with its time, as in a hierarchy of spaces',
      { type: 'm.space.child', state_key: '!r', sender: '@a:b.c', origin_server_ts: 1 },
      'stripped',
    ],
    [
      'state without its ID, but with its room and its time',
      { ...room, event_id: undefined, state_key: '', room_id: '!r' },
      'timeline',
    ],
    ['references to other events', { ...room, room_id: '!r', prev_events: [] }, 'pdu'],
    ['references to auth events', { type: 'm.room.create', auth_events: [] }, 'pdu'],
    ['hashes', { ...room, room_id: '!r', hashes: {} }, 'pdu'],
    ['a type and a content', { type: 'a', content: {} }, 'account_data'],
    ['a type, a content and a sender', { type: 'a', content: {}, sender: '@a:b.c' }, 'to_device'],
    ['a type, a content and a room', { type: 'a', content: {}, room_id: '!r' }, 'ephemeral'],
    ['an EDU type', { edu_type: 'm.presence', content: {} }, 'edu'],
    ['an EDU type that is not listed', { edu_type: 'a', content: {} }, 'edu'],
    ['an EDU type in a room event', { ...room, edu_type: 'a' }, 'sync'],
    ['no type', { content: {} }, undefined],
    ['an inherited type', Object.create({ type: 'a' }), undefined],
    ['an array', [], undefined],
    ['null', null, undefined],
  ])('%s', (_, input, format) => {
    expect(inferFormat(input)).toBe(format)
  })
})

describe('by its type, where the fields do not decide', () => {
  test.each<[string, object, EventFormat]>([
    ['presence', { type: 'm.presence', sender: '@a:b.c' }, 'presence'],
    ['presence without its sender', { type: 'm.presence' }, 'presence'],
    ['presence with an ID, as in 2014', { type: 'm.presence', event_id: '$e' }, 'presence'],
    ['typing', { type: 'm.typing' }, 'ephemeral'],
    ['typing, with a room_id as for application services', { type: 'm.typing', room_id: '!r' }, 'ephemeral'],
    ['receipts', { type: 'm.receipt' }, 'ephemeral'],
    ['account data', { type: 'm.direct' }, 'account_data'],
    ['account data of a room', { type: 'm.tag' }, 'account_data'],
    ['account data of any ending', { type: 'm.secret_storage.key.x' }, 'account_data'],
    ['account data with a sender', { type: 'm.fully_read', sender: '@a:b.c' }, 'account_data'],
    ['to a device', { type: 'm.room_key', sender: '@a:b.c' }, 'to_device'],
    ['to a device, without its sender', { type: 'm.room_key' }, 'to_device'],
    ['a message', { type: 'm.room.message' }, 'sync'],
    ['a message with a sender', { type: 'm.room.message', sender: '@a:b.c' }, 'sync'],
    ['a message with its room', { type: 'm.room.message', room_id: '!r' }, 'timeline'],
    ['a message with a state key', { type: 'm.room.message', state_key: '', sender: '@a:b.c' }, 'sync'],
    ['state without its key', { type: 'm.room.name', sender: '@a:b.c' }, 'sync'],
    ['state without its sender', { type: 'm.room.name', state_key: '' }, 'stripped'],
    ['a complete room event of any type', { ...room, type: 'm.direct' }, 'sync'],
  ])('%s', (_, event, format) => {
    expect(inferFormat({ content: {}, ...event })).toBe(format)
  })

  // Events in a room are recognized by keys that to-device events lack.
  test.each<[string, object, EventFormat]>([
    ['to a device', { sender: '@a:b.c', content: { transaction_id: 't' } }, 'to_device'],
    ['to a device, without its sender', { content: { transaction_id: 't' } }, 'to_device'],
    ['in a room', { sender: '@a:b.c', room_id: '!r', content: {} }, 'timeline'],
    ['with a time', { sender: '@a:b.c', origin_server_ts: 1, content: {} }, 'sync'],
    ['with an ID', { sender: '@a:b.c', event_id: '$e', content: {} }, 'sync'],
    [
      'with a relation',
      { sender: '@a:b.c', content: { 'm.relates_to': { rel_type: 'm.reference', event_id: '$e' } } },
      'sync',
    ],
  ])('a type for rooms and devices: a verification %s', (_, event, format) => {
    expect(inferFormat({ type: 'm.key.verification.done', ...event })).toBe(format)
  })

  test.each<[string, string, EventFormat]>([
    ['Olm', 'm.olm.v1.curve25519-aes-sha2', 'to_device'],
    ['Megolm', 'm.megolm.v1.aes-sha2', 'sync'],
  ])('a type for rooms and devices: encrypted with %s', (_, algorithm, format) => {
    expect(inferFormat({ type: 'm.room.encrypted', sender: '@a:b.c', content: { algorithm } })).toBe(format)
  })
})

describe('with a registry, by its types too', () => {
  const Note = object('Note', { note: string })
  const mine = registry.with(
    defineState('org.example.seal', { content: Note, stateKey: string }),
    defineMessageLike('org.example.poke', { content: Note }),
    defineEphemeral('org.example.looking', { content: Note }),
    definePresence('org.example.mood', { content: Note }),
    defineGlobalAccountData('org.example.theme.*', { content: Note }),
    defineToDevice('org.example.ping', { content: Note }),
  )

  test.each<[string, EventFormat]>([
    ['org.example.seal', 'sync'],
    ['org.example.poke', 'sync'],
    ['org.example.looking', 'ephemeral'],
    ['org.example.mood', 'presence'],
    ['org.example.theme.dark', 'account_data'],
    ['org.example.ping', 'to_device'],
    ['m.room_key', 'to_device'],
    ['org.example.other', 'account_data'],
  ])('%s', (type, format) => {
    expect(mine.inferFormat({ type, content: {} })).toBe(format)
  })
})

test('a malformed event of a listed type never becomes a custom one', () => {
  const types = ['timeline', 'stripped', 'ephemeral', 'presence', 'account_data', 'to_device'] as const
  const listed = types.flatMap((format) => {
    const { shape } = codecsFor(format, undefined).known
    return shape.kind === 'taggedUnion' ? Object.keys(shape.members) : []
  })
  expect(new Set(listed).size).toBeGreaterThan(70)
  const fields = {
    event_id: '$e',
    origin_server_ts: 1,
    room_id: '!r:b.c',
    sender: '@a:b.c',
    state_key: '',
    user_id: '@a:b.c',
  }
  const keys = Object.keys(fields) as (keyof typeof fields)[]
  const custom: unknown[] = []
  for (const type of new Set(listed)) {
    for (let subset = 0; subset < 2 ** keys.length; subset++) {
      const some = Object.fromEntries(keys.flatMap((key, i) => (subset & (2 ** i) ? [[key, fields[key]]] : [])))
      // A whole event in a room, of a type that is for elsewhere, is a custom one there.
      if ('event_id' in some && 'origin_server_ts' in some) continue
      for (const content of [{}, { a: 1 }, 5, undefined]) {
        const event = { type: type.replace('*', 'x'), ...some, content }
        const parsed = parseEvent(inferFormat(event) ?? 'timeline', event)
        if (parsed._tag === 'Right' && parsed.right._tag === 'Custom') custom.push(event)
      }
    }
  }
  expect(custom).toEqual([])
})

test('a value that throws when read has none', () => {
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

describe.skipIf(!isSharedThere)('with the corpus at hand (needs ../shared)', () => {
  test('the format of every event of real servers is inferred', () => {
    const samples = readSamples(...SERVED, ...STORED)
    const wrong = samples.filter(({ kind, event }) => {
      // Stripped state has the user's own knock as a complete event, and also the create event of room version 12.
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
