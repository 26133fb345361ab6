import { describe, expect, test } from 'vitest'
import type { EventFormat } from '../../src/kind/event-format.js'
import { AnySyncTimelineEvent } from '../../src/kind/timeline.js'
import { lint } from '../../src/lint/lint.js'
import { unknownValues } from '../../src/lint/unknown-values.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { parseEvents } from '../../src/parse/parse-events.js'
import { parseSync } from '../../src/parse/parse-sync.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { report, reportLine } from '../../src/parse/report.js'
import { registry } from '../../src/registry/registry.js'
import { salvaging } from '../../src/repair/leniency.js'
import { BeaconInfoDefinition } from '../../src/unstable/beacon-info.js'
import { stepsIn, tooManySteps } from '../property/steps.js'
import { mutants } from '../support/mutants.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'
import { repaired } from '../support/repaired.js'
import { event, sent, state } from './rows.js'

/** Events that broke clients and servers: parsing, repairing and salvaging must handle them. */

const pdu = { ...PDU_FIELDS, room_id: '!r:b.c' }
const beaconInfo = state('m.beacon_info', { live: true, timeout: 1, 'org.matrix.msc3488.ts': 1 }, '@a:b.c')

const tagOf = (format: EventFormat, input: unknown, options?: ParseOptions) => {
  const parsed = parseEvent(format, input, options)
  return parsed._tag === 'Right' ? parsed.right._tag : parsed.left._tag
}

/** `value` with `name` in the place of each key and of each string in turn. */
function* withName(value: unknown, name: string): Generator<unknown> {
  if (typeof value === 'string') yield name
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  const made = (changed: readonly (readonly [string, unknown])[]) =>
    Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed)
  for (const [i, [key, part]] of entries.entries()) {
    for (const other of withName(part, name)) yield made(withEntry(entries, i, [key, other]))
    if (!Array.isArray(value)) yield made(withEntry(entries, i, [name, part]))
  }
}

function withEntry<E>(entries: readonly E[], i: number, entry: E): readonly E[] {
  return entries.map((other, j) => (j === i ? entry : other))
}

describe('names that every object has (CVE-2022-36059, CVE-2022-36060, CVE-2023-28103, CVE-2023-28427)', () => {
  const NAMES = [
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'isPrototypeOf',
    'toString',
    'toLocaleString',
    'valueOf',
    'toJSON',
    'then',
    '__defineGetter__',
    '__lookupSetter__',
  ]
  const EVENTS: readonly (readonly [format: EventFormat, event: object])[] = [
    [
      'timeline',
      {
        ...event('m.room.message', { msgtype: 'm.text', body: 'x', 'm.mentions': { user_ids: ['@a:b.c'] } }),
        room_id: '!r:b.c',
      },
    ],
    [
      'sync',
      { ...state('m.room.member', { membership: 'join', displayname: null }, '@a:b.c'), unsigned: { age: '1' } },
    ],
    ['sync', state('m.room.power_levels', { ban: '50', events: { 'm.room.name': '50' }, users: { '@a:b.c': null } })],
    ['sync', event('m.reaction', { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$o', key: 'x' } })],
    ['stripped', { type: 'm.room.name', state_key: '', sender: '@a:b.c', content: { name: 'x' } }],
    ['ephemeral', { type: 'm.receipt', content: { $e: { 'm.read': { '@a:b.c': { ts: 1, thread_id: 'main' } } } } }],
    ['account_data', { type: 'm.direct', content: { '@a:b.c': ['!r:b.c'], '@b:b.c': 5 } }],
    ['account_data', { type: 'm.tag', content: { tags: { 'm.favourite': { order: '0.5' } } } }],
    ['presence', { type: 'm.presence', content: { presence: 'online', user_id: '@a:b.c' } }],
    ['to_device', { type: 'm.room_key', sender: '@a:b.c', content: { algorithm: 'a', room_id: 'r', session_id: 's' } }],
    ['edu', { edu_type: 'm.typing', content: { room_id: '!r:b.c', typing: true, user_id: '@a:b.c' } }],
    ['pdu', { ...event('m.room.message', {}), ...pdu, signatures: { 'b.c': { 'ed25519:1': 's' } } }],
  ]
  const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype]
  const described = () =>
    PROTOTYPES.flatMap((prototype) =>
      Reflect.ownKeys(prototype).map((key) => {
        const { get, value } = Object.getOwnPropertyDescriptor(prototype, key) ?? {}
        return [key, get ?? value]
      }),
    )
  const before = described()

  test.each(NAMES)('%s, in every place for a string and as every key', (name) => {
    let count = 0
    for (const [format, good] of EVENTS) {
      for (const input of withName(good, name)) {
        count++
        const json = JSON.stringify(input)
        const parsed = parseEvent(format, input)
        expect(parsed._tag === 'Right' ? parsed.right.event : parsed.left.input).toBe(input)
        for (const { event, made } of [repaired(format, input), repaired(format, input, salvaging)]) {
          if (made.length === 0) expect(event).toBe(input)
          expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
        }
        expect(JSON.stringify(input)).toBe(json)
      }
    }
    expect(count).toBeGreaterThan(100)
    expect(described()).toEqual(before)
  })

  test.each(NAMES)('the type %s is unlisted, for any kind', (type) => {
    expect(tagOf('sync', event(type, {}))).toBe('Custom')
    expect(tagOf('account_data', { type, content: {} })).toBe('Custom')
    expect(tagOf('edu', { edu_type: type, content: {} })).toBe('Custom')
  })

  test('inherited keys are not fields', () => {
    const inherited = Object.assign(Object.create({ content: { name: 'x' } }), {
      ...sent,
      type: 'm.room.name',
      state_key: '',
    })
    expect(tagOf('sync', inherited)).toBe('Malformed')
    expect(repaired('sync', inherited, salvaging).tag).toBe('Malformed')
  })
})

describe('malformed beacons (CVE-2022-39236)', () => {
  const withBeacons = registry.with(BeaconInfoDefinition)

  test('a good one is known', () => {
    expect(withBeacons.parseEvent('sync', beaconInfo)).toMatchObject({ right: { _tag: 'Known' } })
  })

  test('every mutant of it has an outcome, and salvage removes optional parts', () => {
    for (const input of mutants(beaconInfo)) {
      expect(['Left', 'Right']).toContain(withBeacons.parseEvent('sync', input)._tag)
      expect(['Left', 'Right']).toContain(withBeacons.parseEvent('sync', input, { repair: salvaging })._tag)
    }
    const input = { ...beaconInfo, content: { ...beaconInfo.content, timeout: 'long', 'm.ts': null } }
    const parsed = withBeacons.parseEvent('sync', input, { repair: salvaging })
    expect(parsed).toMatchObject({ right: { _tag: 'Known' } })
    expect(parsed._tag === 'Right' && parsed.right.repairs.map(({ id, path }) => [id, path.at(-1)])).toEqual([
      ['null-optional', 'm.ts'],
      ['dropped-field', 'timeout'],
    ])
  })

  test('the only time of a beacon is not dropped', () => {
    const timeless = { ...beaconInfo, content: { live: true, 'm.ts': 'now' } }
    expect(withBeacons.parseEvent('sync', timeless, { repair: salvaging })).toMatchObject({ left: { input: timeless } })
  })
})

describe('predecessors', () => {
  test('in a circle are not followed (CVE-2024-42369)', () => {
    const a: { [key: string]: unknown } = { room_id: '!b:b.c' }
    const b = { room_id: '!a:b.c', predecessor: a }
    a['predecessor'] = b
    const input = state('m.room.create', { predecessor: a })
    expect(tagOf('sync', input)).toBe('Known')
    expect(repaired('sync', input, salvaging).event).toBe(input)
    const broken = state('m.room.create', { predecessor: { ...a, room_id: 5 } })
    expect(repaired('sync', broken).event).toStrictEqual(state('m.room.create', {}))
  })

  test('are read as written; the event does not show whether the old room agrees (CVE-2025-59160)', () => {
    expect(tagOf('sync', state('m.room.create', { predecessor: { room_id: '!any:b.c', event_id: '$any' } }))).toBe(
      'Known',
    )
  })
})

test.each(['mxc://b.c/../../admin', 'mxc://b.c/%2e%2e', 'mxc://../x', 'mxc://'])(
  'the media URI %s is accepted; building a URL validates it (CVE-2024-50336)',
  (url) => {
    const input = state('m.room.avatar', { url })
    expect(tagOf('sync', input)).toBe('Known')
    expect(repaired('sync', input, salvaging).event).toBe(input)
  },
)

describe('one event does not stop the others', () => {
  test('an unknown join rule is known (CVE-2025-66622)', () => {
    const rules = ['org.example.rule', '', '__proto__', 'public']
    const events = rules.map((join_rule) => state('m.room.join_rules', { join_rule }))
    expect(
      [...parseEvents('sync', [...events, state('m.room.join_rules', { join_rule: 5 })])].map(({ _tag }) => _tag),
    ).toEqual(['Right', 'Right', 'Right', 'Right', 'Left'])
  })

  test('a malformed invite leaves the rest of a sync alone (CVE-2024-52815)', () => {
    const name = { type: 'm.room.name', state_key: '', sender: '@a:b.c', content: { name: 'x' } }
    const response = {
      next_batch: 's',
      rooms: {
        invite: {
          '!bad:b.c': { invite_state: { events: [null, { type: 5 }, { ...name, content: null }, name] } },
          '!worse:b.c': { invite_state: { events: 5 } },
          '!worst:b.c': null,
          '!good:b.c': { invite_state: { events: [name] } },
        },
        join: { '!r:b.c': { timeline: { events: [event('m.room.message', { msgtype: 'm.text', body: 'x' })] } } },
      },
    }
    expect([...parseSync(response)].map(({ roomId, outcome }) => [roomId, outcome._tag])).toEqual([
      ['!r:b.c', 'Right'],
      ['!bad:b.c', 'Left'],
      ['!bad:b.c', 'Left'],
      ['!bad:b.c', 'Left'],
      ['!bad:b.c', 'Right'],
      ['!good:b.c', 'Right'],
    ])
  })
})

describe('numbers at the edge', () => {
  const LARGEST = Number.MAX_SAFE_INTEGER

  test.each<readonly [why: string, level: unknown, repaired: unknown]>([
    ['the smallest that JavaScript holds', -LARGEST, -LARGEST],
    ['the largest', LARGEST, LARGEST],
    ['the smallest, as a string', `-${LARGEST}`, -LARGEST],
    ['one less', -LARGEST - 1, undefined],
    ['the smallest of 64 bits', -(2 ** 63), undefined],
    ['the smallest of 64 bits, as a string', '-9223372036854775808', undefined],
    ['the largest of 64 bits', 2 ** 63 - 1, undefined],
    ['the smallest fraction', Number.MIN_VALUE, 0],
    ['-0, which is 0', -0, -0],
    ['the largest fraction', Number.MAX_VALUE, undefined],
  ])('a power level that is %s (CVE-2025-59047)', (_, level, expected) => {
    const levels = (level: unknown) => state('m.room.power_levels', { users: { '@a:b.c': level } })
    const { event, tag } = repaired('sync', levels(level), salvaging)
    expect(tag).toBe(expected === undefined ? 'Malformed' : 'Known')
    expect(event).toStrictEqual(levels(expected ?? level))
  })

  test('the level for events is that for events, as a string too (GO-2022-0952)', () => {
    const levels = { events_default: '100', state_default: '0', users_default: ' -5' }
    expect(repaired('sync', state('m.room.power_levels', levels)).event).toStrictEqual(
      state('m.room.power_levels', { events_default: 100, state_default: 0, users_default: -5 }),
    )
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, JSON.parse('1e400')])(
    '%d is not a valid number (CVE-2020-26890)',
    (number) => {
      const member = state('m.room.member', { membership: 'join', displayname: number, is_direct: number }, '@a:b.c')
      const { event, made } = repaired('sync', member, salvaging)
      expect(event).toStrictEqual(state('m.room.member', { membership: 'join' }, '@a:b.c'))
      expect(made).toHaveLength(2)
      expect(tagOf('sync', { ...member, content: { membership: number } })).toBe('Malformed')
      expect(repaired('sync', { ...member, origin_server_ts: number }, salvaging).tag).toBe('Malformed')
      // It is accepted in unknown keys; canonical JSON decides whether it may be sent.
      expect(tagOf('sync', state('m.room.member', { membership: 'join', x: number }, '@a:b.c'))).toBe('Known')
    },
  )

  test.each([2 ** 63 - 1, 2 ** 53, -(2 ** 53), 1.5, '1', null])(
    'the depth %s is malformed, and required (CVE-2018-10657, CVE-2025-30355)',
    (depth) => {
      const input = { ...state('m.room.name', { name: 'x' }), ...pdu, depth }
      const parsed = parseEvent('pdu', input, { repair: salvaging, roomVersion: '10' })
      expect(parsed._tag === 'Left' && parsed.left.input).toBe(input)
      expect(parsed._tag === 'Left' && parsed.left.errors.map(({ path }) => path)).toEqual([['depth']])
    },
  )

  test('the largest depth that there may be is fine', () => {
    expect(
      tagOf('pdu', { ...state('m.room.name', { name: 'x' }), ...pdu, depth: LARGEST }, { roomVersion: '10' }),
    ).toBe('Known')
  })
})

describe('a value nested a hundred thousand levels deep', () => {
  let deep: unknown = 1
  for (let i = 0; i < 100_000; i++) deep = i % 2 === 0 ? [deep] : { below: deep }
  const text = { msgtype: 'm.text', body: 'x' }

  test.each<readonly [why: string, event: object, parsed: string, salvaged: string]>([
    ['an unknown key', event('m.room.message', { ...text, 'org.example': deep }), 'Known', 'Known'],
    ['an unknown event', event('org.example', { deep }), 'Custom', 'Custom'],
    ['a string', event('m.room.message', { ...text, body: deep }), 'Malformed', 'Malformed'],
    ['an optional part', event('m.room.message', { ...text, 'm.mentions': [deep] }), 'Malformed', 'Known'],
    ['an entry of a map', state('m.room.image_pack', { images: { a: deep } }), 'Malformed', 'Known'],
    ['a replaced part', { ...event('m.room.message', text), unsigned: { prev_content: { deep } } }, 'Known', 'Known'],
    ['the sender', { ...event('m.room.message', text), sender: deep }, 'Malformed', 'Malformed'],
    ['the type', { ...event('m.room.message', text), type: deep }, 'Malformed', 'Malformed'],
  ])('instead of %s', (_, input, parsed, salvaged) => {
    const outcome = parseEvent('sync', input)
    expect(tagOf('sync', input)).toBe(parsed)
    const errors = outcome._tag === 'Left' ? outcome.left.errors : []
    for (const text of [...report(errors), reportLine(errors), JSON.stringify(errors)]) {
      expect(text.length).toBeLessThan(400)
    }
    expect(() => repaired('sync', input)).not.toThrow()
    expect(repaired('sync', input, salvaging).tag).toBe(salvaged)
    expect(() => lint('sync', input)).not.toThrow()
    expect(unknownValues(AnySyncTimelineEvent, input)).toHaveLength(0)
  })
})

describe('long input takes a linear number of steps', () => {
  const stepsOf = (format: EventFormat, input: unknown) =>
    stepsIn((counted) => repaired(format, counted(input), salvaging))

  test('an ACL with many entries, every other one wrong (CVE-2023-45129)', () => {
    const acl = (size: number) => {
      const deny = Array.from({ length: size }, (_, i) => (i % 2 === 0 ? `*.${i}.example` : i))
      return state('m.room.server_acl', { allow: ['*'], deny })
    }
    expect(repaired('sync', acl(20_000)).made).toHaveLength(10_000)
    expect(tooManySteps(100, (size) => stepsOf('sync', acl(size)))).toBeUndefined()
  })

  const event = (text: string) => ({
    ...state('m.room.power_levels', { ban: text, users: { [text]: text } }, text),
    event_id: text,
    sender: text,
  })
  const rules = (text: string) => ({
    type: 'm.push_rules',
    content: { global: { content: [{ actions: [], pattern: text, rule_id: text }] } },
  })
  const tag = (text: string) => ({ type: 'm.tag', content: { tags: { [text]: { order: text } } } })

  describe.each<[what: string, format: EventFormat, input: (text: string) => object]>([
    ['an event', 'sync', event],
    ['push rules', 'account_data', rules],
    ['a tag', 'account_data', tag],
  ])('%s with a long text in each identifier and pattern (CVE-2021-29471)', (_, format, input) => {
    test.each(['@', ':', '[', '*?', '\u0000'])('"%s", repeated', (part) => {
      const repeats = (size: number) => input(part.repeat(size / part.length))
      expect(() => repaired(format, repeats(2 ** 20), salvaging)).not.toThrow()
      expect(tooManySteps(512, (size) => stepsOf(format, repeats(size)))).toBeUndefined()
    })
  })
})
