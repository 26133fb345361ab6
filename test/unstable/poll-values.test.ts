import { describe, expect, test } from 'vitest'

import {
  isDisclosedPoll,
  type MayHaveSelections,
  pollAnswerIdOf,
  pollSelectionsOf,
  pollStartOf,
} from '../../src/unstable/poll-values.js'

const poll = { question: { 'm.text': 'Which tea?' }, answers: [] }

describe('pollStartOf', () => {
  test.each([
    ['the stable name', { 'm.poll': poll }, { name: 'm.poll', value: poll }],
    [
      'the unstable name',
      { 'org.matrix.msc3381.poll.start': poll },
      { name: 'org.matrix.msc3381.poll.start', value: poll },
    ],
    [
      'the stable name first',
      { 'm.poll': poll, 'org.matrix.msc3381.poll.start': poll },
      { name: 'm.poll', value: poll },
    ],
    ['the name of 2022', { 'm.poll.start': poll }, { name: 'm.poll.start', value: poll }],
    [
      'a later name if the first is malformed',
      { 'm.poll': null, 'm.poll.start': poll },
      { name: 'm.poll.start', value: poll },
    ],
    ['a value that is not an object', { 'm.poll': [poll] }, undefined],
    ['no question', { 'm.poll': { answers: [] } }, undefined],
    ['a question without a text', { 'm.poll': { question: {}, answers: [] } }, undefined],
    ['no list of answers', { 'm.poll': { ...poll, answers: { id: 'a' } } }, undefined],
    ['null as an answer', { 'm.poll': { ...poll, answers: [null] } }, undefined],
    ['an answer without an ID', { 'm.poll': { ...poll, answers: [{ 'm.text': 'Green' }] } }, undefined],
    ['a kind that is not a string', { 'm.poll': { ...poll, kind: 5 } }, undefined],
    ['a maximum that is not an integer', { 'm.poll': { ...poll, max_selections: '2' } }, undefined],
    ['an inherited poll', Object.create({ 'm.poll': poll }), undefined],
    ['no poll, in an edit', { 'm.new_content': { 'm.poll': poll }, 'm.text': 'Which tea?' }, undefined],
  ])('%s', (_, content: object, expected) => {
    expect(pollStartOf(content)).toEqual(expected)
  })
})

test.each([
  ['m.disclosed', true],
  ['org.matrix.msc3381.poll.disclosed', true],
  ['m.poll.disclosed', true],
  ['m.undisclosed', false],
  ['m.poll.undisclosed', false],
  ['org.matrix.msc3381.poll.undisclosed', false],
  ['org.example.disclosed', false],
  [undefined, false],
])('isDisclosedPoll: the kind %s is %s', (kind, expected) => {
  expect(isDisclosedPoll({ kind })).toBe(expected)
})

test('pollAnswerIdOf', () => {
  expect(pollAnswerIdOf({ 'm.id': 'a', id: 'b' })).toEqual({ name: 'm.id', value: 'a' })
  expect(pollAnswerIdOf({ id: 'b' })).toEqual({ name: 'id', value: 'b' })
  expect(pollAnswerIdOf({ 'm.id': 5, id: 'b' } as never)).toEqual({ name: 'id', value: 'b' })
  expect(pollAnswerIdOf({})).toBeUndefined()
  expect(pollAnswerIdOf(null as never)).toBeUndefined()
})

describe('pollSelectionsOf', () => {
  const unstable = 'org.matrix.msc3381.poll.response'
  test.each<[string, MayHaveSelections, unknown]>([
    ['the stable name', { 'm.selections': ['a', 'b'] }, { name: 'm.selections', value: ['a', 'b'] }],
    ['the unstable name', { [unstable]: { answers: ['a'] } }, { name: unstable, value: ['a'] }],
    [
      'the stable name first',
      { [unstable]: { answers: ['a'] }, 'm.selections': [] },
      { name: 'm.selections', value: [] },
    ],
    ['a withdrawn vote', { [unstable]: {} }, { name: unstable, value: [] }],
    ['the name of 2022', { 'm.poll.response': { answers: ['a'] } }, { name: 'm.poll.response', value: ['a'] }],
    ['content that is not a vote', {}, undefined],
    ['null as a vote', { [unstable]: null } as never, undefined],
    ['a list instead of an object', { [unstable]: ['a'] } as never, undefined],
    [
      'a malformed list besides a valid one',
      { 'm.selections': 'a', [unstable]: { answers: ['b'] } } as never,
      { name: unstable, value: ['b'] },
    ],
    [
      'an answer that is not a string discards the others',
      { [unstable]: { answers: ['a', 5] } } as never,
      { name: unstable, value: [] },
    ],
    ['an inherited vote', Object.create({ 'm.selections': ['a'] }), undefined],
  ])('%s', (_, content, expected) => {
    expect(pollSelectionsOf(content)).toEqual(expected)
  })
})
