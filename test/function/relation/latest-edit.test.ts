import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { latestEdit } from '../../../src/function/relation/latest-edit.js'
import type { RelatedEvent } from '../../../src/function/relation/related-event.js'

const ORIGINAL = {
  type: 'm.room.message',
  event_id: '$a',
  sender: '@alice:example.org',
  origin_server_ts: 1000,
  content: { msgtype: 'm.text', body: 'Helo!' },
}

const edit = (event_id: string, origin_server_ts: number, fields: Partial<RelatedEvent> = {}): RelatedEvent => ({
  ...ORIGINAL,
  event_id,
  origin_server_ts,
  content: { 'm.new_content': { body: event_id }, 'm.relates_to': { rel_type: 'm.replace', event_id: '$a' } },
  ...fields,
})

describe('latestEdit', () => {
  test.each<[string, readonly RelatedEvent[], string | undefined]>([
    ['none', [], undefined],
    ['one', [edit('$b', 2000)], '$b'],
    ['the most recent', [edit('$b', 2000), edit('$c', 3000)], '$c'],
    ['in any order', [edit('$c', 3000), edit('$b', 2000)], '$c'],
    ['before the original, by its clock', [edit('$b', 5)], '$b'],
    ['not an invalid one', [edit('$b', 2000), edit('$c', 3000, { sender: '@b:example.org' })], '$b'],
    ['not the redacted one', [edit('$b', 2000), edit('$c', 3000, { content: {} })], '$b'],
    ['in a timeline', [ORIGINAL, edit('$b', 2000), { ...ORIGINAL, event_id: '$c', origin_server_ts: 4000 }], '$b'],
    ['nothing but invalid ones', [edit('$b', 2000, { type: 'm.sticker' })], undefined],
  ])('%s', (_, edits, id) => expect(latestEdit(ORIGINAL, edits)?.event_id).toBe(id))

  test('in the same millisecond, the greatest event_id counts, and not the order of adding', () => {
    const edits = [edit('$b', 2000), edit('$d', 2000), edit('$c', 2000)]
    expect(latestEdit(ORIGINAL, edits)).toBe(edits[1])
  })

  test('event IDs are compared as strings: capitals come first', () => {
    expect(latestEdit(ORIGINAL, [edit('$Zz', 2000), edit('$aa', 2000)])?.event_id).toBe('$aa')
  })

  test('event IDs of old rooms are compared by code point, as everywhere', () => {
    expect(latestEdit(ORIGINAL, [edit('$\ufb33', 2000), edit('$\u{1f600}', 2000)])?.event_id).toBe('$\u{1f600}')
  })

  test('wasEncrypted is passed on', () => {
    const edits = [edit('$b', 2000), edit('$c', 3000)]
    expect(latestEdit(ORIGINAL, edits, { wasEncrypted: ({ event_id }) => event_id !== '$c' })?.event_id).toBe('$b')
  })

  test('the order of the edits does not matter', () => {
    const one = fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()).map(([id, ts, isValid]) => {
      return edit(`$${id}`, ts, isValid ? {} : { sender: '@b:example.org' })
    })
    const edits = fc.array(one)
    const bothOrders = edits.chain((list) => {
      return fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
    })
    fc.assert(
      fc.property(bothOrders, ([list, shuffled]) => {
        const [a, b] = [latestEdit(ORIGINAL, list), latestEdit(ORIGINAL, shuffled)]
        expect([a?.origin_server_ts, a?.event_id]).toStrictEqual([b?.origin_server_ts, b?.event_id])
      }),
    )
  })
})
