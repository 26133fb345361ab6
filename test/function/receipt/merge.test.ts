import { describe, expect, test } from 'vitest'
import type { ReceiptEventContent } from '../../../src/event/ephemeral/receipt.js'
import { mergeReadReceipts } from '../../../src/function/receipt/merge.js'
import type { ReadReceipt } from '../../../src/function/receipt/read-receipt.js'
import { isSharedThere, readShared, SYNC_RESPONSES } from '../../support/shared.js'

const ALICE = '@alice:example.org'

/** One after the other. */
const merged = (...contents: readonly ReceiptEventContent[]) =>
  contents.reduce(mergeReadReceipts, [] as readonly ReadReceipt[])

/** Up to which event, by type and thread. */
const placesOf = (receipts: readonly ReadReceipt[]) =>
  Object.fromEntries(
    receipts.map(({ eventId, receiptType, threadId, userId }) => [[userId, receiptType, threadId].join(), eventId]),
  )

const read = (eventId: `$${string}`, thread_id?: string): ReceiptEventContent => ({
  [eventId]: { 'm.read': { [ALICE]: { ts: 1, ...(thread_id !== undefined && { thread_id }) } } },
})

describe('mergeReadReceipts', () => {
  test('the example of the specification', () => {
    const steps = [read('$aaa'), read('$bbb', 'main'), read('$ccc'), read('$ddd', 'main')]
    expect(steps.map((_, i) => placesOf(merged(...steps.slice(0, i + 1))))).toStrictEqual([
      { [`${ALICE},m.read,`]: '$aaa' },
      { [`${ALICE},m.read,`]: '$aaa', [`${ALICE},m.read,main`]: '$bbb' },
      { [`${ALICE},m.read,`]: '$ccc', [`${ALICE},m.read,main`]: '$bbb' },
      { [`${ALICE},m.read,`]: '$ccc', [`${ALICE},m.read,main`]: '$ddd' },
    ])
  })

  test('all that a receipt says', () => {
    expect(merged({ $a: { 'm.read': { [ALICE]: { ts: 5, thread_id: '$root' } } } })).toStrictEqual([
      { eventId: '$a', receiptType: 'm.read', threadId: '$root', ts: 5, userId: ALICE },
    ])
    expect(merged({ $a: { 'm.read.private': { [ALICE]: {} } } })).toStrictEqual([
      { eventId: '$a', receiptType: 'm.read.private', userId: ALICE },
    ])
  })

  test.each<[string, readonly ReceiptEventContent[], number]>([
    ['of two users', [read('$a'), { $a: { 'm.read': { '@bob:example.org': {} } } }], 2],
    ['of two types', [read('$a'), { $a: { 'm.read.private': { [ALICE]: {} } } }], 2],
    ['of two threads', [read('$a', '$x'), read('$a', '$y')], 2],
    ['of a thread and the main timeline', [read('$a', '$x'), read('$a', 'main')], 2],
    ['of a thread and the whole room, at one event', [read('$a', 'main'), read('$a')], 2],
    ['of one place', [read('$a'), read('$b')], 1],
    ['of one place, again', [read('$a'), read('$a')], 1],
    ['of a thread with an empty ID', [read('$a', 'undefined'), read('$a', 'null'), read('$a')], 3],
    ['names with commas', [read('$a', 'a,b'), { $a: { 'm.read': { [`${ALICE},a`]: { thread_id: 'b' } } } }], 2],
    ['none', [{}, { $a: {} }], 0],
  ])('how many there are: %s', (_, contents, count) => expect(merged(...contents)).toHaveLength(count))

  test.each(['', null, 5, ['$root'], {}])('a thread ID of %j counts as absent', (thread_id) => {
    const content = { $b: { 'm.read': { [ALICE]: { ts: 1, thread_id } } } } as unknown as ReceiptEventContent
    expect(merged(read('$a'), content)).toStrictEqual([{ eventId: '$b', receiptType: 'm.read', ts: 1, userId: ALICE }])
  })

  test.each([null, 5, {}, ['$a'], { eventId: 'a', receiptType: 'm.read', userId: ALICE }])(
    'malformed receipts are skipped: %j',
    (odd) => {
      const receipts = [odd, ...merged(read('$a'))] as readonly ReadReceipt[]
      expect(placesOf(mergeReadReceipts(receipts, {}))).toStrictEqual({ [`${ALICE},m.read,`]: '$a' })
    },
  )

  test('the last receipt wins, even if it moves back', () => {
    const back = { $a: { 'm.read': { [ALICE]: { ts: 0 } } } } as const
    expect(placesOf(merged(read('$b'), back))).toStrictEqual({ [`${ALICE},m.read,`]: '$a' })
  })

  test.each([['$a', '$b'] as const, ['$b', '$a'] as const])(
    'the later of two in one content: %s, %s',
    (early, late) => {
      const content = {
        $a: { 'm.read': { [ALICE]: { ts: early === '$a' ? 1 : 2 } } },
        $b: { 'm.read': { [ALICE]: { ts: early === '$b' ? 1 : 2 } } },
      } as const
      expect(merged(content).map(({ eventId }) => eventId)).toStrictEqual([late])
    },
  )

  test('nothing is written to', () => {
    const before = Object.freeze(merged(read('$a')))
    expect(mergeReadReceipts(before, read('$b'))).not.toBe(before)
    expect(placesOf(before)).toStrictEqual({ [`${ALICE},m.read,`]: '$a' })
  })

  test.each<[string, unknown]>([
    ['an invalid event ID', { a: { 'm.read': { [ALICE]: {} } } }],
    ['an invalid user ID', JSON.parse('{ "$a": { "m.read": { "__proto__": {}, "alice": {} } } }')],
    ['an unknown type', { $a: { 'm.seen': { [ALICE]: {} } } }],
    ['a receipt in a string', { $a: { 'm.read': { [ALICE]: '{"ts":1}' } } }],
    ['something that is not an object', { $a: null, $b: [], $c: { 'm.read': 'x' } }],
    ['inherited keys', { $a: Object.create({ 'm.read': { [ALICE]: {} } }) }],
  ])('skipped: %s', (_, content) => expect(merged(content as ReceiptEventContent)).toStrictEqual([]))

  test('of the wrong type, and so left out', () => {
    const content = { $a: { 'm.read': { [ALICE]: { ts: '5', thread_id: 7 } } } } as unknown as ReceiptEventContent
    expect(merged(content)).toStrictEqual([{ eventId: '$a', receiptType: 'm.read', userId: ALICE }])
  })

  test.skipIf(!isSharedThere).each(SYNC_RESPONSES)('those of a real server: %s (needs ../shared)', (file) => {
    const rooms: { ephemeral: { events: { type: string; content: ReceiptEventContent }[] } }[] = Object.values(
      JSON.parse(readShared(file)).rooms.join,
    )
    const contents = rooms.flatMap(({ ephemeral }) => ephemeral.events.filter(({ type }) => type === 'm.receipt'))
    expect(contents.length).toBeGreaterThan(0)
    for (const { content } of contents) {
      const receipts = merged(content)
      expect(new Set(receipts.map(({ eventId }) => eventId))).toStrictEqual(new Set(Object.keys(content)))
      expect(mergeReadReceipts(receipts, content)).toStrictEqual(receipts)
    }
  })
})
