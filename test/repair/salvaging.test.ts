import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { intersection } from '../../src/codec/union.js'
import { defineState } from '../../src/event/envelope/define.js'
import { AnyAccountDataEvent } from '../../src/kind/account-data.js'
import type { EventFormat } from '../../src/kind/event-format.js'
import { AnySyncTimelineEvent } from '../../src/kind/timeline.js'
import { AnyToDeviceEvent } from '../../src/kind/to-device.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { registry } from '../../src/registry/registry.js'
import { repairing, salvaging } from '../../src/repair/leniency.js'
import { REPAIRS } from '../../src/repair/repairs.js'
import { valuesOf } from '../support/arbitrary.js'
import { deepFrozen } from '../support/frozen.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'
import { repaired } from '../support/repaired.js'
import { event, message, state } from './rows.js'

const member = (content: object) => state('m.room.member', { membership: 'join', ...content }, '@a:b.c')
const edu = (content: object) => ({
  edu_type: 'm.device_list_update',
  content: { device_id: 'd', stream_id: 1, user_id: '@a:b.c', ...content },
})
const pdu = { ...PDU_FIELDS, room_id: '!r:b.c' }

/** Salvage alone, without other repairs. */
const dropping = repairing([REPAIRS['dropped-field']])

interface Row {
  readonly why: string
  readonly before: object
  /** The paths of the removed parts. */
  readonly dropped: readonly (readonly string[])[]
  readonly after: object
  /** `Known`, if absent. */
  readonly outcome?: string
  readonly format?: EventFormat
  readonly options?: ParseOptions
}

const ROWS: readonly Row[] = [
  {
    why: 'a display name that is a boolean',
    before: member({ displayname: true, avatar_url: 'mxc://b.c/i' }),
    dropped: [['content', 'displayname']],
    after: member({ avatar_url: 'mxc://b.c/i' }),
    options: { repair: dropping },
  },
  {
    why: 'the innermost part, of several that are optional',
    before: message({ msgtype: 'm.image', info: { w: 1, thumbnail_info: { w: 'wide', h: 1 } } }),
    dropped: [['content', 'info', 'thumbnail_info', 'w']],
    after: message({ msgtype: 'm.image', info: { w: 1, thumbnail_info: { h: 1 } } }),
  },
  {
    why: 'the part that requires the invalid value',
    before: message({ msgtype: 'm.image', info: { w: 1, thumbnail_file: { url: 'mxc://b.c/i', v: 2 } } }),
    dropped: [['content', 'info', 'thumbnail_file']],
    after: message({ msgtype: 'm.image', info: { w: 1 } }),
  },
  {
    why: 'an array with a wrong item, as a whole',
    format: 'edu',
    before: edu({ prev_id: [1, 'x'], device_display_name: 'A' }),
    dropped: [['content', 'prev_id']],
    after: edu({ device_display_name: 'A' }),
  },
  {
    why: 'top-level keys',
    before: { ...message({}), unsigned: { age: 'old', transaction_id: 't', 'm.relations': { 'm.thread': {} } } },
    dropped: [
      ['unsigned', 'age'],
      ['unsigned', 'm.relations', 'm.thread'],
    ],
    after: { ...message({}), unsigned: { transaction_id: 't', 'm.relations': {} } },
    options: { repair: dropping },
  },
  {
    why: 'an edit with invalid new content',
    before: message({ 'm.new_content': { msgtype: 'm.text' } }),
    dropped: [['content', 'm.new_content']],
    after: message({}),
    options: { repair: dropping },
  },
  {
    why: 'an entry of a map',
    format: 'ephemeral',
    before: { type: 'm.receipt', content: { $e: { 'm.read': { '@a:b.c': 'now', '@b:b.c': { ts: 1 } } } } },
    dropped: [['content', '$e', 'm.read', '@a:b.c']],
    after: { type: 'm.receipt', content: { $e: { 'm.read': { '@b:b.c': { ts: 1 } } } } },
    options: { repair: dropping },
  },
  {
    why: 'an item of a list of independent items',
    before: state('m.room.canonical_alias', { alt_aliases: ['#a:b.c', 5] }),
    dropped: [['content', 'alt_aliases', '1']],
    after: state('m.room.canonical_alias', { alt_aliases: ['#a:b.c'] }),
    options: { repair: dropping },
  },
  {
    why: 'the envelope of an unknown type',
    before: { ...event('org.example', { unsigned: 5 }), unsigned: { age: 'x' } },
    dropped: [['unsigned', 'age']],
    after: { ...event('org.example', { unsigned: 5 }), unsigned: {} },
    outcome: 'Custom',
    options: { repair: dropping },
  },
  {
    why: 'a part of a redacted event',
    before: {
      ...state('m.room.create', { predecessor: { room_id: '!o:b.c', event_id: 5 } }),
      unsigned: { redacted_because: {} },
    },
    dropped: [['content', 'predecessor', 'event_id']],
    after: { ...state('m.room.create', { predecessor: { room_id: '!o:b.c' } }), unsigned: { redacted_because: {} } },
    outcome: 'Redacted',
    options: { repair: dropping },
  },
  {
    why: 'a part of a PDU that the caller declares redacted',
    format: 'pdu',
    before: { ...pdu, ...state('m.room.create', { predecessor: 5 }) },
    dropped: [['content', 'predecessor']],
    after: { ...pdu, ...state('m.room.create', {}) },
    outcome: 'Redacted',
    options: { redacted: true, repair: dropping, roomVersion: '11' },
  },
  {
    why: 'without repairs, what they would have repaired',
    before: state('m.room.avatar', { url: '', info: { w: '5' } }),
    dropped: [
      ['content', 'info', 'w'],
      ['content', 'url'],
    ],
    after: state('m.room.avatar', { info: {} }),
    options: { repair: dropping },
  },
]

/** Faults that keep an event malformed, although it has removable parts. */
const HOPELESS: readonly (readonly [why: string, event: object, format?: EventFormat])[] = [
  ['a required field', message({ body: 5, format: 5 })],
  ['an item of a required array', { ...pdu, ...state('m.room.name', { name: 'x' }), auth_events: [5] }, 'pdu'],
  ['a required relation', event('m.reaction', { 'm.relates_to': { rel_type: 'm.annotation', key: 'x' } })],
  [
    'the state key of an unknown type, which is a state event only with it',
    { ...event('org.example', {}), state_key: 5 },
  ],
  ['a type that is not a string', { ...message({}), type: 5, unsigned: 5 }],
  ['a content that is an array', { ...message({}), content: [] }],
]

test.each(ROWS.map((row) => [row.why, row] as const))('drops %s', (_, row) => {
  const { after, before, dropped, format = 'sync', options = {}, outcome = 'Known' } = row
  const { repair = salvaging } = options
  const salvaged = repaired(format, deepFrozen(before), repair, options)
  const made = salvaged.made.map(({ id, path }) => [id, path])
  expect(made).toEqual(dropped.map((path) => ['dropped-field', path]))
  expect(salvaged).toMatchObject({ tag: outcome, event: after })
  expect(salvaged.event).toStrictEqual(after)

  const again = repaired(format, salvaged.event, repair, options)
  expect(again.event).toBe(salvaged.event)
  expect(again).toEqual({ ...salvaged, made: [] })
})

test.each(HOPELESS.map(([why, ...row]) => [why, row] as const))(
  'stays malformed for %s',
  (_, [input, format = 'sync']) => {
    expect(repaired(format, deepFrozen(input), salvaging)).toEqual({ tag: 'Malformed', event: input, made: [] })
    expect(parseEvent(format, input, { repair: salvaging })).toEqual(parseEvent(format, input))
  },
)

test('repairs come first, also in the list', () => {
  const input = state('m.room.avatar', { url: '', info: { h: 'x', mimetype: null, w: '5' } })
  expect(repaired('sync', input, salvaging).made).toEqual([
    { id: 'null-optional', path: ['content', 'info', 'mimetype'], before: null },
    { id: 'media-size', path: ['content', 'info', 'w'], before: '5' },
    { id: 'empty-optional', path: ['content', 'url'], before: '' },
    { id: 'dropped-field', path: ['content', 'info', 'h'], before: 'x' },
  ])
})

test('drops more parts than a list of errors contains', () => {
  const accepted = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`@${i}:b.c`, i % 2 === 0 ? {} : 5]))
  const input = { type: 'm.ignored_user_list', content: { ignored_users: accepted } }
  const { made, tag } = repaired('account_data', input, dropping)
  expect(made).toHaveLength(250)
  expect(tag).toBe('Known')
})

test('salvages a custom event in a registry that knows it', () => {
  const Thing = object('Thing', { count: integer }, { note: string })
  const mine = registry.with(defineState('org.example.thing', { content: Thing, stateKey: literal('') }))
  const input = state('org.example.thing', { count: 1, note: 5 })
  expect(mine.parseEvent('sync', input, { repair: salvaging })).toEqual({
    _tag: 'Right',
    right: {
      _tag: 'Known',
      event: state('org.example.thing', { count: 1 }),
      repairs: [{ id: 'dropped-field', path: ['content', 'note'], before: 5 }],
    },
  })
  expect(registry.parseEvent('sync', input, { repair: salvaging })).toMatchObject({
    right: { _tag: 'Custom', event: input },
  })
})

describe('never removes required parts', () => {
  test('even if another part of the type does not require them', () => {
    const Both = intersection('Both', object('A', {}, { a: string }), object('B', { a: string }))
    const mine = registry.with(defineState('org.example.both', { content: Both, stateKey: literal('') }))
    const input = state('org.example.both', { a: 5 })
    expect(mine.parseEvent('sync', input, { repair: salvaging })).toMatchObject({ left: { input } })
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
        const { made } = repaired(format, replaced(value, path, wrong), dropping)
        for (const { path: dropped } of made) {
          // Checks independently of salvage that the removed parts are optional.
          const without = parseEvent(format, replaced(value, dropped, undefined))
          expect(without._tag === 'Left' ? without.left.errors.map(({ message }) => message) : []).toEqual([])
        }
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
  if (Array.isArray(value)) return entries.map(([, child]) => child).filter((child) => child !== undefined)
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined))
}
