/**
 * The votes of a poll, counted.
 *
 * Polls are not in the specification yet. This takes what all forms of their events have in common, under whatever
 * names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/blob/main/proposals/3381-polls.md | MSC3381: Polls}
 * @module
 */
import { itemsOf, ownArray, ownNumber, ownString } from '../json/own.js'

/** What is asked. */
export interface PollChoices {
  /** The IDs of the answers. Those after the twentieth do not count. */
  readonly answers: readonly string[]
  /** How many answers a user may choose. 1 where it is left out, or is no positive number. */
  readonly max_selections?: number | undefined
}

/** What a user chose. */
export interface PollVote {
  readonly sender: string
  readonly origin_server_ts: number
  /** The IDs of the answers. None: the user takes their vote back. */
  readonly answers: readonly string[]
  /** Decides between two responses of the same user and millisecond. */
  readonly event_id?: string | undefined
}

/** What came of it. */
export interface PollTally {
  /** Every answer once, in the order of the poll, with the users who chose it, by their ID. */
  readonly answers: readonly { readonly id: string; readonly voters: readonly string[] }[]
  /** How many users chose anything. */
  readonly voterCount: number
}

/** As many answers as a poll can have. */
const MAX_ANSWERS = 20

/**
 * Counts the votes of a poll. Of every user, the latest response counts, by `origin_server_ts`, and no other:
 *
 * - one with an answer that the poll does not have is spoiled, and the user has no vote;
 * - of more than `max_selections` answers, the first ones count; an answer that is there twice counts once.
 *
 * Of two responses in the same millisecond, the one with the greater `event_id` is the later; without one, the one that
 * is given later.
 *
 * @param end - the event that closed the poll, which {@link closingPollEnd} finds: later responses do not count. Absent:
 * the poll is open
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

/** The latest response of each user until a poll ended. */
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

/** Compares responses that have a time. */
function isEarlier(a: PollVote, b: PollVote): boolean {
  if (a.origin_server_ts !== b.origin_server_ts) return a.origin_server_ts < b.origin_server_ts
  const [id, other] = [ownString(a, 'event_id'), ownString(b, 'event_id')]
  return id !== undefined && other !== undefined && id < other
}
