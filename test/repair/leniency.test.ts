import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { defineState } from '../../src/event/envelope/define.js'
import { AnyAccountDataEvent } from '../../src/kind/account-data.js'
import { AnyEdu } from '../../src/kind/edu.js'
import { AnySyncEphemeralRoomEvent } from '../../src/kind/ephemeral.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { AnyPduV12 } from '../../src/kind/pdu.js'
import { AnyPresenceEvent } from '../../src/kind/presence.js'
import { AnyStrippedStateEvent } from '../../src/kind/state.js'
import { AnySyncTimelineEvent, AnyTimelineEvent } from '../../src/kind/timeline.js'
import { AnyToDeviceEvent } from '../../src/kind/to-device.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { registry } from '../../src/registry/registry.js'
import { lenient, repairing, salvaging } from '../../src/repair/leniency.js'
import type { Repair } from '../../src/repair/repair.js'
import { REPAIRS } from '../../src/repair/repairs.js'
import { valuesOf } from '../support/arbitrary.js'
import { deepFrozen } from '../support/frozen.js'
import { mutant } from '../support/mutants.js'
import { repaired } from '../support/repaired.js'

const sent = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
const event = (type: string, content: object) => ({ ...sent, type, content })
const state = (type: string, content: object, state_key = '') => ({ ...event(type, content), state_key })
const message = (content: object) => event('m.room.message', { msgtype: 'm.text', body: 'x', ...content })
const levels = (content: object) => state('m.room.power_levels', content)

/** Every format, and the events that it knows. */
const KNOWN: readonly (readonly [format: EventFormat, codec: AnyCodec])[] = [
  ['timeline', AnyTimelineEvent],
  ['sync', AnySyncTimelineEvent],
  ['stripped', AnyStrippedStateEvent],
  ['ephemeral', AnySyncEphemeralRoomEvent],
  ['presence', AnyPresenceEvent],
  ['account_data', AnyAccountDataEvent],
  ['to_device', AnyToDeviceEvent],
  ['edu', AnyEdu],
  ['pdu', AnyPduV12],
]

describe('a valid event is the same object, without repairs', () => {
  const ROWS: readonly (readonly [why: string, event: object, format?: EventFormat])[] = [
    ['a message', message({})],
    ['with the quote of a reply in its body', message({ body: '> <@b:b.c> hello\n\nhi' })],
    ['with the quote of a reply in its HTML', message({ formatted_body: '<mx-reply>hello</mx-reply>hi', format: 'x' })],
    ['a reply from before relations had types', message({ 'm.relates_to': { 'm.in_reply_to': { event_id: '$o' } } })],
    ['a relation without a type, to an event', message({ 'm.relates_to': { event_id: '$o' } })],
    ['a relation of an unstable type', message({ 'm.relates_to': { rel_type: 'io.element.thread', event_id: '$o' } })],
    ['an edit with its fallback', message({ body: '* x', 'm.new_content': { msgtype: 'm.text', body: 'x' } })],
    [
      'an avatar that is "", which v1.19 allows',
      state('m.room.member', { membership: 'join', avatar_url: '' }, '@a:b.c'),
    ],
    ['a display name that is null', state('m.room.member', { membership: 'join', displayname: null }, '@a:b.c')],
    [
      'values that a server writes for old and new clients',
      { ...message({}), user_id: '@b:b.c', age: 5, prev_content: {} },
    ],
    ['a name that was cleared', state('m.room.name', {})],
    ['an invite that was taken back', state('m.room.third_party_invite', {}, 't')],
    ['a message that was redacted', { ...event('m.room.message', {}), unsigned: { redacted_because: {} } }],
    ['a type of somebody else', event('org.example', { avatar_url: null, users: null })],
    ['direct chats with somebody without a user ID', { type: 'm.direct', content: { 'a@b.c': 5 } }, 'account_data'],
    ['a read receipt of 2015', { type: 'm.receipt', content: { $e: { read: { '@a:b.c': { ts: 1 } } } } }, 'ephemeral'],
    ['an unknown join rule', state('m.room.join_rules', { join_rule: 'org.example' })],
    ['a redaction with redacts in both places', { ...event('m.room.redaction', { redacts: '$o' }), redacts: '$o' }],
  ]
  test.each(ROWS.map((row) => [row[0], row] as const))('%s', (__, [___, input, format = 'sync']) => {
    expect(parseEvent(format, input)._tag).toBe('Right')
    const { event, made } = repaired(format, input)
    expect(event).toBe(input)
    expect(made).toEqual([])
  })

  test.each(KNOWN)('any known event, as %s', (format, codec) => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        const { event, made } = repaired(format, value)
        expect(event).toBe(value)
        expect(made).toEqual([])
        expect(repaired(format, value, salvaging).event).toBe(value)
      }),
      { numRuns: 50 },
    )
  })
})

describe('an event without a repair is the same object', () => {
  test.each([
    ['an event ID without its sigil', { ...message({}), event_id: 'e' }],
    ['a sender without its sigil', { ...message({}), sender: 'a' }],
    ['a message without a body', event('m.room.message', { msgtype: 'm.text' })],
    ['a reaction to nothing', event('m.reaction', { 'm.relates_to': null })],
    ['a level written in words', levels({ ban: 'fifty' })],
    ['a level with a fraction in a string', levels({ ban: '50.5' })],
    ['a level in hexadecimal', levels({ ban: '0x32' })],
    ['a level without digits', levels({ ban: ' + ' })],
    ['a level with two signs', levels({ ban: '--5' })],
    ['a level that JavaScript does not hold', levels({ ban: '9007199254740993' })],
    ['a level without an end', levels({ ban: Number.POSITIVE_INFINITY })],
    ['a level that is not a number', levels({ ban: Number.NaN })],
    ['a level that is true', levels({ ban: true })],
    ['a call of version 1 without a party', event('m.call.reject', { call_id: 'c', version: '1' })],
    ['a sticker without URL and file', event('m.sticker', { body: 'x', info: {} })],
    ['a sticker with half a file', event('m.sticker', { body: 'x', info: {}, file: { url: 'mxc://b.c/s' } })],
    ['an invalid user_id', { event_id: '$e', origin_server_ts: 1, user_id: 'a', type: 'org.example', content: {} }],
    ['an invalid membership', { ...state('m.room.member', { reason: 'x' }, '@a:b.c'), membership: 'gone' }],
    ['a size in words', message({ msgtype: 'm.image', info: { w: 'wide', h: '', size: '1e3' } })],
    ['an empty child of a space, where more is wrong', { ...event('m.space.child', {}), state_key: 5 }],
    ['an invalid info', state('m.room.avatar', { info: 'x' })],
  ])('%s', (_, input) => {
    expect(parseEvent('sync', input)._tag).toBe('Left')
    expect(repaired('sync', input)).toStrictEqual({ tag: 'Malformed', event: input, made: [] })
    expect(repaired('sync', input).event).toBe(input)
  })

  test.each([[undefined], [null], [5], ['{}'], [[]], [[{}]], [Symbol('x')], [() => {}], [new Map()]])('%s', (input) => {
    const { event, made } = repaired('timeline', input)
    expect(event).toBe(input)
    expect(made).toEqual([])
  })

  test.each(['0x10', 'Infinity', '', ' ', '1,5', '1_000', '--1'])('the tag order "%s" is not a number', (order) => {
    const tag = (info: object) => ({ type: 'm.tag', content: { tags: { 'u.x': info, 'u.y': { order: 1 } } } })
    expect(repaired('account_data', tag({ order }), repairing([REPAIRS['tag-order-string']])).tag).toBe('Malformed')
    expect(repaired('account_data', tag({ order }))).toEqual({
      tag: 'Known',
      event: { type: 'm.tag', content: { tags: { 'u.x': {}, 'u.y': { order: 1 } } } },
      made: [{ id: 'map-entry', path: ['content', 'tags', 'u.x', 'order'], before: order }],
    })
  })
})

describe('a repaired event', () => {
  const info = { w: 1 }
  const unsigned = { age: 1 }
  const before = deepFrozen({
    ...message({ msgtype: 'm.image', info, url: null, 'm.mentions': { room: null } }),
    unsigned,
  })
  const after = repaired('sync', before).event as typeof before & { content: { info: object } }

  test('shares valid parts with the original event', () => {
    expect(after).not.toBe(before)
    expect(after.content.info).toBe(info)
    expect(after.unsigned).toBe(unsigned)
    expect(after).toStrictEqual({ ...message({ msgtype: 'm.image', info, 'm.mentions': {} }), unsigned })
  })

  test('is a copy, and the original is unchanged', () => {
    expect(before.content).toStrictEqual({
      msgtype: 'm.image',
      body: 'x',
      info,
      url: null,
      'm.mentions': { room: null },
    })
  })

  test('keeps keys that every object has', () => {
    const input = JSON.parse('{"ban":"1","__proto__":{"a":1},"constructor":2,"users":{"__proto__":"x"}}')
    const { event } = repaired('sync', levels(input))
    expect(JSON.stringify((event as { content: object }).content)).toBe(
      '{"ban":1,"__proto__":{"a":1},"constructor":2,"users":{"__proto__":"x"}}',
    )
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  })
})

describe('repairs of your choice', () => {
  const alias = (alias: unknown) => state('m.room.canonical_alias', { alias })
  const chosen = repairing([REPAIRS['null-optional'], REPAIRS['empty-optional']])

  test('are made, and no others', () => {
    expect(repaired('sync', alias(''), chosen)).toStrictEqual({
      tag: 'Known',
      event: state('m.room.canonical_alias', {}),
      made: [{ id: 'empty-optional', path: ['content', 'alias'], before: '' }],
    })
    expect(repaired('sync', levels({ ban: '5' }), chosen).tag).toBe('Malformed')
    expect(repaired('sync', alias(null), repairing([])).tag).toBe('Malformed')
  })

  test('are distinguished in the list of repairs', () => {
    const both = state('m.room.canonical_alias', { alias: '', alt_aliases: null })
    expect(repaired('sync', both, chosen).made).toEqual([
      { id: 'empty-optional', path: ['content', 'alias'], before: '' },
      { id: 'null-optional', path: ['content', 'alt_aliases'], before: null },
    ])
  })

  test('that are not sufficient leave the original event with its errors', () => {
    const input = state('m.room.canonical_alias', { alias: '', alt_aliases: 5 })
    const parsed = parseEvent('sync', input, { repair: chosen })
    expect(parsed).toEqual(parseEvent('sync', input))
    expect(parsed._tag === 'Left' && parsed.left.input).toBe(input)
  })

  const shout: Repair = {
    id: 'org.example.shout',
    what: 'A body that is a number becomes words.',
    source: 'Our bridge, in its first week.',
    changes: ({ path, value }) =>
      path.join('.') === 'content.body' && typeof value === 'number' ? [{ path, value: `${value}!` }] : [],
  }

  test('may be your own', () => {
    expect(repaired('sync', message({ body: 5 }), repairing([shout]))).toStrictEqual({
      tag: 'Known',
      event: message({ body: '5!' }),
      made: [{ id: 'org.example.shout', path: ['content', 'body'], before: 5 }],
    })
  })

  test('may be last resorts, which are asked when the others know no more', () => {
    const giveUp: Repair = { ...shout, id: 'last', isLastResort: true, changes: ({ path }) => [{ path, value: 'x' }] }
    const input = message({ body: 5, format: 5 })
    expect(repaired('sync', input, repairing([giveUp, shout])).made).toEqual([
      { id: 'org.example.shout', path: ['content', 'body'], before: 5 },
      { id: 'last', path: ['content', 'format'], before: 5 },
    ])
  })

  test('that never end, or throw, are stopped', () => {
    const input = message({ body: 5 })
    let asked = 0
    const idle: Repair = { ...shout, changes: ({ path }) => [{ path, value: { asked: asked++ } }] }
    expect(repaired('sync', input, repairing([idle])).event).toBe(input)
    expect(asked).toBeGreaterThan(1)
    expect(asked).toBeLessThan(100)
    const broken: Repair = { ...shout, changes: () => JSON.parse('') }
    expect(repaired('sync', input, repairing([broken]))).toStrictEqual({ tag: 'Malformed', event: input, made: [] })
  })
})

describe('an event of your own', () => {
  const Thing = object('Thing', { count: integer }, { note: string, parts: record(string, integer) })
  const mine = registry.with(defineState('org.example.thing', { content: Thing, stateKey: literal('') }))
  const input = state('org.example.thing', { count: 1, note: null, parts: { a: 'x', b: 2 } })

  test('is repaired where it is known', () => {
    const parsed = mine.parseEvent('sync', input, { repair: lenient })
    expect(parsed).toMatchObject({
      right: { _tag: 'Known', event: state('org.example.thing', { count: 1, parts: { b: 2 } }) },
    })
    expect(parsed._tag === 'Right' && parsed.right.repairs.map(({ id }) => id)).toEqual(['null-optional', 'map-entry'])
  })

  test('is custom elsewhere', () => {
    expect(repaired('sync', input)).toEqual({ tag: 'Custom', event: input, made: [] })
    expect(registry.parseEvent('sync', input, { repair: lenient })).toEqual(parseEvent('sync', input))
  })
})

describe('never throws', () => {
  const throws = () => {
    throw new Error('no')
  }
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable<object>({}, {})
    revoke()
    return proxy
  }
  let reads = 0

  test.each<readonly [why: string, input: unknown]>([
    [
      'a getter that throws',
      Object.defineProperty(levels({ ban: '5' }), 'unsigned', { enumerable: true, get: throws }),
    ],
    [
      'a getter that throws, in the content',
      levels(Object.defineProperty({ ban: '5' }, 'kick', { enumerable: true, get: throws })),
    ],
    [
      'a getter that throws where no codec looks',
      levels(Object.defineProperty({ ban: '5' }, 'other', { enumerable: true, get: throws })),
    ],
    ['a revoked proxy', revoked()],
    ['a revoked proxy for the content', levels(revoked())],
    ['a revoked proxy for a map', levels({ users: revoked(), ban: '5' })],
    [
      'a proxy that throws',
      new Proxy({}, { get: throws, has: throws, ownKeys: throws, getOwnPropertyDescriptor: throws }),
    ],
    ['an array with no end', state('m.room.pinned_events', { pinned: new Array(2 ** 32 - 1) })],
    ['a sparse array', state('m.room.pinned_events', { pinned: Object.assign([], { 3: '$e' }) })],
    [
      'an array that is not to be copied',
      state('m.room.pinned_events', { pinned: Object.assign([5], { constructor: { [Symbol.species]: throws } }) }),
    ],
    [
      'a map with other keys whenever it is read',
      levels({
        users: new Proxy(
          {},
          {
            ownKeys: () => [`@${reads++}:b.c`],
            getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 'x' }),
            get: () => 'x',
          },
        ),
      }),
    ],
  ])('for %s', (_, input) => {
    for (const [format] of KNOWN) {
      expect(() => repaired(format, input)).not.toThrow()
      expect(() => repaired(format, input, salvaging)).not.toThrow()
    }
  })

  test('for a value that contains itself', () => {
    const info: { [key: string]: unknown } = { w: '5' }
    info['thumbnail_info'] = info
    const { event, made } = repaired('sync', state('m.room.avatar', { info }))
    expect(made.map(({ path }) => path.join('.'))).toEqual(['content.info.w', 'content.info.thumbnail_info.w'])
    expect(event).toMatchObject({ content: { info: { w: 5, thumbnail_info: { w: 5, thumbnail_info: info } } } })
  })

  test('for any value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.oneof(fc.anything(), fc.jsonValue()), ([format], input) => {
        const { event, made } = repaired(format, input)
        expect(made.length === 0).toBe(Object.is(event, input))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('any known event with faults', () => {
  test.each(KNOWN)('as %s', (format, codec) => {
    fc.assert(
      fc.property(valuesOf(codec), fc.nat(), fc.nat(), (value, one, two) => {
        const input = deepFrozen(mutant(mutant(value, one), two))
        const first = repaired(format, input)
        const again = repaired(format, first.event)
        expect(again).toEqual({ ...first, made: [] })
        expect(again.event).toBe(first.event)
        if (first.made.length === 0) expect(first.event).toBe(input)
        if (first.tag === 'Malformed') return
        // What was repaired needs none of the repairs any more.
        expect(repaired(format, first.event, repairing([]))).toEqual({ ...first, made: [] })
        expect(repaired(format, input, salvaging)).toEqual(first)
      }),
      { numRuns: 200 },
    )
  })
})
