import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import { parseEvents } from '../../src/parse/parse-events.js'
import { isSharedThere, readSamples, SERVED } from '../support/shared.js'

const typing = { type: 'm.typing', content: { user_ids: [] } }

const tagsOf = (format: EventFormat, inputs: Iterable<unknown>) =>
  [...parseEvents(format, inputs)].map((outcome) => (outcome._tag === 'Left' ? outcome.left._tag : outcome.right._tag))

test('is parseEvent of each, in order, none left out', () => {
  const formats = fc.constantFrom<EventFormat[]>('sync', 'ephemeral', 'account_data', 'pdu')
  const events = fc.array(fc.oneof(fc.constant(typing), fc.jsonValue(), fc.anything()))
  fc.assert(
    fc.property(formats, events, (format, inputs) => {
      expect([...parseEvents(format, inputs)]).toEqual(inputs.map((input) => parseEvent(format, input)))
    }),
  )
})

describe.skipIf(!isSharedThere)('with the corpus at hand (needs ../shared)', () => {
  test('bad events change nothing for those between them', () => {
    const good = readSamples(...SERVED).map(({ event }) => event)
    const bad = [
      null,
      [],
      { type: 5 },
      {
        get type() {
          throw new Error('no')
        },
      },
    ]
    const mixed = good.flatMap((event, i) => [event, bad[i % bad.length]])
    const outcomes = [...parseEvents('timeline', mixed)]
    expect(outcomes.filter((_, i) => i % 2 === 0)).toEqual([...parseEvents('timeline', good)])
    expect(new Set(outcomes.filter((_, i) => i % 2 === 1).map(({ _tag }) => _tag))).toEqual(new Set(['Left']))
  })
})

test('options hold for each', () => {
  const message = { type: 'm.room.message', event_id: '$e', sender: '@a:b.c', origin_server_ts: 1, content: {} }
  const outcomes = [...parseEvents('sync', [message, message], { redacted: true })]
  expect(outcomes).toMatchObject([{ right: { _tag: 'Redacted' } }, { right: { _tag: 'Redacted' } }])
})

test.each<readonly [string, Iterable<unknown>]>([
  ['an array', [typing, null]],
  ['a set', new Set([typing, null])],
  [
    'the values of a map',
    new Map([
      ['a', typing],
      ['b', null],
    ]).values(),
  ],
])('takes %s', (_, inputs) => {
  expect(tagsOf('ephemeral', inputs)).toEqual(['Known', 'Malformed'])
})

describe('looks at an event when its outcome is asked for', () => {
  const given: number[] = []
  let isClosed = false
  function* endless() {
    try {
      for (let i = 0; ; i++) {
        given.push(i)
        yield i % 2 === 0 ? typing : null
      }
    } finally {
      isClosed = true
    }
  }

  test('lazily; the iterator of the events is closed when the consumer stops', () => {
    const outcomes = parseEvents('ephemeral', endless())
    expect(given).toEqual([])
    for (const { _tag } of outcomes) if (_tag === 'Left') break
    expect(given).toEqual([0, 1])
    expect(isClosed).toBe(true)
  })
})

test('passes on errors of the iteration', () => {
  function* broken() {
    yield typing
    throw new Error('disk full')
  }
  const outcomes = parseEvents('ephemeral', broken())
  expect(outcomes.next().value).toMatchObject({ _tag: 'Right' })
  expect(() => outcomes.next()).toThrow('disk full')
})
