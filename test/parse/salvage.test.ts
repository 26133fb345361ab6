import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { intersection } from '../../src/codec/union.js'
import { defineState } from '../../src/envelope/define.js'
import { AnyAccountDataEvent } from '../../src/kind/account-data.js'
import { AnySyncTimelineEvent } from '../../src/kind/timeline.js'
import { AnyToDeviceEvent } from '../../src/kind/to-device.js'
import type { EventFormat } from '../../src/parse/event-kind.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { registry } from '../../src/parse/registry.js'
import { type SalvageOptions, salvage } from '../../src/parse/salvage.js'
import { valuesOf } from '../support/arbitrary.js'
import { deepFrozen } from '../support/frozen.js'

const sent = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
const event = (type: string, content: object) => ({ ...sent, type, content })
const state = (type: string, content: object, state_key = '') => ({ ...event(type, content), state_key })
const message = (content: object) => event('m.room.message', { msgtype: 'm.text', body: 'x', ...content })
const member = (content: object) => state('m.room.member', { membership: 'join', ...content }, '@a:b.c')
const pdu = { auth_events: [], depth: 1, hashes: { sha256: '' }, prev_events: [], room_id: '!r:b.c', signatures: {} }

interface Row {
  readonly why: string
  readonly before: object
  /** The paths of what was dropped. */
  readonly dropped: readonly (readonly string[])[]
  readonly after: object
  /** `Known`, if absent. */
  readonly outcome?: string
  readonly format?: EventFormat
  readonly options?: SalvageOptions
}

const ROWS: readonly Row[] = [
  {
    why: 'a display name that is a boolean',
    before: member({ displayname: true, avatar_url: 'mxc://b.c/i' }),
    dropped: [['content', 'displayname']],
    after: member({ avatar_url: 'mxc://b.c/i' }),
  },
  {
    why: 'the innermost part, of several that are optional',
    before: message({ msgtype: 'm.image', info: { w: 1, thumbnail_info: { w: 'wide', h: 1 } } }),
    dropped: [['content', 'info', 'thumbnail_info', 'w']],
    after: message({ msgtype: 'm.image', info: { w: 1, thumbnail_info: { h: 1 } } }),
  },
  {
    why: 'the part that needs what is wrong',
    before: message({ msgtype: 'm.image', info: { w: 1, thumbnail_file: { url: 'mxc://b.c/i', v: 2 } } }),
    dropped: [['content', 'info', 'thumbnail_file']],
    after: message({ msgtype: 'm.image', info: { w: 1 } }),
  },
  {
    why: 'an array with a wrong item, as a whole',
    before: state('m.room.image_pack', { images: {}, pack: { usage: ['emoticon', 5], attribution: 'A' } }),
    dropped: [['content', 'pack', 'usage']],
    after: state('m.room.image_pack', { images: {}, pack: { attribution: 'A' } }),
  },
  {
    why: 'what is beside the content',
    before: { ...message({}), unsigned: { age: 'old', transaction_id: 't', 'm.relations': { 'm.thread': {} } } },
    dropped: [
      ['unsigned', 'age'],
      ['unsigned', 'm.relations', 'm.thread'],
    ],
    after: { ...message({}), unsigned: { transaction_id: 't', 'm.relations': {} } },
  },
  {
    why: 'what edits a message into something wrong',
    before: message({ 'm.new_content': { msgtype: 'm.text' } }),
    dropped: [['content', 'm.new_content']],
    after: message({}),
  },
  {
    why: 'an entry of a map',
    format: 'ephemeral',
    before: { type: 'm.receipt', content: { $e: { 'm.read': { '@a:b.c': { ts: 'now' }, '@b:b.c': { ts: 1 } } } } },
    dropped: [['content', '$e', 'm.read', '@a:b.c', 'ts']],
    after: { type: 'm.receipt', content: { $e: { 'm.read': { '@a:b.c': {}, '@b:b.c': { ts: 1 } } } } },
  },
  {
    why: 'a level that stands for itself',
    before: state('m.room.power_levels', { ban: 'fifty', kick: 20 }),
    dropped: [['content', 'ban']],
    after: state('m.room.power_levels', { kick: 20 }),
  },
  {
    why: 'of a type that nobody knows, what is around the content',
    before: { ...event('org.example', { unsigned: 5 }), unsigned: { age: 'x' } },
    dropped: [['unsigned', 'age']],
    after: { ...event('org.example', { unsigned: 5 }), unsigned: {} },
    outcome: 'Custom',
  },
  {
    why: 'of what redaction left',
    before: { ...state('m.room.power_levels', { ban: 'x' }), unsigned: { redacted_because: {} } },
    dropped: [['content', 'ban']],
    after: { ...state('m.room.power_levels', {}), unsigned: { redacted_because: {} } },
    outcome: 'Redacted',
  },
  {
    why: 'that the caller knows to be redacted, as a PDU',
    format: 'pdu',
    before: { ...pdu, ...member({ third_party_invite: { signed: 5 }, join_authorised_via_users_server: 5 }) },
    dropped: [
      ['content', 'join_authorised_via_users_server'],
      ['content', 'third_party_invite', 'signed'],
    ],
    after: { ...pdu, ...member({ third_party_invite: {} }) },
    outcome: 'Redacted',
    options: { redacted: true, repairs: [], roomVersion: '11' },
  },
  {
    why: 'without any repairs, what they would have mended',
    before: state('m.room.power_levels', { ban: '50', users: { '@a:b.c': '100' } }),
    dropped: [
      ['content', 'ban'],
      ['content', 'users', '@a:b.c'],
    ],
    after: state('m.room.power_levels', { users: {} }),
    options: { repairs: [] },
  },
]

/** What keeps an event malformed, and what can be dropped of it all the same. */
const HOPELESS: readonly Row[] = [
  {
    why: 'a required field',
    before: message({ body: 5, format: 5 }),
    dropped: [['content', 'format']],
    after: message({ body: 5 }),
  },
  {
    why: 'an item of a required array',
    before: state('m.room.aliases', { aliases: [5] }),
    dropped: [],
    after: state('m.room.aliases', { aliases: [5] }),
  },
  {
    why: 'a required relation',
    before: event('m.reaction', { 'm.relates_to': { rel_type: 'm.annotation', key: 'x' } }),
    dropped: [],
    after: event('m.reaction', { 'm.relates_to': { rel_type: 'm.annotation', key: 'x' } }),
  },
  {
    why: 'the state key of a type that nobody knows, without which it would be no state',
    before: { ...event('org.example', {}), state_key: 5 },
    dropped: [],
    after: { ...event('org.example', {}), state_key: 5 },
  },
  {
    why: 'a type that is no string',
    before: { ...message({}), type: 5, unsigned: 5 },
    dropped: [['unsigned']],
    after: { ...message({}), type: 5 },
  },
  {
    why: 'a content that is an array',
    before: { ...message({}), content: [] },
    dropped: [],
    after: { ...message({}), content: [] },
  },
]

const check = ({ after, before, dropped, format = 'sync', options, outcome = 'Known' }: Row) => {
  const salvaged = salvage(format, deepFrozen(before), options)
  expect(salvaged.event).toStrictEqual(after)
  expect(salvaged.made.map(({ id, path }) => [id, path])).toEqual(dropped.map((path) => ['dropped-field', path]))
  expect(salvaged.outcome).toEqual(parseEvent(format, salvaged.event, options))
  expect(salvaged.outcome._tag === 'Right' ? salvaged.outcome.right._tag : 'Malformed').toBe(outcome)

  const again = salvage(format, salvaged.event, options)
  expect(again.event).toBe(salvaged.event)
  expect(again.made).toEqual([])
}

test.each(ROWS.map((row) => [row.why, row] as const))('drops %s', (_, row) => check(row))
test.each(HOPELESS.map((row) => [row.why, row] as const))('stays malformed for %s', (_, row) =>
  check({ ...row, outcome: 'Malformed' }),
)

test('repairs come first, in what is made too', () => {
  const input = state('m.room.power_levels', { ban: '50', kick: 'x', users: null })
  expect(salvage('sync', input).made).toEqual([
    { id: 'power-level-string', path: ['content', 'ban'], before: '50' },
    { id: 'power-level-null-map', path: ['content', 'users'], before: null },
    { id: 'dropped-field', path: ['content', 'kick'], before: 'x' },
  ])
})

test('more can be dropped than a list of errors has', () => {
  const accepted = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`@${i}:b.c`, i % 2 === 0 ? {} : 5]))
  const input = { type: 'm.ignored_user_list', content: { ignored_users: accepted } }
  const { made, outcome } = salvage('account_data', input, { repairs: [] })
  expect(made).toHaveLength(250)
  expect(outcome._tag).toBe('Right')
})

test('an event of your own is salvaged where it is known', () => {
  const Thing = object('Thing', { count: integer }, { note: string })
  const mine = registry.with(defineState('Thing', 'org.example.thing', { content: Thing, stateKey: literal('') }))
  const input = state('org.example.thing', { count: 1, note: 5 })
  const { made, outcome } = mine.salvage('sync', input)
  expect(made).toEqual([{ id: 'dropped-field', path: ['content', 'note'], before: 5 }])
  expect(outcome).toEqual({ _tag: 'Right', right: { _tag: 'Known', event: state('org.example.thing', { count: 1 }) } })
  expect(registry.salvage('sync', input)).toMatchObject({ event: input, outcome: { right: { _tag: 'Custom' } } })
})

describe('never drops what an event must have', () => {
  test('though another part of its type could do without', () => {
    const Both = intersection('Both', object('A', {}, { a: string }), object('B', { a: string }, {}))
    const mine = registry.with(defineState('Both', 'org.example.both', { content: Both, stateKey: literal('') }))
    const input = state('org.example.both', { a: 5 })
    expect(mine.salvage('sync', input)).toMatchObject({ event: input, made: [], outcome: { _tag: 'Left' } })
  })

  test.each([
    ['sync', AnySyncTimelineEvent],
    ['account_data', AnyAccountDataEvent],
    ['to_device', AnyToDeviceEvent],
  ] as const)('in any known event, %s', (format, codec) => {
    fc.assert(
      fc.property(valuesOf(codec), fc.nat(), fc.constantFrom(null, 5, 'x', [], {}, true), (value, which, wrong) => {
        const path = pathAt(value, which)
        if (path === undefined) return
        const { made, outcome } = salvage(format, replaced(value, path, wrong), { repairs: [] })
        for (const { path: dropped } of made) {
          // Good before, and good without what was dropped: that it could do without is not only the salvager's word.
          const without = parseEvent(format, replaced(value, dropped, undefined))
          expect(without._tag === 'Left' ? without.left.errors.map(({ message }) => message) : []).toEqual([])
        }
        if (made.length > 0) expect(outcome._tag).toBe('Right')
      }),
      { numRuns: 300 },
    )
  })
})

/** The path of one of the parts of a value, by number. */
function pathAt(value: unknown, which: number): readonly string[] | undefined {
  const paths: string[][] = []
  const walk = (part: unknown, path: string[]) => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, child] of Object.entries(part)) {
      paths.push([...path, key])
      walk(child, [...path, key])
    }
  }
  walk(value, [])
  return paths.length === 0 ? undefined : paths[which % paths.length]
}

/** A copy with another value at a path; without anything there, if that is `undefined`. */
function replaced(value: unknown, path: readonly string[], part: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return part
  const entries = Object.entries(value as object).map(
    ([other, child]) => [other, other === key ? replaced(child, rest, part) : child] as const,
  )
  if (Array.isArray(value)) return entries.map(([, child]) => child)
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined))
}
