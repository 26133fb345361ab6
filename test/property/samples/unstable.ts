import {
  assetBlockOf,
  audioBlockOf,
  fileBlockOf,
  isDisclosedPoll,
  isVoiceMessage,
  locationBlockOf,
  namedValue,
  plainTextOf,
  pollAnswerIdOf,
  pollSelectionsOf,
  pollStartOf,
  stickyKeyOf,
  textBlockOf,
  timestampOf,
} from '../../../src/unstable/index.js'
import { anyOf, fields, type Is, isBoolean, isObject, isString, listOf, only, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const named = (value: Is) => optional(only({ name: isString, value }))

const text = [{ body: 'Hi' }, { body: '<b>Hi</b>', mimetype: 'text/html' }] as const
const poll = {
  answers: [{ id: 'a', 'org.matrix.msc1767.text': 'A' }],
  kind: 'org.matrix.msc3381.poll.disclosed',
  question: { 'org.matrix.msc1767.text': 'Which?' },
} as const

export const unstable: Samples = {
  assetBlockOf: sample(assetBlockOf, [data({ 'org.matrix.msc3488.asset': { type: 'm.self' } })], named(isObject)),
  audioBlockOf: sample(audioBlockOf, [data({ 'org.matrix.msc1767.audio': { duration: 5 } })], named(isObject)),
  fileBlockOf: sample(
    fileBlockOf,
    [data({ 'org.matrix.msc1767.file': { url: 'mxc://a.org/a', name: 'a', mimetype: 'a/b', size: 5 } })],
    named(isObject),
  ),
  isDisclosedPoll: sample(isDisclosedPoll, [data({ kind: 'org.matrix.msc3381.poll.disclosed' })], isBoolean),
  isVoiceMessage: sample(isVoiceMessage, [data({ 'org.matrix.msc3245.voice': {} })], isBoolean),
  locationBlockOf: sample(
    locationBlockOf,
    [data({ 'org.matrix.msc3488.location': { uri: 'geo:1,2', description: 'Here' } })],
    named(isObject),
  ),
  namedValue: sample(
    (content: { readonly a?: unknown; readonly b?: unknown }, names: readonly ('a' | 'b')[]) =>
      namedValue(content, names),
    [data({ b: 5 }), choice(['a', 'b'])],
    named(() => true),
  ),
  plainTextOf: sample(plainTextOf, [data({ 'm.text': text })], optional(isString)),
  pollAnswerIdOf: sample(pollAnswerIdOf, [data({ 'm.id': 'a', id: 'b' })], named(isString)),
  pollSelectionsOf: [
    sample(pollSelectionsOf, [data({ 'm.selections': ['a', 'b'] })], named(listOf(isString))),
    sample(
      pollSelectionsOf,
      [data({ 'org.matrix.msc3381.poll.response': { answers: ['a', 'b'] } })],
      named(listOf(isString)),
    ),
  ],
  pollStartOf: sample(pollStartOf, [data({ 'org.matrix.msc3381.poll.start': poll })], named(isObject)),
  stickyKeyOf: sample(stickyKeyOf, [data({ msc4354_sticky_key: 'a' })], named(isString)),
  textBlockOf: sample(
    textBlockOf,
    [data({ 'm.text': text })],
    named(anyOf(isString, listOf(fields({ body: isString })))),
  ),
  timestampOf: sample(timestampOf, [data({ 'org.matrix.msc3488.ts': 5 })], named(Number.isSafeInteger)),
}
