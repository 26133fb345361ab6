import { latestReadReceipt, mergeReadReceipts, readersOf, receiptThreadId, typingChange } from '../../../src/index.js'
import { fields, isId, isNumber, isOneOf, isString, listOf, only, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const receipts = [
  { eventId: '$two', receiptType: 'm.read', threadId: 'main', ts: 5, userId: '@alice:a.org' },
  { eventId: '$one', receiptType: 'm.read.private', userId: '@bob:b.org' },
] as const

const content = {
  $two: { 'm.read': { '@carol:c.org': { ts: 7, thread_id: '$one' } }, 'm.read.private': { '@bob:b.org': { ts: 6 } } },
} as const

const thread = { 'm.relates_to': { rel_type: 'm.thread', event_id: '$one' } } as const

const timeline = [
  { event_id: '$one', content: { body: 'Hi' } },
  { event_id: '$two', content: { body: 'Hi', ...thread } },
] as const

/** A receipt from the input may have other keys too. */
const isReceipt = fields({
  eventId: isId('$'),
  receiptType: isOneOf('m.read', 'm.read.private'),
  threadId: optional(isString),
  ts: optional(isNumber),
  userId: isId('@'),
})

export const ephemeral: Samples = {
  mergeReadReceipts: sample(mergeReadReceipts, [data(receipts), data(content)], listOf(isReceipt)),
  readersOf: sample(readersOf, [data(receipts), data('$two'), data(timeline)], listOf(isId('@'))),
  latestReadReceipt: sample(
    latestReadReceipt,
    [data(receipts), data('@alice:a.org'), data(timeline), data('main')],
    optional(isReceipt),
  ),
  receiptThreadId: [
    sample(receiptThreadId, [data(timeline[1]), choice(() => undefined)], optional(isString)),
    sample(
      (event: { readonly content: object }, other: { readonly content: object } | undefined) =>
        receiptThreadId(event, () => other),
      [
        data({ content: { 'm.relates_to': { 'm.in_reply_to': { event_id: '$one' } } } }),
        data({ content: { body: 'Hi', ...thread } }),
      ],
      optional(isString),
    ),
  ],
  typingChange: sample(
    typingChange,
    [data({ user_ids: ['@alice:a.org'] }), data({ user_ids: ['@bob:b.org'] })],
    only({ started: listOf(isId('@')), stopped: listOf(isId('@')) }),
  ),
}
