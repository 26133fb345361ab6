import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type PollVote, tallyPoll } from '../../src/unstable/poll-tally.js'

const ANSWERS = ['pizza', 'poutine', 'wings']

const vote = (sender: string, origin_server_ts: number, ...answers: string[]): PollVote => {
  return { sender, origin_server_ts, answers }
}

/** The voters of each answer with votes. */
const shown = (votes: readonly PollVote[], max_selections?: number, end?: number, answers = ANSWERS) =>
  Object.fromEntries(
    tallyPoll({ answers, max_selections }, votes, end === undefined ? undefined : { origin_server_ts: end })
      .answers.filter(({ voters }) => voters.length > 0)
      .map(({ id, voters }) => [id, voters.join('')]),
  )

describe('tallyPoll', () => {
  test.each<[string, readonly PollVote[], number | undefined, number | undefined, object]>([
    ['no votes', [], 1, undefined, {}],
    ['a vote of each user', [vote('a', 1, 'pizza'), vote('b', 2, 'pizza')], 1, undefined, { pizza: 'ab' }],
    ['the latest vote counts', [vote('a', 1, 'pizza'), vote('a', 2, 'wings')], 1, undefined, { wings: 'a' }],
    [
      'the latest vote counts in any order',
      [vote('a', 2, 'wings'), vote('a', 1, 'pizza')],
      1,
      undefined,
      { wings: 'a' },
    ],
    ['a withdrawn vote', [vote('a', 1, 'pizza'), vote('a', 2)], 1, undefined, {}],
    ['an unknown answer spoils the vote', [vote('a', 1, 'sushi')], 1, undefined, {}],
    ['an unknown answer also discards earlier votes', [vote('a', 1, 'pizza'), vote('a', 2, 'sushi')], 1, undefined, {}],
    ['an unknown answer spoils the other answers', [vote('a', 1, 'pizza', 'sushi')], 2, undefined, {}],
    ['an unknown answer after the maximum spoils the vote', [vote('a', 1, 'pizza', 'sushi')], 1, undefined, {}],
    ['a vote after a spoiled one', [vote('a', 1, 'sushi'), vote('a', 2, 'pizza')], 1, undefined, { pizza: 'a' }],
    ['several answers', [vote('a', 1, 'pizza', 'wings')], 2, undefined, { pizza: 'a', wings: 'a' }],
    ['of too many answers, the first ones count', [vote('a', 1, 'wings', 'pizza')], 1, undefined, { wings: 'a' }],
    ['a duplicate answer counts once', [vote('a', 1, 'pizza', 'pizza')], 2, undefined, { pizza: 'a' }],
    [
      'a duplicate answer counts towards the maximum',
      [vote('a', 1, 'pizza', 'pizza', 'wings')],
      2,
      undefined,
      { pizza: 'a' },
    ],
    ['without a maximum, it is 1', [vote('a', 1, 'pizza', 'wings')], undefined, undefined, { pizza: 'a' }],
    ['a maximum of 0 is 1', [vote('a', 1, 'pizza', 'wings')], 0, undefined, { pizza: 'a' }],
    ['a negative maximum is 1', [vote('a', 1, 'pizza', 'wings')], -3, undefined, { pizza: 'a' }],
    ['an undefined maximum is 1', [vote('a', 1, 'pizza', 'wings')], Number.NaN, undefined, { pizza: 'a' }],
    ['a vote in the millisecond of the end', [vote('a', 5, 'pizza')], 1, 5, { pizza: 'a' }],
    ['a vote after the end', [vote('a', 6, 'pizza')], 1, 5, {}],
    ['a change after the end', [vote('a', 4, 'pizza'), vote('a', 6, 'wings')], 1, 5, { pizza: 'a' }],
    ['a vote at time 0', [vote('a', 0, 'pizza')], 1, undefined, { pizza: 'a' }],
    ['a vote before time 0', [vote('a', -1, 'pizza')], 1, undefined, { pizza: 'a' }],
    [
      'an answer with the name of an inherited key',
      [vote('a', 1, '__proto__'), vote('b', 1, 'constructor')],
      1,
      undefined,
      {},
    ],
    [
      'a sender with the name of an inherited key',
      [vote('__proto__', 1, 'pizza')],
      1,
      undefined,
      { pizza: '__proto__' },
    ],
  ])('%s', (_, votes, max, end, expected) => expect(shown(votes, max, end)).toStrictEqual(expected))

  test('returns all answers in order and the number of voters', () => {
    const votes = [vote('b', 1, 'wings'), vote('a', 2, 'wings', 'pizza'), vote('c', 3), vote('d', 4, 'sushi')]
    expect(tallyPoll({ answers: ANSWERS, max_selections: 2 }, votes)).toStrictEqual({
      answers: [
        { id: 'pizza', voters: ['a'] },
        { id: 'poutine', voters: [] },
        { id: 'wings', voters: ['a', 'b'] },
      ],
      voterCount: 2,
    })
  })

  test('in the same millisecond, the greater event_id counts; without one, the later vote', () => {
    const [first, second] = [vote('a', 1, 'pizza'), vote('a', 1, 'wings')]
    expect(shown([first, second])).toStrictEqual({ wings: 'a' })
    for (const votes of [
      [
        { ...first, event_id: '$b' },
        { ...second, event_id: '$a' },
      ],
      [
        { ...second, event_id: '$a' },
        { ...first, event_id: '$b' },
      ],
    ]) {
      expect(shown(votes)).toStrictEqual({ pizza: 'a' })
    }
  })

  test('answers after the twentieth are unknown, and duplicates count once', () => {
    const answers = Array.from({ length: 25 }, (_, i) => `${i}`)
    const votes = [vote('a', 1, '19'), vote('b', 1, '20')]
    expect(shown(votes, 1, undefined, answers)).toStrictEqual({ 19: 'a' })
    expect(tallyPoll({ answers }, votes).answers).toHaveLength(20)
    expect(tallyPoll({ answers: ['a', 'a'] }, []).answers).toHaveLength(1)
  })

  describe('with values of the wrong type', () => {
    const good = vote('b', 1, 'pizza')
    const tally = (poll: unknown, votes: unknown, end?: unknown) =>
      tallyPoll(poll as never, votes as never, end as never)

    test.each<[string, unknown]>([
      ['null', null],
      ['a string', 'pizza'],
      ['a vote without a sender', { ...good, sender: null }],
      ['a vote without a timestamp', { ...good, sender: 'a', origin_server_ts: '2' }],
      ['an inherited vote', Object.create(vote('a', 1, 'pizza'))],
    ])('ignores %s among the votes', (_, more) => {
      expect(tally({ answers: ANSWERS }, [more, good]).answers[0]).toStrictEqual({ id: 'pizza', voters: ['b'] })
    })

    test.each<[string, unknown]>([
      ['null', null],
      ['a string', 'pizza'],
      ['a list with a number', ['pizza', 5]],
    ])('answers that are %s spoil the vote', (_, answers) => {
      const votes = [vote('b', 1, 'pizza'), { ...good, origin_server_ts: 2, answers }]
      expect(tally({ answers: ANSWERS, max_selections: 2 }, votes).voterCount).toBe(0)
    })

    test.each([[null], [5], ['x'], [{}]])(
      'treats %j as an empty list of votes or answers, or an empty poll',
      (input) => {
        expect(tally({ answers: ['a'] }, input)).toStrictEqual({ answers: [{ id: 'a', voters: [] }], voterCount: 0 })
        expect(tally({ answers: input }, [good])).toStrictEqual({ answers: [], voterCount: 0 })
        expect(tally(input, [good])).toStrictEqual({ answers: [], voterCount: 0 })
      },
    )

    test('ignores answers of a poll that are not strings', () => {
      expect(tally({ answers: [null, 'pizza', 5] }, [good]).answers).toStrictEqual([{ id: 'pizza', voters: ['b'] }])
    })

    test.each([[null], [{}], [{ origin_server_ts: '0' }]])('%j does not close a poll', (end) => {
      expect(tally({ answers: ANSWERS }, [good], end).voterCount).toBe(1)
    })

    test('a maximum that is not a number is 1', () => {
      expect(
        tally({ answers: ANSWERS, max_selections: '2' }, [vote('a', 1, 'pizza', 'wings')]).answers[2]?.voters,
      ).toEqual([])
    })
  })

  test('no user has more votes than the maximum', () => {
    const votes = fc.array(
      fc.tuple(fc.constantFrom('a', 'b'), fc.nat(4), fc.array(fc.constantFrom(...ANSWERS, 'sushi'), { maxLength: 5 })),
    )
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 4 }), (list, max) => {
        const { answers, voterCount } = tallyPoll(
          { answers: ANSWERS, max_selections: max },
          list.map(([sender, ts, chosen]) => vote(sender, ts, ...chosen)),
        )
        for (const user of ['a', 'b']) {
          const chosen = answers.filter(({ voters }) => voters.includes(user)).length
          expect(chosen).toBeLessThanOrEqual(max)
          expect(answers.every(({ voters }) => voters.filter((voter) => voter === user).length <= 1)).toBe(true)
        }
        expect(voterCount).toBe(new Set(answers.flatMap(({ voters }) => voters)).size)
      }),
    )
  })
})
