/**
 * Readers for polls and votes, under the stable and the unstable names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @module
 */
import { isObject, ownArray, ownValue } from '../json/own.js'
import { type NamedValue, namedValue } from './named-value.js'
import type { PollResponseContentBlock } from './poll-response.js'
import type { PollContentBlock, PollKind } from './poll-start.js'
import { textBlockOf } from './text-values.js'

/** Content that may have a poll. */
export interface MayHavePoll {
  /** The poll in the stable form. */
  readonly 'm.poll'?: PollContentBlock | undefined
  /** The poll under the name of the first draft. */
  readonly 'm.poll.start'?: PollContentBlock | undefined
  /** The poll in the unstable form. */
  readonly 'org.matrix.msc3381.poll.start'?: PollContentBlock | undefined
}

/**
 * Returns the poll of an `m.poll.start` event, with the name of its key.
 *
 * `undefined` if the content has no poll. The content of an edit may have its poll only in `m.new_content`; pass that
 * instead.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @example
 * ```ts
 * import { pollStartOf } from 'matrix-event-model/unstable'
 *
 * const poll = { question: { 'org.matrix.msc1767.text': 'Tea?' }, answers: [] }
 * pollStartOf({ 'org.matrix.msc3381.poll.start': poll })?.name // => 'org.matrix.msc3381.poll.start'
 * pollStartOf({ 'm.poll': poll })?.value.question // => { 'org.matrix.msc1767.text': 'Tea?' }
 * ```
 */
export function pollStartOf(content: MayHavePoll): NamedValue<MayHavePoll> | undefined {
  return namedValue(content, ['m.poll', 'm.poll.start', 'org.matrix.msc3381.poll.start'], isPoll)
}

function isPoll(value: unknown): boolean {
  const [answers, kind, limit] = [
    ownValue(value, 'answers'),
    ownValue(value, 'kind'),
    ownValue(value, 'max_selections'),
  ]
  return (
    hasText(ownValue(value, 'question')) &&
    Array.isArray(answers) &&
    answers.every((answer) => hasText(answer) && pollAnswerIdOf(answer) !== undefined) &&
    (kind === undefined || typeof kind === 'string') &&
    (limit === undefined || Number.isSafeInteger(limit))
  )
}

function hasText(value: unknown): boolean {
  return isObject(value) && textBlockOf(value) !== undefined
}

const DISCLOSED: ReadonlySet<unknown> = new Set([
  'm.disclosed',
  'm.poll.disclosed',
  'org.matrix.msc3381.poll.disclosed',
])

/**
 * Whether the votes in a poll may be shown before it ends.
 *
 * True for the kind `disclosed`, by any of its names. The votes of all other polls are hidden until the end.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @example
 * ```ts
 * import { isDisclosedPoll } from 'matrix-event-model/unstable'
 *
 * isDisclosedPoll({ kind: 'org.matrix.msc3381.poll.disclosed' }) // => true
 * isDisclosedPoll({}) // => false
 * ```
 */
export function isDisclosedPoll(poll: { readonly kind?: PollKind | undefined }): boolean {
  return DISCLOSED.has(ownValue(poll, 'kind'))
}

/** An answer of a poll, with its ID under one of two names. */
export interface MayHaveAnswerId {
  /** The ID in the stable form. */
  readonly 'm.id'?: string | undefined
  /** The ID in the unstable form. */
  readonly id?: string | undefined
}

/**
 * Returns the ID of an answer, to which votes refer, and its key; `undefined` for an answer without an ID.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @example
 * ```ts
 * import { pollAnswerIdOf } from 'matrix-event-model/unstable'
 *
 * pollAnswerIdOf({ id: 'green' }) // => { name: 'id', value: 'green' }
 * pollAnswerIdOf({ 'm.id': 'black' }) // => { name: 'm.id', value: 'black' }
 * ```
 */
export function pollAnswerIdOf(answer: MayHaveAnswerId): NamedValue<MayHaveAnswerId> | undefined {
  return namedValue(answer, ['m.id', 'id'], isString)
}

/** Content that may have a vote. */
export interface MayHaveSelections {
  /** The IDs of the selected answers, in the stable form. */
  readonly 'm.selections'?: readonly string[] | undefined
  /** The vote under the name of the first draft. */
  readonly 'm.poll.response'?: PollResponseContentBlock | undefined
  /** The vote in the unstable form. */
  readonly 'org.matrix.msc3381.poll.response'?: PollResponseContentBlock | undefined
}

/** The IDs of the answers in a vote, with the name of their key. */
export interface NamedSelections {
  /** The key in the content. */
  readonly name: keyof MayHaveSelections
  /** The IDs of the answers. Empty: the vote is withdrawn. */
  readonly value: readonly string[]
}

/**
 * Returns the IDs of the answers in an `m.poll.response` event, with the name of their key.
 *
 * They are not compared with the poll; `tallyPoll` does that. Empty if the user withdrew their vote or if the list is
 * malformed; `undefined` if the content is not a vote.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @example
 * ```ts
 * import { pollSelectionsOf } from 'matrix-event-model/unstable'
 *
 * pollSelectionsOf({ 'm.selections': ['green'] }) // => { name: 'm.selections', value: ['green'] }
 * pollSelectionsOf({ 'org.matrix.msc3381.poll.response': {} })?.value // => []
 * ```
 */
export function pollSelectionsOf(content: MayHaveSelections): NamedSelections | undefined {
  const selections = namedValue(content, ['m.selections'], isListOfStrings)
  if (selections !== undefined) return selections
  const block = namedValue(content, ['m.poll.response', 'org.matrix.msc3381.poll.response'], isObject)
  if (block === undefined) return undefined
  const answers = ownArray(block.value, 'answers')
  return { name: block.name, value: answers.every(isString) ? answers : [] }
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every(isString)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}
