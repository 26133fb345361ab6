import {
  applyEdit,
  bundledEdit,
  bundledReferenceIds,
  bundledThreadSummary,
  canStartThread,
  editFaults,
  groupReactions,
  latestEdit,
  powerLevelsOf,
  relationOf,
  replyTarget,
  threadSummaries,
  withClearRelation,
} from '../../../src/index.js'
import { closingPollEnd, tallyPoll } from '../../../src/unstable/index.js'
import {
  anyOf,
  fields,
  isBoolean,
  isCount,
  isId,
  isNumber,
  isObject,
  isOneOf,
  isString,
  listOf,
  only,
  optional,
} from '../returns.js'
import { data, type Samples, sample } from '../sample.js'

const powerLevels = powerLevelsOf(undefined, { sender: '@alice:a.org', content: { room_version: '11' } })

const event = (event_id: string, content: object, type = 'm.room.message') => ({
  type,
  event_id,
  content,
  sender: '@alice:a.org',
  room_id: '!room:a.org',
  origin_server_ts: 5,
})

const message = event('$one', { msgtype: 'm.text', body: 'Hi' })
const edit = event('$two', {
  msgtype: 'm.text',
  body: '* Hello',
  'm.new_content': { msgtype: 'm.text', body: 'Hello' },
  'm.relates_to': { rel_type: 'm.replace', event_id: '$one' },
})
const laterEdit = { ...edit, event_id: '$three', origin_server_ts: 6 }
const reaction = event(
  '$four',
  { 'm.relates_to': { rel_type: 'm.annotation', event_id: '$one', key: '👍' } },
  'm.reaction',
)
const threaded = event('$five', {
  body: 'Hi',
  'm.relates_to': {
    rel_type: 'm.thread',
    event_id: '$one',
    is_falling_back: true,
    'm.in_reply_to': { event_id: '$one' },
  },
})
const reply = event('$six', { body: 'Hi', 'm.relates_to': { 'm.in_reply_to': { event_id: '$one' } } })
const aggregated = {
  ...message,
  unsigned: {
    'm.relations': {
      'm.replace': edit,
      'm.thread': { count: 2, current_user_participated: true, latest_event: threaded },
      'm.reference': { chunk: [{ event_id: '$seven' }] },
    },
  },
}

const isEvent = fields({
  content: isObject,
  event_id: isString,
  origin_server_ts: isNumber,
  room_id: optional(isString),
  sender: isString,
  state_key: optional(isString),
  type: isString,
})

const isRelation = anyOf(
  only({ kind: isOneOf('edit', 'reference', 'reply'), eventId: isId('$') }),
  only({ kind: isOneOf('reaction'), eventId: isId('$'), key: isString }),
  only({
    kind: isOneOf('thread'),
    eventId: isId('$'),
    repliesTo: optional(isId('$')),
    fallsBackTo: optional(isId('$')),
  }),
  only({ kind: isOneOf('other'), eventId: isId('$'), relType: isString }),
)

const isSummary = only({
  rootId: isId('$'),
  count: isCount,
  latestEvent: optional(isEvent),
  hasParticipated: isBoolean,
})

export const relation: Samples = {
  applyEdit: sample(applyEdit, [data(reply.content), data(edit.content)], isObject),
  bundledEdit: sample(bundledEdit, [data(aggregated)], optional(isEvent)),
  bundledReferenceIds: sample(bundledReferenceIds, [data(aggregated)], listOf(isId('$'))),
  bundledThreadSummary: sample(bundledThreadSummary, [data(aggregated)], optional(isSummary)),
  canStartThread: sample(canStartThread, [data(threaded)], isBoolean),
  closingPollEnd: sample(
    closingPollEnd,
    [
      data(message),
      data([
        event('$ten', { 'm.relates_to': { rel_type: 'm.reference', event_id: '$one' } }, 'm.poll.end'),
        {
          ...event('$nine', { 'm.relates_to': { rel_type: 'm.reference', event_id: '$one' } }, 'm.poll.end'),
          sender: '@bob:b.org',
        },
      ]),
      data(powerLevels),
    ],
    optional(isEvent),
  ),
  editFaults: [
    sample(
      editFaults,
      [data(message), data({ ...edit, unsigned: { age: 5 } }), data({})],
      listOf(only({ code: isString, message: isString })),
    ),
    sample(
      editFaults,
      [data(message), data(edit), data({ wasEncrypted: () => true })],
      listOf(only({ code: isString, message: isString })),
    ),
  ],
  latestEdit: sample(latestEdit, [data(message), data([edit, laterEdit]), data({})], optional(isEvent)),
  groupReactions: sample(
    groupReactions,
    [data(message), data([reaction, { ...reaction, sender: '@bob:b.org' }, edit]), data({ userId: '@alice:a.org' })],
    listOf(only({ key: isString, reactions: listOf(isEvent), senders: listOf(isString), own: optional(isEvent) })),
  ),
  relationOf: [edit, reaction, threaded, reply].map((event) => sample(relationOf, [data(event)], optional(isRelation))),
  replyTarget: [threaded, reply].map((event) => sample(replyTarget, [data(event)], optional(isId('$')))),
  tallyPoll: sample(
    tallyPoll,
    [
      data({ answers: ['a', 'b'], max_selections: 2 }),
      data([
        { sender: '@alice:a.org', origin_server_ts: 1, answers: ['a'], event_id: '$one' },
        { sender: '@alice:a.org', origin_server_ts: 2, answers: ['b', 'a'] },
        { sender: '@bob:b.org', origin_server_ts: 9, answers: ['b'] },
      ]),
      data({ origin_server_ts: 5 }),
    ],
    only({ answers: listOf(only({ id: isString, voters: listOf(isString) })), voterCount: isCount }),
  ),
  threadSummaries: sample(
    threadSummaries,
    [
      data([message, threaded, { ...threaded, event_id: '$eight', sender: '@bob:b.org' }]),
      data({ userId: '@bob:b.org' }),
    ],
    listOf(isSummary),
  ),
  withClearRelation: sample(
    withClearRelation,
    [data({ type: 'm.room.message', content: { body: 'Hi' } }), data({ content: threaded.content })],
    isObject,
  ),
}
