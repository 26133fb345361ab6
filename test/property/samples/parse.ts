import { object, string } from '../../../src/codec/index.js'
import {
  defineMessageLike,
  dispatchEvent,
  EVENT_FORMATS,
  type EventFormat,
  inferFormat,
  isEventFormat,
  type Leniency,
  lenient,
  lint,
  type ParseOptions,
  parseEvent,
  parseEvents,
  parseSync,
  previousContent,
  REPAIRS,
  RoomNameEventContent,
  RoomState,
  registry,
  repairing,
  type StateEventFields,
  salvaging,
  stateAfter,
  syncEvents,
  unreadSections,
} from '../../../src/index.js'
import {
  anyOf,
  fields,
  isBoolean,
  isObject,
  isOneOf,
  isString,
  left,
  listOf,
  only,
  optional,
  right,
} from '../returns.js'
import { choice, data, declared, type Sample, type Samples, sample } from '../sample.js'

const message = {
  type: 'm.room.message',
  event_id: '$one',
  sender: '@alice:a.org',
  origin_server_ts: 5,
  content: {
    msgtype: 'm.text',
    body: '> <@bob:b.org> Hi\n\nHello',
    formatted_body: 'Hello',
    'm.mentions': { user_ids: [] },
    'm.relates_to': { 'm.in_reply_to': { event_id: '$two' } },
  },
  unsigned: { age: 5 },
} as const
const member = {
  type: 'm.room.member',
  event_id: '$two',
  sender: '@alice:a.org',
  state_key: '@alice:a.org',
  origin_server_ts: 5,
  content: {},
} as const
const redacted = {
  ...message,
  content: {},
  unsigned: { redacted_because: { type: 'm.room.redaction', content: { reason: 'spam' } } },
} as const
const pdu = {
  type: 'm.room.name',
  room_id: '!room:a.org',
  sender: '@alice:a.org',
  state_key: '',
  origin_server_ts: 5,
  content: { name: 'Cats' },
  depth: 5,
  auth_events: ['$a'],
  prev_events: ['$b'],
  hashes: { sha256: 'aGFzaA' },
  signatures: { 'a.org': { 'ed25519:1': 'c2ln' } },
} as const
const receipt = {
  type: 'm.receipt',
  content: { $one: { 'm.read': { '@alice:a.org': { ts: 5 } } } },
} as const
const sync = {
  next_batch: 'a',
  presence: { events: [{ type: 'm.presence', sender: '@alice:a.org', content: { presence: 'online' } }] },
  rooms: {
    join: { '!room:a.org': { timeline: { events: [message, redacted] }, ephemeral: { events: [receipt] } } },
    invite: { '!other:a.org': { invite_state: { events: [member] } } },
  },
  account_data: { events: [{ type: 'm.direct', content: { '@alice:a.org': ['!room:a.org'] } }] },
} as const

const mine = registry.with(
  defineMessageLike('org.example.thing', { content: object('ThingContent', { body: string }) }),
)
const thing = { ...message, type: 'org.example.thing', content: { body: 'Hi' } }

const isPath = listOf(isString)
const isOutcome = anyOf(
  right(
    fields({
      _tag: isOneOf('Known', 'Redacted', 'Cleared', 'Custom'),
      event: isObject,
      repairs: listOf(fields({ id: isString, path: isPath })),
    }),
  ),
  left(
    fields({
      _tag: isOneOf('Malformed'),
      errors: listOf(only({ code: isString, path: isPath, message: isString })),
      hints: isObject,
    }),
  ),
)
const isSyncEvent = fields({
  format: isOneOf(...EVENT_FORMATS),
  path: isPath,
  roomId: optional(isString),
  section: isString,
})
const isRemark = fields({ message: isString, path: isPath })

const ofAllFormats = (make: (format: EventFormat) => Sample) => EVENT_FORMATS.map(make)

const lenientSamples = (repair: Leniency) =>
  [message, member].map((event) =>
    sample((input: unknown) => parseEvent('sync', input, { repair }), [data(event)], isOutcome),
  )

/** Each result names the handler, and holds what it was called with. */
const dispatched = (format: EventFormat, input: unknown, options?: ParseOptions) =>
  dispatchEvent(
    format,
    input,
    {
      'm.room.message': (event) => ['message', event.content.body],
      Known: (event) => ['Known', event],
      Redacted: (event) => ['Redacted', event],
      Cleared: (event) => ['Cleared', event],
      Custom: (event) => ['Custom', event],
      Malformed: ({ errors }) => ['Malformed', errors],
    },
    options,
  )
const isDispatched = anyOf(
  (result) => Array.isArray(result) && result[0] === 'message' && isString(result[1]),
  (result) => Array.isArray(result) && result[0] === 'Malformed' && listOf(isObject)(result[1]),
  (result) =>
    Array.isArray(result) && isOneOf('Known', 'Redacted', 'Cleared', 'Custom')(result[0]) && isObject(result[1]),
)

export const parse: Samples = {
  dispatchEvent: [
    ...ofAllFormats((format) => sample(dispatched, [choice(format), data(message)], isDispatched)),
    sample(dispatched, [choice('sync'), data(redacted), choice({})], isDispatched),
    sample(dispatched, [choice('sync'), data(member), choice({ repair: lenient })], isDispatched),
    sample(dispatched, [choice('pdu'), data(pdu), data({ roomVersion: '11' })], isDispatched),
  ],
  inferFormat: [message, member, pdu, receipt].map((event) =>
    sample(inferFormat, [data(event)], optional(isOneOf(...EVENT_FORMATS))),
  ),
  isEventFormat: sample(isEventFormat, [data('sync')], isBoolean),
  lint: [
    sample(lint, [choice('sync'), data(message), choice({})], listOf(isRemark)),
    sample(lint, [choice('pdu'), data(pdu), data({ roomVersion: '11' })], listOf(isRemark)),
    sample(lint, [choice('ephemeral'), data(receipt), choice({})], listOf(isRemark)),
  ],
  parseEvent: [
    ...ofAllFormats((format) => sample(parseEvent, [choice(format), data(message), choice({})], isOutcome)),
    sample(parseEvent, [choice('sync'), data(redacted), choice({})], isOutcome),
    sample(parseEvent, [choice('sync'), data(message), data({ redacted: false })], isOutcome),
    sample(parseEvent, [choice('pdu'), data(pdu), data({ roomVersion: '11' })], isOutcome),
  ],
  parseEvents: sample(parseEvents, [choice('sync'), data([message, member, redacted]), choice({})], listOf(isOutcome)),
  parseSync: sample(
    parseSync,
    [data(sync), choice({ repair: lenient })],
    listOf((event) => isSyncEvent(event) && fields({ outcome: isOutcome })(event)),
  ),
  stateAfter: [member, redacted, { ...pdu, content: {} }].map((event) =>
    sample(
      (input: unknown, outcome: Parameters<typeof stateAfter>[1]) => [
        ...stateAfter(stateAfter(new RoomState<StateEventFields>([pdu]), outcome), parseEvent('sync', input)),
      ],
      [data(event), data({ _tag: 'Right', right: { _tag: 'Known', event, repairs: [] } } as const)],
      listOf(fields({ type: isString, state_key: isString, content: isObject })),
    ),
  ),
  syncEvents: sample(syncEvents, [data(sync)], listOf(isSyncEvent)),
  unreadSections: sample(
    unreadSections,
    [data(sync)],
    listOf(fields({ code: isString, message: isString, path: isPath })),
  ),
  'lenient.parse': lenientSamples(lenient),
  'salvaging.parse': lenientSamples(salvaging),
  repairing: Object.values(REPAIRS).flatMap((repair) => lenientSamples(repairing([repair]))),
  'registry.parseEvent': sample(mine.parseEvent, [choice('sync'), data(thing), choice({ repair: lenient })], isOutcome),
  'registry.parseEvents': sample(mine.parseEvents, [choice('sync'), data([thing, message])], listOf(isOutcome)),
  'registry.parseSync': sample(mine.parseSync, [data(sync)], listOf(isSyncEvent)),
  'registry.dispatchEvent': sample(
    (input: unknown) => mine.dispatchEvent('sync', input, { 'org.example.thing': ({ content }) => content.body }),
    [data(thing)],
    optional(isString),
  ),
  'registry.inferFormat': sample(mine.inferFormat, [data(thing)], optional(isOneOf(...EVENT_FORMATS))),
  'registry.lint': sample(mine.lint, [choice('sync'), data(thing), data({ roomVersion: '11' })], listOf(isRemark)),
  'registry.with': declared(() => registry.with()),
  previousContent: sample(
    (event: { readonly unsigned?: object | null }) => previousContent(RoomNameEventContent, event),
    [data({ ...member, unsigned: { prev_content: { name: 'Dogs' } } })],
    optional(isObject),
  ),
}
