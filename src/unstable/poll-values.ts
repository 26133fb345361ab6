/**
 * What polls and votes say, under whichever of their names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3381 | MSC3381}
 * @module
 */
import { type NamedValue, namedValue } from './named-value.js'
import type { PollResponseContentBlock } from './poll-response.js'
import type { PollContentBlock, PollKind } from './poll-start.js'

/** A content that may have a poll, under either of its names. */
export interface MayHavePoll {
  readonly 'm.poll'?: PollContentBlock | undefined
  readonly 'org.matrix.msc3381.poll.start'?: PollContentBlock | undefined
}

/**
 * The poll of an `m.poll.start`, and the name under which it stood.
 *
 * `undefined` where there is none: an edit may have its poll only in `m.new_content`, which can be asked in turn. Never
 * throws.
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
export function pollStartOf(content: MayHavePoll): NamedValue<MayHavePoll, keyof MayHavePoll> | undefined {
  return namedValue(content, ['m.poll', 'org.matrix.msc3381.poll.start'])
}

/**
 * Whether the votes in a poll may be shown before it ends.
 *
 * True for the kind `disclosed`, by either of its names; polls of any other kind, and of none, keep their votes to
 * themselves. Never throws.
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
  return poll.kind === 'm.disclosed' || poll.kind === 'org.matrix.msc3381.poll.disclosed'
}

/** A poll's answer, with its ID under one of its names. */
export interface MayHaveAnswerId {
  readonly 'm.id'?: string | undefined
  readonly id?: string | undefined
}

/**
 * The ID of a poll's answer, and the name under which it stood: what votes for it say.
 *
 * `undefined` where there is none. Never throws.
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
export function pollAnswerIdOf(
  answer: MayHaveAnswerId,
): NamedValue<MayHaveAnswerId, keyof MayHaveAnswerId> | undefined {
  return namedValue(answer, ['m.id', 'id'])
}

/** A content that may have a vote, under either of its names. */
export interface MayHaveSelections {
  readonly 'm.selections'?: readonly string[] | undefined
  readonly 'org.matrix.msc3381.poll.response'?: PollResponseContentBlock | undefined
}

/** The answers that a vote names, by ID, and the name under which they stood. */
export interface NamedSelections {
  readonly name: keyof MayHaveSelections
  readonly value: readonly string[]
}

/**
 * The IDs of the answers that an `m.poll.response` chooses, and the name under which they stood.
 *
 * As they stand there: that they are answers of the poll, and no more than it allows, is not looked at. Empty where the
 * user withdrew their vote, `undefined` where the content is none. Never throws.
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
  const found = namedValue(content, ['m.selections', 'org.matrix.msc3381.poll.response'])
  if (found === undefined || found.name === 'm.selections') return found
  return { name: found.name, value: found.value.answers ?? [] }
}
