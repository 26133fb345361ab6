import { describe, expect, test } from 'vitest'

import {
  type AggregatedEvent,
  bundledEdit,
  bundledReferenceIds,
  bundledThreadSummary,
} from '../../../src/function/relation/bundled.js'

const EVENT = {
  type: 'm.room.message',
  event_id: '$message',
  sender: '@alice:example.org',
  origin_server_ts: 1,
  content: { msgtype: 'm.text', body: 'Woo! Threads!' },
}

const withRelations = (relations: unknown) => ({ event_id: '$a', unsigned: { 'm.relations': relations } })

type Row = readonly [why: string, event: AggregatedEvent]

/** What no server should send, and some unknown one does. */
const NOTHING: readonly Row[] = [
  ['no unsigned', { event_id: '$a' }],
  ['no m.relations', { event_id: '$a', unsigned: {} }],
  ['m.relations is null', withRelations(null)],
  ['m.relations is a list', withRelations([EVENT])],
  ['nothing of the kind', withRelations({})],
  ['inherited keys', withRelations(Object.create({ 'm.replace': EVENT, 'm.thread': { count: 1 } }))],
]

describe('bundledEdit', () => {
  test('the event itself', () => {
    expect(bundledEdit(withRelations({ 'm.replace': EVENT }))).toBe(EVENT)
  })

  test.each<Row>([
    ...NOTHING,
    ['null', withRelations({ 'm.replace': null })],
    [
      'the format of older servers',
      withRelations({ 'm.replace': { event_id: '$b', origin_server_ts: 1, sender: '@a:example.org' } }),
    ],
    ...['type', 'event_id', 'sender', 'origin_server_ts', 'content'].flatMap((key): Row[] => [
      [`no ${key}`, withRelations({ 'm.replace': { ...EVENT, [key]: undefined } })],
      [`${key} of the wrong type`, withRelations({ 'm.replace': { ...EVENT, [key]: ['a'] } })],
    ]),
    ['a room of the wrong type', withRelations({ 'm.replace': { ...EVENT, room_id: 1 } })],
    ['a state key of the wrong type', withRelations({ 'm.replace': { ...EVENT, state_key: null } })],
  ])('none: %s', (_, event) => expect(bundledEdit(event)).toBeUndefined())
})

describe('bundledThreadSummary', () => {
  test('the summary by the server', () => {
    const thread = { latest_event: EVENT, count: 7, current_user_participated: true }
    expect(bundledThreadSummary(withRelations({ 'm.thread': thread }))).toStrictEqual({
      rootId: '$a',
      count: 7,
      latestEvent: EVENT,
      hasParticipated: true,
    })
  })

  test('a latest event that cannot be read does not take the rest with it', () => {
    const thread = { latest_event: { type: 1 }, count: 7, current_user_participated: 'yes' }
    expect(bundledThreadSummary(withRelations({ 'm.thread': thread }))).toStrictEqual({
      rootId: '$a',
      count: 7,
      hasParticipated: false,
    })
  })

  test.each<Row>([
    ...NOTHING,
    ['no count', withRelations({ 'm.thread': { latest_event: EVENT } })],
    ['a count that is not a number', withRelations({ 'm.thread': { count: '7' } })],
    ['a count below zero', withRelations({ 'm.thread': { count: -1 } })],
  ])('none: %s', (_, event) => expect(bundledThreadSummary(event)).toBeUndefined())
})

describe('bundledReferenceIds', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['some', [{ event_id: '$one' }, { event_id: '$two' }], ['$one', '$two']],
    ['none', [], []],
    ['no list', { event_id: '$one' }, []],
    ['anything except an event ID is skipped', [{ event_id: 'one' }, null, {}, '$b', { event_id: '$two' }], ['$two']],
  ])('%s', (_, chunk, ids) => {
    expect(bundledReferenceIds(withRelations({ 'm.reference': { chunk } }))).toStrictEqual(ids)
  })

  test.each(NOTHING)('none: %s', (_, event) => expect(bundledReferenceIds(event)).toStrictEqual([]))
})
