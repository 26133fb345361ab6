import { EventEmitter } from 'node:events'

import { describe, expect, test } from 'vitest'

import { object } from '../../src/codec/object.js'
import { integer } from '../../src/codec/primitive.js'
import { defineMessageLike } from '../../src/event/envelope/define.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { dispatchEvent } from '../../src/parse/dispatch-event.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'
import { lenient } from '../../src/repair/leniency.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'

const stripped = { type: 'm.room.name', state_key: '', sender: '@a:b.c' }
const room = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
const message = { ...room, type: 'm.room.message', content: { msgtype: 'm.text', body: 'a' } }
const pdu = {
  ...room,
  room_id: '!r:b.c',
  ...PDU_FIELDS,
}
const key = { type: 'm.secret_storage.key.abc', content: { algorithm: 'org.example' } }

/** Handlers that return their own key. The types of the keys are tested in `dispatch-event.test-d.ts`. */
function handlersAt(...keys: readonly string[]): Record<never, never> {
  return Object.fromEntries(keys.map((key) => [key, () => key]))
}

type Row = readonly [
  why: string,
  format: EventFormat,
  input: unknown,
  keys: readonly string[],
  expected: string | undefined,
  options?: ParseOptions,
]

const OUTCOMES = ['Known', 'Redacted', 'Cleared', 'Custom', 'Malformed']

const ROWS: readonly Row[] = [
  ['its type', 'stripped', { ...stripped, content: { name: 'a' } }, ['m.room.name', ...OUTCOMES], 'm.room.name'],
  ['a message', 'sync', message, ['m.room.name', 'm.room.message', ...OUTCOMES], 'm.room.message'],
  ['typing', 'ephemeral', { type: 'm.typing', content: { user_ids: [] } }, ['m.typing', ...OUTCOMES], 'm.typing'],
  [
    'an EDU, by its edu_type',
    'edu',
    { edu_type: 'm.typing', content: { room_id: '!r:b.c', user_id: '@a:b.c', typing: true } },
    ['m.typing', ...OUTCOMES],
    'm.typing',
  ],
  [
    'a PDU',
    'pdu',
    { ...pdu, type: 'm.room.name', state_key: '', content: { name: 'a' } },
    ['m.room.name', ...OUTCOMES],
    'm.room.name',
    { roomVersion: '11' },
  ],
  ['a prefix', 'account_data', key, ['m.secret_storage.key.*', ...OUTCOMES], 'm.secret_storage.key.*'],
  [
    'its type before a prefix',
    'account_data',
    key,
    ['m.secret_storage.key.*', 'm.secret_storage.key.abc'],
    'm.secret_storage.key.abc',
  ],
  ['Known, not another type that begins alike', 'account_data', key, ['m.secret_storage.key.abd', 'Known'], 'Known'],
  ['a prefix before Known', 'account_data', key, ['Known', 'm.secret_storage.key.*'], 'm.secret_storage.key.*'],
  ['Known, if its type has no handler', 'sync', message, ['m.room.name', ...OUTCOMES], 'Known'],
  ['nothing, without a handler', 'sync', message, ['m.room.name', 'Custom', 'Malformed'], undefined],
  [
    'Redacted, not its type',
    'sync',
    { ...message, content: {}, unsigned: { redacted_because: { type: 'm.room.redaction', content: {} } } },
    ['m.room.message', ...OUTCOMES],
    'Redacted',
  ],
  [
    'Redacted, if the caller says so',
    'sync',
    { ...message, content: {} },
    ['m.room.message', ...OUTCOMES],
    'Redacted',
    { redacted: true },
  ],
  [
    'nothing, if it is redacted',
    'sync',
    { ...message, content: {} },
    ['m.room.message'],
    undefined,
    { redacted: true },
  ],
  ['Cleared, not its type', 'stripped', { ...stripped, content: {} }, ['m.room.name', ...OUTCOMES], 'Cleared'],
  ['Custom', 'stripped', { ...stripped, type: 'org.example', content: {} }, ['org.example', ...OUTCOMES], 'Custom'],
  [
    'Malformed, not its type',
    'stripped',
    { ...stripped, content: { name: 1 } },
    ['m.room.name', ...OUTCOMES],
    'Malformed',
  ],
  ['Malformed, if it is no object', 'sync', null, OUTCOMES, 'Malformed'],
  ['Malformed, for an unknown format', 'Sync' as EventFormat, message, OUTCOMES, 'Malformed'],
  [
    'its type, once it is repaired',
    'account_data',
    { type: 'm.tag', content: { tags: { 'u.a': { order: '0.5' } } } },
    ['m.tag', ...OUTCOMES],
    'm.tag',
    { repair: lenient },
  ],
  ['Custom, if its type is that of an outcome', 'sync', { ...message, type: 'Malformed' }, OUTCOMES, 'Custom'],
]

describe('calls the handler of', () => {
  test.each(ROWS.map(([why, ...row]) => [why, row] as const))('%s', (_, [format, input, keys, expected, options]) => {
    expect(dispatchEvent(format, input, handlersAt(...keys), options)).toBe(expected)
  })
})

test('handlers receive the same event, and its repairs', () => {
  expect(dispatchEvent('sync', message, { 'm.room.message': (...args) => args })).toEqual([message, []])
  expect(dispatchEvent('sync', message, { Known: (event) => event === message })).toBe(true)
  const tag = { type: 'm.tag', content: { tags: { 'u.a': { order: '0.5' } } } }
  const ids = dispatchEvent(
    'account_data',
    tag,
    { 'm.tag': (_, repairs) => repairs.map(({ id }) => id) },
    { repair: lenient },
  )
  expect(ids).toEqual(['tag-order-string'])
})

test('the handler of malformed events receives errors, hints and the event', () => {
  const input = { ...message, content: {} }
  dispatchEvent('sync', input, {
    Malformed: (malformed) => {
      expect(malformed.errors[0]).toMatchObject({ code: 'missing', path: ['content', 'msgtype'] })
      expect(malformed.hints).toMatchObject({ type: 'm.room.message', event_id: '$e' })
      expect(malformed.input).toBe(input)
    },
  })
  expect.assertions(3)
})

test('errors of handlers are not caught', () => {
  const fail = () => {
    throw new Error('mine')
  }
  expect(() => dispatchEvent('sync', message, { Known: fail })).toThrow('mine')
})

test('only own keys are handlers', () => {
  const handlers: object = Object.create({ Known: () => 'inherited' })
  expect(dispatchEvent('sync', message, handlers)).toBeUndefined()
  const named = defineMessageLike('constructor', { content: object('NamedContent', {}) })
  const event = { ...message, type: 'constructor' }
  expect(registry.with(named).dispatchEvent('sync', event, { Known: () => 'known' })).toBe('known')
})

test('a handler that is no function counts as absent', () => {
  const handlers = { 'm.room.message': 'a', Known: () => 'known' }
  // @ts-expect-error a handler is a function
  expect(dispatchEvent('sync', message, handlers)).toBe('known')
})

test('a handler that is undefined counts as absent', () => {
  expect(dispatchEvent('sync', message, { 'm.room.message': undefined, Known: () => 'known' })).toBe('known')
})

test('listens to emitters as SDKs have them', () => {
  const seen: unknown[] = []
  const onEvent = (roomId: string, json: unknown) =>
    dispatchEvent('sync', json, { 'm.room.message': ({ content }) => seen.push([roomId, content.body]) })
  // matrix-bot-sdk: the ID of the room, and the event from `/sync`.
  const bot = new EventEmitter().on('room.event', onEvent)
  bot.emit('room.event', '!r:b.c', message)
  // matrix-js-sdk: a class, which holds the event with its room.
  const client = new EventEmitter().on('Room.timeline', (event: { getEffectiveEvent(): object }) =>
    dispatchEvent('timeline', event.getEffectiveEvent(), {
      'm.room.message': ({ room_id, content }) => seen.push([room_id, content.body]),
    }),
  )
  client.emit('Room.timeline', { getEffectiveEvent: () => ({ ...message, room_id: '!r:b.c' }) })
  expect(seen).toEqual([
    ['!r:b.c', 'a'],
    ['!r:b.c', 'a'],
  ])
})

describe('in a registry', () => {
  const poke = { ...message, type: 'org.example.poke', content: { times: 1 } }
  const definition = defineMessageLike('org.example.poke', {
    content: object('PokeContent', { times: integer }),
  })
  const mine = registry.with(definition)

  test('custom events have handlers', () => {
    const handlers = { 'org.example.poke': ({ content }: { content: { times: number } }) => content.times }
    expect(mine.dispatchEvent('sync', poke, handlers)).toBe(1)
    expect(registry.dispatchEvent('sync', poke, { Custom: ({ type }) => type })).toBe('org.example.poke')
  })

  test('a type that is called like an outcome never reaches the handler of this outcome', () => {
    const odd = registry.with(defineMessageLike('Malformed', { content: object('OddContent', {}) }))
    const event = { ...message, type: 'Malformed' }
    expect(odd.dispatchEvent('sync', event, { Malformed: () => 'malformed', Known: () => 'known' })).toBe('known')
  })
})
