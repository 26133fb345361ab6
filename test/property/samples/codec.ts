import {
  anyKey,
  array,
  Codec,
  identifier,
  intersection,
  literal,
  literals,
  nullable,
  object,
  openLiterals,
  pattern,
  record,
  string,
  taggedUnion,
  tuple,
  union,
  withJsonSchema,
  withMembers,
} from '../../../src/codec/index.js'
import {
  AnyMessageEventContent,
  jsonPointer,
  RoomMessageDefinition,
  report,
  reportLine,
  unknownValues,
} from '../../../src/index.js'
import { mismatchesOf } from '../../support/rows.js'
import { isString, listOf, only } from '../returns.js'
import { data, declared, type Samples, sample } from '../sample.js'

const event = {
  type: 'm.room.message',
  event_id: '$one',
  sender: 'alice',
  origin_server_ts: '5',
  room_id: '!room:a.org',
  content: { msgtype: 'm.image', body: 5, info: { w: '5' }, 'm.mentions': { user_ids: ['bob'] } },
} as const

const errorsOf = (event: unknown) => mismatchesOf(RoomMessageDefinition.event, event)

const isPath = listOf(isString)

export const codec: Samples = {
  Codec: declared(
    () =>
      new Codec('Anything', () => ({
        shape: { kind: 'unknown' },
        accepts: () => true,
        wording: { expected: () => 'anything' },
      })),
  ),
  anyKey: declared(() => anyKey('AnyKey', { a: string })),
  array: declared(() => array(string)),
  intersection: declared(() => intersection('Both', object('A', {}), object('B', {}))),
  identifier: declared(() => identifier('Identifier', '^@')),
  jsonPointer: sample(jsonPointer, [data(['content', 'a/b~c'])], isString),
  literal: declared(() => literal('a')),
  literals: declared(() => literals('Literals', ['a'])),
  nullable: declared(() => nullable(string)),
  object: declared(() => object('Object', { a: string })),
  openLiterals: declared(() => openLiterals('Literals', ['a'])),
  pattern: declared(() => pattern('Pattern', '^a')),
  record: declared(() => record(string, string)),
  report: sample((event: unknown) => report(errorsOf(event)), [data(event)], listOf(isString)),
  reportLine: sample(
    (event: unknown, about: object) => reportLine(errorsOf(event), about),
    [data(event), data({ event_id: '$one' })],
    isString,
  ),
  taggedUnion: declared(() => taggedUnion('Tagged', 'type', { a: object('A', {}) })),
  tuple: declared(() => tuple(string, string)),
  union: declared(() => union('Either', string, array(string))),
  unknownValues: sample(
    (content: unknown) => unknownValues(AnyMessageEventContent, content),
    [data({ msgtype: 'org.example.new', body: 'Hi' })],
    listOf(only({ known: listOf(isString), path: isPath, value: isString })),
  ),
  withJsonSchema: declared(() => withJsonSchema(object('A', {}))),
  withMembers: declared(() => withMembers(taggedUnion('Tagged', 'type', {}), { a: object('A', {}) })),
}
