import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Relation } from '../../../src/event/common/relation.js'
import {
  canStartThread,
  type EventRelation,
  relationOf,
  replyTarget,
} from '../../../src/function/relation/relation-of.js'
import { valuesOf } from '../../support/arbitrary.js'

const EDIT = { rel_type: 'm.replace', event_id: '$a' }
const REPLY = { 'm.in_reply_to': { event_id: '$b' } }
const THREAD = { rel_type: 'm.thread', event_id: '$a' }

const related = (relatesTo: unknown) => ({ content: { 'm.relates_to': relatesTo } })

describe('relationOf', () => {
  test.each<[string, unknown, EventRelation]>([
    ['an edit', EDIT, { kind: 'edit', eventId: '$a' }],
    [
      'a reaction',
      { rel_type: 'm.annotation', event_id: '$a', key: '👍' },
      { kind: 'reaction', eventId: '$a', key: '👍' },
    ],
    [
      'a reaction with nothing',
      { rel_type: 'm.annotation', event_id: '$a', key: '' },
      { kind: 'reaction', eventId: '$a', key: '' },
    ],
    ['a reference', { rel_type: 'm.reference', event_id: '$a' }, { kind: 'reference', eventId: '$a' }],
    ['a reply', REPLY, { kind: 'reply', eventId: '$b' }],
    ['a reply, its rel_type no string', { ...REPLY, rel_type: null }, { kind: 'reply', eventId: '$b' }],
    ['a thread', THREAD, { kind: 'thread', eventId: '$a' }],
    ['a reply in a thread', { ...THREAD, ...REPLY }, { kind: 'thread', eventId: '$a', repliesTo: '$b' }],
    [
      'a reply in a thread that says so',
      { ...THREAD, ...REPLY, is_falling_back: false },
      { kind: 'thread', eventId: '$a', repliesTo: '$b' },
    ],
    [
      'a thread that falls back on a reply',
      { ...THREAD, ...REPLY, is_falling_back: true },
      { kind: 'thread', eventId: '$a', fallsBackTo: '$b' },
    ],
    [
      'a flag of the wrong type is ignored',
      { ...THREAD, ...REPLY, is_falling_back: 'true' },
      { kind: 'thread', eventId: '$a', repliesTo: '$b' },
    ],
    [
      'a thread with a reply to nothing',
      { ...THREAD, 'm.in_reply_to': { event_id: 'b' }, is_falling_back: true },
      { kind: 'thread', eventId: '$a' },
    ],
    [
      'an unknown type',
      { rel_type: 'org.example.vote', event_id: '$a' },
      { kind: 'other', eventId: '$a', relType: 'org.example.vote' },
    ],
    [
      'a type with a hostile name',
      { rel_type: '__proto__', event_id: '$a' },
      { kind: 'other', eventId: '$a', relType: '__proto__' },
    ],
    ['an edit that claims to be a reply', { ...EDIT, ...REPLY }, { kind: 'edit', eventId: '$a' }],
  ])('%s', (_, relatesTo, relation) => expect(relationOf(related(relatesTo))).toStrictEqual(relation))

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', '$a'],
    ['an array', [EDIT]],
    ['an empty object', {}],
    ['an edit of nothing', { rel_type: 'm.replace' }],
    ['an edit of something that is not an event ID', { rel_type: 'm.replace', event_id: 'a' }],
    ['an ID that is not a string', { rel_type: 'm.thread', event_id: ['$a'] }],
    ['an ID without a type', { event_id: '$a' }],
    ['a reaction without a key', { rel_type: 'm.annotation', event_id: '$a' }],
    ['a reaction with a key that is not a string', { rel_type: 'm.annotation', event_id: '$a', key: 1 }],
    ['a reply to null', { 'm.in_reply_to': null }],
    ['a reply to a string', { 'm.in_reply_to': '$a' }],
    ['a malformed thread is not a reply either', { ...REPLY, rel_type: 'm.thread', event_id: 1 }],
    ['inherited keys', Object.create(EDIT)],
  ])('none: %s', (_, relatesTo) => expect(relationOf(related(relatesTo))).toBeUndefined())

  test('an inherited m.relates_to does not count', () => {
    expect(relationOf({ content: Object.create({ 'm.relates_to': EDIT }) })).toBeUndefined()
  })

  test('a sticker relates to others as any event does', () => {
    const sticker = { type: 'm.sticker', content: { body: 'Wave', url: 'mxc://example.org/a', 'm.relates_to': THREAD } }
    expect(relationOf(sticker)).toStrictEqual({ kind: 'thread', eventId: '$a' })
  })

  test('every relation that decodes is read, except a reaction without a key and a reply to nothing', () => {
    fc.assert(
      fc.property(valuesOf(Relation), (relatesTo) => {
        const { rel_type, key, 'm.in_reply_to': reply } = relatesTo as { [key: string]: unknown }
        const isNone = rel_type === undefined ? reply === undefined : rel_type === 'm.annotation' && key === undefined
        expect(relationOf(related(relatesTo)) === undefined).toBe(isNone)
      }),
    )
  })

  test('it does not throw, for any value', () => {
    const key = fc.constantFrom('rel_type', 'event_id', 'm.in_reply_to', 'key', 'is_falling_back', '__proto__')
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('m.thread', 'm.annotation', '$a', REPLY))
    fc.assert(fc.property(fc.dictionary(key, value), (relatesTo) => void relationOf(related(relatesTo))))
  })
})

describe('replyTarget', () => {
  test.each<[string, unknown, string | undefined]>([
    ['a reply', REPLY, '$b'],
    ['a reply in a thread', { ...THREAD, ...REPLY }, '$b'],
    ['a reply that refers to a third event', { rel_type: 'm.reference', event_id: '$a', ...REPLY }, '$b'],
    ['a thread that falls back on a reply', { ...THREAD, ...REPLY, is_falling_back: true }, undefined],
    ['the flag means nothing outside of threads', { ...REPLY, is_falling_back: true }, '$b'],
    ['an edit', { ...EDIT, ...REPLY }, undefined],
    ['a thread', THREAD, undefined],
    ['nothing', undefined, undefined],
    ['a reply to something that is not an event ID', { 'm.in_reply_to': { event_id: 'b' } }, undefined],
  ])('%s', (_, relatesTo, target) => expect(replyTarget(related(relatesTo))).toBe(target))
})

describe('canStartThread', () => {
  test.each<[string, unknown, boolean]>([
    ['an event without a relation', undefined, true],
    ['a reply', REPLY, true],
    ['a message in a thread', THREAD, false],
    ['an edit', EDIT, false],
    ['a malformed relation of any type', { rel_type: 'org.example.type' }, false],
  ])('%s', (_, relatesTo, answer) => expect(canStartThread(related(relatesTo))).toBe(answer))
})
