import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ReadReceipt } from '../../../src/function/receipt/read-receipt.js'
import { latestReadReceipt, readersOf } from '../../../src/function/receipt/readers.js'

const inThread = (event_id: string) => ({ 'm.relates_to': { rel_type: 'm.thread', event_id } })

/** The example of the specification: two threads, one that began at `$A`, the other at `$B`. */
const ROOM = [
  { event_id: '$A', content: {} },
  { event_id: '$B', content: {} },
  { event_id: '$C', content: inThread('$A') },
  { event_id: '$D', content: inThread('$B') },
  { event_id: '$E', content: inThread('$A') },
  { event_id: '$F', content: inThread('$B') },
  { event_id: '$G', content: inThread('$A') },
  { event_id: '$H', content: inThread('$A') },
  { event_id: '$I', content: {} },
]
const IDS = ROOM.map(({ event_id }) => event_id)

const receipt = (eventId: string, threadId?: string, fields: Partial<ReadReceipt> = {}): ReadReceipt => ({
  eventId: eventId as `$${string}`,
  receiptType: 'm.read',
  userId: '@user:example.org',
  ...(threadId !== undefined && { threadId }),
  ...fields,
})
const PRIVATE = { receiptType: 'm.read.private' } as const

describe('readersOf', () => {
  test.each<[string, readonly ReadReceipt[], read: string]>([
    ['in the main timeline', [receipt('$I', 'main')], 'ABI'],
    ['in a thread', [receipt('$E', '$A')], 'CE'],
    ['in the whole room', [receipt('$D')], 'ABCD'],
    ['at the root of a thread, in the main timeline', [receipt('$A', 'main')], 'A'],
    ['at the root of a thread, in the thread', [receipt('$A', '$A')], ''],
    ['at the end of a thread', [receipt('$H', '$A')], 'CEGH'],
    ['in the main timeline, at an event that is in a thread', [receipt('$E', 'main')], 'AB'],
    ['in a thread that is not there', [receipt('$I', '$Z')], ''],
    ['in two threads', [receipt('$E', '$A'), receipt('$D', '$B')], 'CDE'],
    ['public ahead of private', [receipt('$C'), receipt('$A', undefined, PRIVATE)], 'ABC'],
    ['private ahead of public', [receipt('$C'), receipt('$D', undefined, PRIVATE)], 'ABCD'],
    ['private only', [receipt('$E', '$A', PRIVATE)], 'CE'],
    ['at an event that is not there', [receipt('$older')], ''],
    ['a later one, at an event that is not there', [receipt('$B'), receipt('$older', undefined, { ts: 9 })], 'AB'],
    [
      'sent later, and further behind',
      [receipt('$D', undefined, { ts: 1 }), receipt('$A', undefined, { ts: 9 })],
      'ABCD',
    ],
    ['none', [], ''],
  ])('%s', (_, receipts, read) => {
    const readBy = IDS.filter((id) => readersOf(receipts, id, ROOM).includes('@user:example.org'))
    expect(readBy.map((id) => id.slice(1)).join('')).toBe(read)
  })

  test('each reader once, in the order of their receipts', () => {
    const receipts = [receipt('$I', 'main', { userId: '@b:c.d' }), receipt('$I'), receipt('$B', 'main'), receipt('$A')]
    expect(readersOf(receipts, '$B', ROOM)).toStrictEqual(['@b:c.d', '@user:example.org'])
  })

  test('an event outside the timeline has no readers', () => {
    expect(readersOf([receipt('$I')], '$older', ROOM)).toStrictEqual([])
  })

  test('an event of an unknown thread has been read by users with a receipt for the whole room', () => {
    const reaction = { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$older', key: '👍' } }
    const room = [...ROOM, { event_id: '$J', content: reaction }, { event_id: '$K', content: {} }]
    const receipts = [receipt('$K', 'main'), receipt('$K', '$older'), receipt('$K', undefined, { userId: '@b:c.d' })]
    expect(readersOf(receipts, '$J', room)).toStrictEqual(['@b:c.d'])
  })

  test('an event that left its thread when it was redacted still marks the thread as read', () => {
    const room = ROOM.map((event) => (event.event_id === '$G' ? { ...event, content: {} } : event))
    expect(readersOf([receipt('$G', '$A')], '$E', room)).toHaveLength(1)
  })

  test('a duplicate event counts at its first place', () => {
    expect(readersOf([receipt('$A')], '$B', [...ROOM, { event_id: '$A', content: {} }])).toStrictEqual([])
  })
})

describe('latestReadReceipt', () => {
  const latest = (receipts: readonly ReadReceipt[], threadId?: string) =>
    latestReadReceipt(receipts, '@user:example.org', ROOM, threadId)?.eventId

  test.each<[string, readonly ReadReceipt[], string | undefined, string | undefined]>([
    ['none', [], undefined, undefined],
    ['one', [receipt('$B')], undefined, '$B'],
    ['of someone else', [receipt('$B', undefined, { userId: '@b:c.d' })], undefined, undefined],
    ['the later one', [receipt('$D'), receipt('$C', undefined, PRIVATE)], undefined, '$D'],
    ['private, and ahead', [receipt('$C'), receipt('$D', undefined, PRIVATE)], undefined, '$D'],
    ['for the main timeline, behind', [receipt('$B', 'main'), receipt('$D')], undefined, '$D'],
    ['for the main timeline, ahead', [receipt('$I', 'main'), receipt('$D')], undefined, '$I'],
    ['for a thread, in the main timeline', [receipt('$E', '$A'), receipt('$B')], undefined, '$B'],
    ['for a thread, there', [receipt('$E', '$A'), receipt('$B')], '$A', '$E'],
    ['for the whole room, in a thread', [receipt('$E', '$A'), receipt('$F')], '$A', '$F'],
    ['for the main timeline, in a thread', [receipt('$I', 'main')], '$A', undefined],
    ['where the event is not there', [receipt('$older'), receipt('$A')], undefined, '$A'],
  ])('%s', (_, receipts, threadId, eventId) => expect(latest(receipts, threadId)).toBe(eventId))

  test('the first of two at one event', () => {
    const receipts = [receipt('$A', 'main', PRIVATE), receipt('$A')]
    expect(latestReadReceipt(receipts, '@user:example.org', ROOM)).toBe(receipts[0])
  })
})

test('events up to the latest receipt in a thread have been read, and no later ones', () => {
  const anyReceipt = fc
    .tuple(fc.constantFrom(...IDS, '$older'), fc.constantFrom(undefined, 'main', '$A', '$B'), fc.boolean())
    .map(([eventId, threadId, isPrivate]) => receipt(eventId, threadId, isPrivate ? PRIVATE : {}))
  const threads = { main: ['$A', '$B', '$I'], $A: ['$C', '$E', '$G', '$H'], $B: ['$D', '$F'] }
  fc.assert(
    fc.property(fc.array(anyReceipt, { maxLength: 6 }), (receipts) => {
      for (const [threadId, ids] of Object.entries(threads)) {
        const { eventId = '' } = latestReadReceipt(receipts, '@user:example.org', ROOM, threadId) ?? {}
        const upTo = IDS.indexOf(eventId)
        for (const id of ids) {
          expect(readersOf(receipts, id, ROOM).length).toBe(IDS.indexOf(id) <= upTo ? 1 : 0)
        }
      }
    }),
  )
})
