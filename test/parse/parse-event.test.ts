import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { KnownRoomVersion } from '../../src/event/common/room-version.js'
import { redact } from '../../src/function/room-version/redact.js'
import { ROOM_VERSIONS } from '../../src/function/room-version/rules.js'
import { EVENT_FORMATS, type EventFormat } from '../../src/kind/event-format.js'
import { AnyTimelineEvent } from '../../src/kind/timeline.js'
import { lint } from '../../src/lint/lint.js'
import { dispatchEvent } from '../../src/parse/dispatch-event.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { parseEvents } from '../../src/parse/parse-events.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'
import { lenient } from '../../src/repair/leniency.js'
import { valuesOf } from '../support/arbitrary.js'
import { mutants } from '../support/mutants.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'

const room = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
const full = { ...room, room_id: '!r:b.c' }
const because = { unsigned: { redacted_because: { type: 'm.room.redaction', content: {} } } }
const name = { type: 'm.room.name', state_key: '' }
const pdu = { ...full, ...PDU_FIELDS }
const { room_id: _, ...pduWithoutRoom } = pdu
const pair = ['$other', { sha256: '' }]

const outcome = (format: EventFormat, input: unknown, options?: ParseOptions): string => {
  const parsed = parseEvent(format, input, options)
  return parsed._tag === 'Left' ? parsed.left._tag : parsed.right._tag
}

type Row = readonly [why: string, format: EventFormat, input: unknown, expected: string, options?: ParseOptions]

const ROWS: readonly Row[] = [
  // Known
  ['state', 'timeline', { ...full, ...name, content: { name: 'a' } }, 'Known'],
  ['a message', 'timeline', { ...full, type: 'm.room.message', content: { msgtype: 'm.text', body: 'a' } }, 'Known'],
  [
    'a message of an unknown msgtype',
    'sync',
    { ...room, type: 'm.room.message', content: { msgtype: 'a', body: 'b' } },
    'Known',
  ],
  ['without its room, from /sync', 'sync', { ...room, ...name, content: { name: 'a' } }, 'Known'],
  ['stripped', 'stripped', { ...name, sender: '@a:b.c', content: { name: 'a' } }, 'Known'],
  ['typing', 'ephemeral', { type: 'm.typing', content: { user_ids: [] } }, 'Known'],
  ['presence', 'presence', { type: 'm.presence', sender: '@a:b.c', content: { presence: 'online' } }, 'Known'],
  [
    'empty content where its type asks for nothing',
    'timeline',
    { ...full, type: 'm.room.avatar', state_key: '', content: {} },
    'Known',
  ],
  [
    'redacted_because that is not an event: not redacted',
    'timeline',
    { ...full, ...name, content: { name: 'a' }, unsigned: {} },
    'Known',
  ],

  // Redacted
  ['a message', 'timeline', { ...full, ...because, type: 'm.room.message', content: {} }, 'Redacted'],
  ['a message from /sync', 'sync', { ...room, ...because, type: 'm.room.message', content: {} }, 'Redacted'],
  [
    'a member keeps the membership',
    'timeline',
    { ...full, ...because, type: 'm.room.member', state_key: '@a:b.c', content: { membership: 'join' } },
    'Redacted',
  ],
  [
    'state with nothing left is redacted, not cleared',
    'timeline',
    { ...full, ...because, ...name, content: {} },
    'Redacted',
  ],
  ['a custom type', 'timeline', { ...full, ...because, type: 'org.example', content: {} }, 'Redacted'],
  [
    'because its server names the redaction',
    'timeline',
    { ...full, type: 'm.room.message', content: {}, unsigned: { redacted_by: '$r' } },
    'Redacted',
  ],
  [
    'because the caller says so',
    'timeline',
    { ...full, type: 'm.room.message', content: {} },
    'Redacted',
    { redacted: true },
  ],
  ['a PDU', 'pdu', { ...pdu, type: 'm.room.message', content: {} }, 'Redacted', { redacted: true, roomVersion: '10' }],

  // Cleared
  ['a name', 'timeline', { ...full, ...name, content: {} }, 'Cleared'],
  [
    'an invite that was taken back',
    'sync',
    { ...room, type: 'm.room.third_party_invite', state_key: 't', content: {} },
    'Cleared',
  ],
  ['in stripped state', 'stripped', { ...name, sender: '@a:b.c', content: {} }, 'Cleared'],
  ['in a PDU', 'pdu', { ...pdu, ...name, content: {} }, 'Cleared', { roomVersion: '10' }],
  ['a join rule', 'sync', { ...room, type: 'm.room.join_rules', state_key: '', content: {} }, 'Cleared'],
  [
    'a history visibility',
    'sync',
    { ...room, type: 'm.room.history_visibility', state_key: '', content: {} },
    'Cleared',
  ],
  ['account data', 'account_data', { type: 'm.cross_signing.master', content: {} }, 'Cleared'],
  [
    'account data, by a type with any ending',
    'account_data',
    { type: 'm.secret_storage.key.x', content: {} },
    'Cleared',
  ],
  ['account data of a room', 'account_data', { type: 'm.fully_read', content: {} }, 'Cleared'],
  ['account data that asks for nothing', 'account_data', { type: 'm.direct', content: {} }, 'Known'],

  // Custom
  ['an unknown type', 'timeline', { ...full, type: 'org.example', content: { a: [] } }, 'Custom'],
  [
    'a type with the name of an inherited property',
    'timeline',
    { ...full, type: 'constructor', content: {} },
    'Custom',
  ],
  ['__proto__ as a type', 'sync', { ...room, type: '__proto__', content: {} }, 'Custom'],
  ['account data', 'account_data', { type: 'org.example', content: {} }, 'Custom'],
  ['to a device', 'to_device', { type: 'org.example', sender: '@a:b.c', content: {} }, 'Custom'],
  ['an EDU', 'edu', { edu_type: 'org.example', content: {} }, 'Custom'],
  ['an unknown type in a PDU', 'pdu', { ...pdu, type: 'org.example', content: {} }, 'Custom', { roomVersion: '10' }],

  // Malformed
  ['null', 'timeline', null, 'Malformed'],
  ['a string', 'timeline', '{}', 'Malformed'],
  ['no type', 'timeline', { ...full, content: {} }, 'Malformed'],
  ['an unknown type with an invalid envelope', 'timeline', { ...room, type: 'org.example', content: {} }, 'Malformed'],
  [
    'a message with nothing left, not known to be redacted',
    'timeline',
    { ...full, type: 'm.room.message', content: {} },
    'Malformed',
  ],
  [
    'state with nothing left, where more is wrong',
    'timeline',
    { ...full, type: 'm.room.name', state_key: 'x', content: {} },
    'Malformed',
  ],
  [
    'a membership, which cannot be cleared',
    'timeline',
    { ...full, type: 'm.room.member', state_key: '@a:b.c', content: {} },
    'Malformed',
  ],
  [
    'in stripped state too',
    'stripped',
    { type: 'm.room.member', state_key: '@a:b.c', sender: '@a:b.c', content: {} },
    'Malformed',
  ],
  [
    'encryption, which is for good',
    'sync',
    { ...room, type: 'm.room.encryption', state_key: '', content: {} },
    'Malformed',
  ],
  [
    'a message with a state key cannot be cleared',
    'timeline',
    { ...full, type: 'm.room.message', state_key: '', content: {} },
    'Malformed',
  ],
  ['events that no endpoint clears', 'to_device', { type: 'm.room_key', sender: '@a:b.c', content: {} }, 'Malformed'],
  ['account data that is wrong, not empty', 'account_data', { type: 'm.fully_read', content: { a: 1 } }, 'Malformed'],
  ['account data whose content is not an object', 'account_data', { type: 'm.fully_read', content: [] }, 'Malformed'],
  ['state that says something wrong', 'timeline', { ...full, ...name, content: { name: null } }, 'Malformed'],
  [
    'a redacted member without its membership',
    'timeline',
    { ...full, ...because, type: 'm.room.member', state_key: '@a:b.c', content: {} },
    'Malformed',
  ],
  [
    'redacted_because that is a string',
    'timeline',
    { ...full, type: 'm.room.message', content: {}, unsigned: { redacted_because: '$e' } },
    'Malformed',
  ],
  [
    'the caller says that it is not redacted',
    'timeline',
    { ...full, ...because, type: 'm.room.message', content: {} },
    'Malformed',
    { redacted: false },
  ],
  [
    'a timeline event from /sync, as one with a room',
    'timeline',
    { ...room, ...name, content: { name: 'a' } },
    'Malformed',
  ],

  // PDUs, by room version
  [
    'references as pairs, version 1',
    'pdu',
    { ...pdu, ...name, auth_events: [pair], content: { name: '' } },
    'Known',
    { roomVersion: '1' },
  ],
  [
    'references as pairs, version 3',
    'pdu',
    { ...pdu, ...name, auth_events: [pair], content: { name: '' } },
    'Malformed',
    { roomVersion: '3' },
  ],
  [
    'references as IDs, version 2',
    'pdu',
    { ...pdu, ...name, auth_events: ['$o'], content: { name: '' } },
    'Malformed',
    { roomVersion: '2' },
  ],
  [
    'references as IDs, version 10',
    'pdu',
    { ...pdu, ...name, auth_events: ['$o'], content: { name: '' } },
    'Known',
    { roomVersion: '10' },
  ],
  [
    'a create event without its room, version 11',
    'pdu',
    { ...pduWithoutRoom, type: 'm.room.create', state_key: '', content: {} },
    'Malformed',
    { roomVersion: '11' },
  ],
  [
    'a create event without its room, version 12',
    'pdu',
    { ...pduWithoutRoom, type: 'm.room.create', state_key: '', content: {} },
    'Known',
    { roomVersion: '12' },
  ],
  [
    'another event without its room, version 12',
    'pdu',
    { ...pduWithoutRoom, ...name, content: { name: '' } },
    'Malformed',
    { roomVersion: '12' },
  ],
  [
    'an unknown version',
    'pdu',
    { ...pduWithoutRoom, type: 'm.room.create', state_key: '', content: {} },
    'Known',
    { roomVersion: 'org.example' },
  ],
]

test.each(ROWS.map(([why, format, input, expected, options]) => [expected, format, why, input, options] as const))(
  '%s: %s: %s',
  (expected, format, __, input, options) => {
    expect(outcome(format, input, options)).toBe(expected)
    const parsed = parseEvent(format, input, options)
    expect(parsed._tag === 'Right' ? parsed.right.event : parsed.left.input).toBe(input)
  },
)

describe('a malformed event', () => {
  const parsed = parseEvent('timeline', { ...full, type: 'm.room.message', event_id: 5, content: { body: 'secret' } })
  const malformed = parsed._tag === 'Left' ? parsed.left : undefined

  test('reports every error', () => {
    expect(malformed?.errors.map((error) => error.message)).toEqual([
      'event_id: expected a string that matches ^\\$ (EventId), found a number',
      'content.msgtype: expected a string, found nothing',
    ])
  })

  test('returns the readable keys', () => {
    expect(malformed?.hints).toEqual({ room_id: '!r:b.c', sender: '@a:b.c', type: 'm.room.message' })
  })

  test('of an EDU includes its type', () => {
    const edu = parseEvent('edu', { edu_type: 'm.typing' })
    expect(edu._tag === 'Left' && edu.left.hints).toEqual({ type: 'm.typing' })
  })
})

describe('a PDU without a version is read by its shape', () => {
  const told = (input: object, options?: ParseOptions) => {
    const parsed = parseEvent('pdu', input, options)
    return parsed._tag === 'Right' ? parsed.right._tag : parsed.left.hints.assumedRoomVersion
  }
  const named = (fields: object) => ({ ...pdu, ...name, content: { name: '' }, ...fields })
  const { event_id: __, ...unnamed } = named({})
  const create = (content: object) => ({ ...pdu, type: 'm.room.create', state_key: '', content })
  const redaction = { ...unnamed, type: 'm.room.redaction', state_key: undefined, prev_events: ['$o'] }
  // Malformed in all versions.
  const wrong = { depth: 'x' }

  test.each<[string, object, string]>([
    ['references as pairs', named({ auth_events: [pair] }), 'Known'],
    ['references as pairs', named({ prev_events: [pair] }), 'Known'],
    ['references as IDs', named({ auth_events: ['$o'] }), 'Known'],
    ['no references, and an ID with a domain', named({ event_id: '$e:b.c' }), 'Known'],
    [
      'a create event without its room',
      { ...pduWithoutRoom, type: 'm.room.create', state_key: '', content: {} },
      'Known',
    ],
    [
      'of version 1, keys named by the version',
      { ...create({ room_version: '1', creator: '@a:b.c' }), event_id: '$e:b.c' },
      'Known',
    ],

    ['references as pairs, and something wrong', { ...named({ auth_events: [pair] }), ...wrong }, '1'],
    ['no references, and something wrong', { ...named({ event_id: '$e:b.c' }), ...wrong }, '1'],
    ['nothing but wrong references', { ...unnamed, auth_events: [5] }, '11'],
    ['IDs, and something wrong', { ...unnamed, auth_events: ['$o'], ...wrong }, '11'],
    ['both at odds', named({ auth_events: [pair], prev_events: ['$o'] }), '1'],
    ['a room without a domain', { ...unnamed, auth_events: ['$o'], room_id: '!r', ...wrong }, '12'],
    ['no room', { ...unnamed, auth_events: ['$o'], room_id: undefined }, '11'],
    ['a create event without its room, and something wrong', { ...create({}), room_id: undefined, ...wrong }, '12'],
    ['a create event that names its version', { ...create({ room_version: '6' }), ...wrong }, '6'],
    [
      'a create event that names one that is unknown',
      { ...create({ room_version: 'x' }), event_id: undefined, ...wrong },
      '11',
    ],
    ['redacts at the top level', { ...redaction, redacts: '$o', ...wrong }, '3'],
    ['redacts in the content', { ...redaction, content: { redacts: '$o' }, ...wrong }, '11'],
  ])('%s', (_, input, expected) => {
    expect(told(input)).toBe(expected)
  })

  test('one of an unknown version as the latest, and says so', () => {
    expect(told({ ...named({ auth_events: [pair] }) }, { roomVersion: '1O' })).toBe('12')
    expect(told(pduWithoutRoom, { roomVersion: 'org.example' })).toBe('12')
  })

  test('one of a known version as that, and says nothing', () => {
    expect(told(named({ auth_events: [pair] }), { roomVersion: '10' })).toBeUndefined()
  })

  test('a version that is not a string is ignored', () => {
    expect(told(named({ auth_events: [pair] }), { roomVersion: 10 as unknown as string })).toBe('Known')
  })
})

describe('the wrong format says so', () => {
  const message = { type: 'm.room.message', content: { msgtype: 'm.text', body: 'a' } }
  const key = { type: 'm.room_key', sender: '@a:b.c', content: {} }
  const { event_id: __, ...pduOf10 } = { ...pdu, ...message, auth_events: ['$o'] }
  const hints = (format: EventFormat, input: unknown) => {
    const parsed = parseEvent(format, input)
    return parsed._tag === 'Left' ? parsed.left.hints : undefined
  }

  test.each<[string, EventFormat, unknown, EventFormat | undefined]>([
    ['a room event from /sync', 'timeline', { ...room, ...message }, 'sync'],
    ['one with a wrong content too', 'timeline', { ...room, ...message, content: {} }, 'sync'],
    ['one of an unknown type', 'timeline', { ...room, ...message, type: 'org.example' }, 'sync'],
    ['a local echo without its room', 'timeline', { ...room, ...message, event_id: '~a' }, 'sync'],
    ['a PDU', 'timeline', pduOf10, 'pdu'],
    ['a PDU from /sync', 'sync', pduOf10, 'pdu'],
    ['a room event among PDUs', 'pdu', { ...full, ...message }, 'timeline'],
    ['typing among room events', 'sync', { type: 'm.typing', content: { user_ids: [] } }, 'ephemeral'],
    ['account data among stripped state', 'stripped', { type: 'm.direct', content: {} }, 'account_data'],
    ['stripped state', 'sync', { ...name, sender: '@a:b.c', content: { name: 'a' } }, 'stripped'],
    ['an EDU', 'ephemeral', { edu_type: 'm.typing', content: {} }, 'edu'],
    ['typing', 'edu', { type: 'm.typing', content: {} }, 'ephemeral'],
    ['typing among messages to a device', 'to_device', { type: 'm.typing', content: {} }, 'ephemeral'],

    ['a wrong content', 'sync', { ...room, ...message, content: {} }, undefined],
    ['an event that fits no format', 'timeline', { ...room, ...message, sender: 'alice' }, undefined],
    ['with its room, in a format that needs none', 'sync', { ...full, ...message, content: {} }, undefined],
    ['of a type for devices', 'to_device', key, undefined],
    ['something that is not an event', 'timeline', null, undefined],
  ])('%s', (_, format, input, expected) => {
    expect(hints(format, input)).toBeDefined()
    expect(hints(format, input)?.format).toBe(expected)
  })

  test.each(['to_device', 'ephemeral', 'presence', 'account_data'] as const)('to whom asks for %s', (format) => {
    const custom = { type: 'org.example', content: {} }
    for (const [input, fitting] of [
      [{ ...full, ...message }, 'timeline'],
      [{ ...full, ...custom }, 'timeline'],
      [{ ...room, ...custom }, 'sync'],
      [{ ...pdu, ...custom }, 'pdu'],
      [{ ...room, ...custom, event_id: '~a' }, 'sync'],
    ] as const) {
      const parsed = parseEvent(format, input)
      if (parsed._tag === 'Right') throw new Error(parsed.right._tag)
      expect(JSON.parse(JSON.stringify(parsed.left.errors))).toEqual([
        {
          code: 'other-event-format',
          path: [],
          message: `looks like an event in the format ${fitting}, not ${format}`,
        },
      ])
      expect(parsed.left.hints).toMatchObject({ format: fitting, type: input.type })
      expect(parseEvent(format, input, { repair: lenient })._tag).toBe('Left')
    }
    expect(outcome(format, { ...custom, sender: '@a:b.c', event_id: '$e' })).toBe('Custom')
  })

  test('a local echo is recognized', () => {
    expect(hints('timeline', { ...full, ...message, event_id: '~!r:b.c:m1.0' })?.isLocalEcho).toBe(true)
    expect(hints('sync', { ...room, ...message, event_id: '~!r:b.c:m1.0' })?.isLocalEcho).toBe(true)
    expect(hints('sync', { ...room, ...message, event_id: 'e' })).not.toHaveProperty('isLocalEcho')
  })

  test.each(['nope', 'Sync', '', '__proto__', 'constructor', 'toString', 5, null, undefined])(
    'unknown format %s',
    (name) => {
      const format = name as EventFormat
      const parsed = parseEvent(format, { ...full, ...message })
      if (parsed._tag === 'Right') throw new Error(parsed.right._tag)
      expect(JSON.parse(JSON.stringify(parsed.left.errors))).toEqual([
        {
          code: 'unknown-event-format',
          path: [],
          message:
            'unknown event format: expected timeline, sync, stripped, ephemeral, presence, account_data, to_device, pdu or edu',
        },
      ])
      expect(parsed.left).toMatchObject({ _tag: 'Malformed', hints: { event_id: '$e', format: 'timeline' } })
      expect(outcome(format, null)).toBe('Malformed')
      expect(outcome(format, { ...full, ...message }, { repair: lenient })).toBe('Malformed')
      expect([...parseEvents(format, [null])].map(({ _tag }) => _tag)).toEqual(['Left'])
      expect(registry.parseEvent(format, null)._tag).toBe('Left')
      expect([...registry.parseEvents(format, [null])].map(({ _tag }) => _tag)).toEqual(['Left'])
      const handlers = { Malformed: () => 'malformed', Custom: () => 'custom' }
      expect(dispatchEvent(format, { ...full, ...message }, handlers)).toBe('malformed')
      expect(registry.dispatchEvent(format, { ...full, ...message }, handlers)).toBe('malformed')
      expect(registry.lint(format, { ...full, ...message })).toEqual([])
      expect(lint(format, { ...full, ...message })).toEqual([])
    },
  )
})

describe('cleared events', () => {
  test('are rejected only for faults outside the content', () => {
    const parsed = parseEvent('timeline', { ...full, type: 'm.room.name', state_key: 'x', content: {} })
    expect(parsed._tag === 'Left' && parsed.left.errors.map(({ message }) => message)).toEqual([
      'state_key: expected "", found a string of 1 character',
    ])
  })

  test('take a second look, and no third one', () => {
    const readsOf = (content: object) => {
      let reads = 0
      const event = new Proxy({ ...full, ...name, content }, { get: (...args) => reads++ >= 0 && Reflect.get(...args) })
      const parsed = parseEvent('timeline', event)
      return [parsed._tag === 'Right' && parsed.right._tag, reads]
    }
    const [known, most] = readsOf({ name: 'a' })
    const [cleared, reads] = readsOf({})
    expect([known, cleared]).toEqual(['Known', 'Cleared'])
    // First read as a known event; then the type, the state key and the content additionally.
    expect(Number(reads)).toBeLessThanOrEqual(2 * Number(most) + 3)
  })
})

test('a value that throws when read is malformed', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const hostile = {
    get type(): never {
      throw new Error('no')
    },
  }
  expect(outcome('timeline', proxy)).toBe('Malformed')
  expect(outcome('sync', hostile)).toBe('Malformed')
  expect(outcome('sync', { ...room, ...name, content: proxy })).toBe('Malformed')
  expect(outcome('sync', { ...room, ...name, content: {}, unsigned: { redacted_because: proxy } })).toBe('Malformed')
})

describe('options that a polluted prototype offers do not count', () => {
  const message = { ...full, type: 'm.room.message', content: {} }
  const prototype = Object.prototype as { redacted?: unknown; roomVersion?: unknown }
  const polluted = (key: 'redacted' | 'roomVersion', value: unknown, check: () => void) => {
    try {
      prototype[key] = value
      check()
    } finally {
      delete prototype[key]
    }
  }

  test('redacted', () => {
    polluted('redacted', true, () => expect(outcome('timeline', message)).toBe('Malformed'))
    polluted('redacted', false, () => expect(outcome('timeline', { ...message, ...because })).toBe('Redacted'))
    polluted('redacted', true, () => expect(outcome('timeline', message, {})).toBe('Malformed'))
  })

  test('roomVersion', () => {
    const create = { ...pduWithoutRoom, type: 'm.room.create', state_key: '', content: {} }
    polluted('roomVersion', '11', () => expect(outcome('pdu', create)).toBe('Known'))
    polluted('roomVersion', '11', () => expect(outcome('pdu', create, { redacted: false })).toBe('Known'))
  })
})

const OUTCOMES = ['Known', 'Redacted', 'Cleared', 'Custom', 'Malformed']

test('any value has one of the five outcomes, in any kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EVENT_FORMATS), fc.oneof(fc.anything(), fc.jsonValue()), (format, input) => {
      expect(OUTCOMES).toContain(outcome(format, input))
    }),
    { numRuns: 1000 },
  )
})

test('so has every mutant of every event above, and a malformed one has errors', () => {
  let count = 0
  for (const [, format, input, , options] of ROWS) {
    for (const mutant of mutants(input)) {
      count++
      const parsed = parseEvent(format, mutant, options)
      if (parsed._tag === 'Left') expect(parsed.left.errors.length).toBeGreaterThan(0)
      else expect(OUTCOMES).toContain(parsed.right._tag)
    }
  }
  expect(count).toBeGreaterThan(3000)
})

describe('the redacted form of any event is Redacted, in any room version', () => {
  const versions = Object.keys(ROOM_VERSIONS) as KnownRoomVersion[]
  const because = { type: 'm.room.redaction', event_id: '$r', content: {} }

  test.each(versions)('%s', (roomVersion) => {
    fc.assert(
      fc.property(valuesOf(AnyTimelineEvent), (value) => {
        const redacted = redact(value as AnyTimelineEvent, roomVersion, because)
        expect(outcome('timeline', redacted)).toBe('Redacted')
        const { unsigned: _, ...unmarked } = redacted
        expect(outcome('timeline', unmarked, { redacted: true })).toBe('Redacted')
        expect(outcome('timeline', unmarked)).not.toBe('Redacted')
      }),
      { numRuns: 100 },
    )
  })
})
