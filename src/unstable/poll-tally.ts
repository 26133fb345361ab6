/**
 * Counts the votes of a poll.
 *
 * Polls are not part of the specification yet. The parameters have only what all forms of poll events have in common.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md | MSC3381: Polls}
 * @module
 */
import { itemsOf, ownArray, ownNumber, ownString } from '../json/own.js'

/** The answers of a poll, and how many a user may select. */
export interface PollChoices {
  /** The IDs of the answers. Those after the twentieth are ignored. */
  readonly answers: readonly string[]
  /** Maximum number of answers in a vote. Absent or not a positive number: 1. */
  readonly max_selections?: number | undefined
}

/** The vote of a user. */
export interface PollVote {
  /** The user who voted. */
  readonly sender: string
  /** Milliseconds since the Unix epoch. */
  readonly origin_server_ts: number
  /** The IDs of the selected answers. Empty: the vote is withdrawn. */
  readonly answers: readonly string[]
  /** The event ID, to order responses of a user in the same millisecond. */
  readonly event_id?: string | undefined
}

/** The result of a poll. */
export interface PollTally {
  /** Each answer once, in the order of the poll. */
  readonly answers: readonly {
    /** The ID of the answer. */
    readonly id: string
    /** The IDs of the users who selected it, sorted. */
    readonly voters: readonly string[]
  }[]
  /** Number of users with a valid vote. */
  readonly voterCount: number
}

/** Maximum number of answers in a poll. */
const MAX_ANSWERS = 20

/**
 * Counts the votes of a poll. Only the latest response of each user counts, by `origin_server_ts`:
 *
 * - A response with an unknown answer is spoiled: the user has no vote.
 * - If there are more than `max_selections` answers, the first ones count. Duplicate answers count once.
 *
 * Of two responses in the same millisecond, the one with the greater `event_id` is the latest. If an `event_id` is
 * absent, the order in `responses` decides.
 *
 * @param end - the event that closed the poll, as found by {@link closingPollEnd}: later responses do not count; if
 * omitted, the poll is open
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md | MSC3381: Polls}
 * @example
 * ```ts
 * import { tallyPoll } from 'matrix-event-model/unstable'
 *
 * const responses = [
 *   { sender: '@a:example.org', origin_server_ts: 1, answers: ['tea'] },
 *   { sender: '@b:example.org', origin_server_ts: 2, answers: ['tea', 'coffee'] },
 *   { sender: '@a:example.org', origin_server_ts: 9, answers: ['coffee'] },
 * ]
 * const { answers, voterCount } = tallyPoll({ answers: ['tea', 'coffee'] }, responses, { origin_server_ts: 5 })
 * answers[0] // => { id: 'tea', voters: ['@a:example.org', '@b:example.org'] }
 * answers[1] // => { id: 'coffee', voters: [] }
 * voterCount // => 2
 * ```
 */
export function tallyPoll(
  poll: PollChoices,
  responses: Iterable<PollVote>,
  end?: { readonly origin_server_ts: number } | undefined,
): PollTally {
  const choices = ownArray(poll, 'answers').filter((id) => typeof id === 'string')
  const ids = new Set(choices.slice(0, MAX_ANSWERS))
  const voters = new Map<unknown, string[]>(Array.from(ids, (id) => [id, []]))
  const limit = Math.max(1, ownNumber(poll, 'max_selections') ?? 1)
  const latest = latestResponses(responses, ownNumber(end, 'origin_server_ts') ?? Number.POSITIVE_INFINITY)
  let voterCount = 0
  for (const sender of [...latest.keys()].sort()) {
    const answers = ownArray(latest.get(sender), 'answers')
    if (answers.length === 0 || !answers.every((id) => voters.has(id))) continue
    voterCount++
    for (const id of new Set(answers.slice(0, limit))) voters.get(id)?.push(sender)
  }
  return { answers: Array.from(ids, (id) => ({ id, voters: voters.get(id) ?? [] })), voterCount }
}

/** The latest response of each user before the poll ended. */
function latestResponses(responses: Iterable<PollVote>, end: number): ReadonlyMap<string, PollVote> {
  const latest = new Map<string, PollVote>()
  for (const response of itemsOf(responses)) {
    const sender = ownString(response, 'sender')
    const ts = ownNumber(response, 'origin_server_ts')
    if (sender === undefined || ts === undefined || ts > end) continue
    const known = latest.get(sender)
    if (known === undefined || !isEarlier(response, known)) latest.set(sender, response)
  }
  return latest
}

/** Whether one of two responses with timestamps is earlier. */
function isEarlier(a: PollVote, b: PollVote): boolean {
  if (a.origin_server_ts !== b.origin_server_ts) return a.origin_server_ts < b.origin_server_ts
  const [id, other] = [ownString(a, 'event_id'), ownString(b, 'event_id')]
  return id !== undefined && other !== undefined && id < other
}
