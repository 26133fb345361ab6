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
    ['no name, in an edit', { 'm.new_content': { 'm.poll': poll }, 'm.text': 'Which tea?' }, undefined],
  ])('%s', (_, content: object, expected) => {
    expect(pollStartOf(content)).toEqual(expected)
  })
})

test.each([
  ['m.disclosed', true],
  ['org.matrix.msc3381.poll.disclosed', true],
  ['m.undisclosed', false],
  ['org.matrix.msc3381.poll.undisclosed', false],
  ['org.example.disclosed', false],
  [undefined, false],
])('a poll of kind %s: votes are shown before the end: %s', (kind, expected) => {
  expect(isDisclosedPoll({ kind })).toBe(expected)
})

test('the ID of an answer', () => {
  expect(pollAnswerIdOf({ 'm.id': 'a', id: 'b' })).toEqual({ name: 'm.id', value: 'a' })
  expect(pollAnswerIdOf({ id: 'b' })).toEqual({ name: 'id', value: 'b' })
  expect(pollAnswerIdOf({})).toBeUndefined()
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
    ['a vote that was withdrawn', { [unstable]: {} }, { name: unstable, value: [] }],
    ['what is no vote', {}, undefined],
  ])('%s', (_, content, expected) => {
    expect(pollSelectionsOf(content)).toEqual(expected)
  })
})
