import { describe, expect, test } from 'vitest'
import { powerLevelsOf } from '../../src/function/power-levels/power-levels.js'
import type { RelatedEvent } from '../../src/function/relation/related-event.js'
import { closingPollEnd } from '../../src/unstable/closing-poll-end.js'
import { tallyPoll } from '../../src/unstable/poll-tally.js'

const ALICE = '@alice:example.org'
const MODERATOR = '@moderator:example.org'
const BOB = '@bob:example.org'

const POLL: RelatedEvent = {
  type: 'org.matrix.msc3381.poll.start',
  event_id: '$poll',
  sender: ALICE,
  origin_server_ts: 1,
  content: {},
}

const end = (event_id: string, origin_server_ts: number, fields: Partial<RelatedEvent> = {}): RelatedEvent => ({
  ...POLL,
  type: 'org.matrix.msc3381.poll.end',
  event_id,
  origin_server_ts,
  content: { 'm.relates_to': { rel_type: 'm.reference', event_id: '$poll' } },
  ...fields,
})

const create = { content: { room_version: '11' }, sender: '@founder:example.org' }
const LEVELS = powerLevelsOf({ users: { [MODERATOR]: 50, '@founder:example.org': 100 } }, create)

describe('closingPollEnd', () => {
  test.each<[string, readonly RelatedEvent[], string | undefined]>([
    ['no end', [], undefined],
    ['an end by the sender of the poll', [end('$a', 5)], '$a'],
    ['an end with the stable name', [end('$a', 5, { type: 'm.poll.end' })], '$a'],
    ['the earliest of several', [end('$b', 6), end('$a', 5), end('$c', 7)], '$a'],
    ['in the same millisecond, the smallest event ID', [end('$b', 5), end('$a', 5)], '$a'],
    ['an end by a user who may redact events of others', [end('$a', 5, { sender: MODERATOR })], '$a'],
    ['an end by a user who may not', [end('$a', 5, { sender: BOB })], undefined],
    ['a forged end before a valid one', [end('$a', 5, { sender: BOB }), end('$b', 6)], '$b'],
    [
      'an end of another poll',
      [end('$a', 5, { content: { 'm.relates_to': { rel_type: 'm.reference', event_id: '$x' } } })],
      undefined,
    ],
    [
      'an end with another relation',
      [end('$a', 5, { content: { 'm.relates_to': { rel_type: 'm.thread', event_id: '$poll' } } })],
      undefined,
    ],
    ['a redacted end', [end('$a', 5, { content: {} })], undefined],
    ['a vote', [end('$a', 5, { type: 'm.poll.response' })], undefined],
    ['an end in another room', [end('$a', 5, { room_id: '!b' })], undefined],
    ['an end among other events', [POLL, end('$a', 5, { type: 'm.poll.response' }), end('$b', 6)], '$b'],
    ['an end among invalid events', [null, 'x', {}, end('$b', 6)] as unknown as readonly RelatedEvent[], '$b'],
    ['an end without a timestamp', [end('$a', 5, { origin_server_ts: null as never }), end('$b', 6)], '$b'],
    ['inherited properties', [Object.create(end('$a', 5))], undefined],
  ])('%s', (_, events, id) => {
    expect(closingPollEnd({ ...POLL, room_id: '!a' }, events, LEVELS)?.event_id).toBe(id)
  })

  test('without power levels, only the sender of the poll can end it', () => {
    expect(closingPollEnd(POLL, [end('$a', 5, { sender: MODERATOR })])).toBeUndefined()
    expect(closingPollEnd(POLL, [end('$a', 5)])?.event_id).toBe('$a')
  })

  test('the level for redactions is not enough without permission to send them', () => {
    const levels = powerLevelsOf({ users: { [BOB]: 50 }, events: { 'm.room.redaction': 60 } }, create)
    expect(closingPollEnd(POLL, [end('$a', 5, { sender: BOB })], levels)).toBeUndefined()
  })

  test('a poll without a sender or an ID is not ended', () => {
    const nobodys = end('$a', 5, { content: { 'm.relates_to': { rel_type: 'm.reference' } } })
    expect(closingPollEnd({ ...POLL, event_id: undefined as never }, [nobodys], LEVELS)).toBeUndefined()
    expect(closingPollEnd({ ...POLL, sender: null as never }, [end('$a', 5)], LEVELS)).toBeUndefined()
  })

  test('the result can be passed to tallyPoll', () => {
    const votes = [{ sender: BOB, origin_server_ts: 6, answers: ['tea'] }]
    const closing = closingPollEnd(POLL, [end('$a', 5)], LEVELS)
    expect(tallyPoll({ answers: ['tea'] }, votes, closing).voterCount).toBe(0)
    expect(tallyPoll({ answers: ['tea'] }, votes, undefined).voterCount).toBe(1)
  })
})
