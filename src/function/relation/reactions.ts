/**
 * Counts reactions.
 *
 * Servers do not aggregate them. They reject a second reaction with the same key by the same user, but duplicates may
 * still arrive over federation.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#annotations-client-behaviour | Client behaviour}
 * @module
 */
import { itemsOf, option, ownString } from '../../json/own.js'
import { byTime } from './by-time.js'
import { isRelatedEvent } from './is-related-event.js'
import { relTypeOf } from './rel-type.js'
import type { AggregationOptions, RelatedEvent } from './related-event.js'
import { relationOf } from './relation-of.js'
import { mayShareRoom } from './same-room.js'

/** The reactions to an event with the same key. */
export interface ReactionGroup<E extends RelatedEvent = RelatedEvent> {
  /** An emoji, or any other text of any length. */
  readonly key: string
  /** One reaction per sender, oldest first. Their number is the count to display. */
  readonly reactions: readonly E[]
  /** The senders, in the same order. */
  readonly senders: readonly E['sender'][]
  /** The current user's reaction, which they redact to remove it. */
  readonly own?: E | undefined
}

/**
 * Groups the `m.reaction` events to `event` by key, most frequent first; equally frequent keys in order of first use.
 *
 * Several reactions by one sender with the same key count once, as the earliest by `origin_server_ts` and then
 * `event_id`; the order of `events` does not matter. Keys are compared exactly: `👍` differs from `👍🏽`. Other events and
 * redacted reactions are skipped. Leave out reactions of ignored users. An edit or a reaction cannot be reacted to, so
 * the result is empty for it.
 *
 * @example
 * ```ts
 * import { groupReactions, buildReaction } from 'matrix-event-model'
 *
 * const event = { type: 'm.room.message', event_id: '$a', sender: '@a:example.org', origin_server_ts: 1, content: {} }
 * const react = (event_id: string, sender: string, key: string) => {
 *   return { type: 'm.reaction', event_id, sender, origin_server_ts: 2, content: buildReaction('$a', key) }
 * }
 * const reactions = [
 *   react('$b', '@a:example.org', '🎉'),
 *   react('$c', '@a:example.org', '👍'),
 *   react('$d', '@b:example.org', '👍'),
 *   react('$e', '@b:example.org', '👍'),
 * ]
 * const groups = groupReactions(event, reactions, { userId: '@b:example.org' })
 * groups.map(({ key, senders }) => `${key} ${senders.length}`) // => ['👍 2', '🎉 1']
 * groups[0]?.own?.event_id // => '$d'
 * ```
 */
export function groupReactions<E extends RelatedEvent>(
  event: RelatedEvent,
  events: Iterable<E>,
  options: AggregationOptions = {},
): readonly ReactionGroup<E>[] {
  const userId = option(options, 'userId')
  const relType = relTypeOf(event)
  if (relType === 'm.replace' || relType === 'm.annotation') return []
  const firstOf = new Map<string, Map<string, E>>()
  for (const reaction of itemsOf(events)) {
    const key = reactionKey(event, reaction)
    if (key === undefined || !isRelatedEvent(reaction)) continue
    const bySender = firstOf.get(key) ?? new Map<string, E>()
    const known = bySender.get(reaction.sender)
    if (known === undefined || byTime(reaction, known) < 0) bySender.set(reaction.sender, reaction)
    firstOf.set(key, bySender)
  }
  return [...firstOf]
    .map(([key, bySender]) => {
      const reactions = [...bySender.values()].sort(byTime)
      const own = userId === undefined ? undefined : bySender.get(userId)
      return { key, reactions, senders: reactions.map(({ sender }) => sender), ...(own && { own }) }
    })
    .sort((a, b) => b.reactions.length - a.reactions.length || byTime(a.reactions[0] as E, b.reactions[0] as E))
}

function reactionKey(event: RelatedEvent, reaction: RelatedEvent): string | undefined {
  const relation = ownString(reaction, 'type') === 'm.reaction' ? relationOf(reaction) : undefined
  if (relation?.kind !== 'reaction' || relation.eventId !== ownString(event, 'event_id')) return undefined
  return mayShareRoom(event, reaction) ? relation.key : undefined
}
