/**
 * Reactions, counted up.
 *
 * Servers do not do it. They refuse a second reaction with the same key from the same user, but one may still arrive
 * over federation.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#annotations-client-behaviour | Client behaviour}
 * @module
 */
import { itemsOf, ownString } from '../../json/own.js'
import { byTime } from './by-time.js'
import { isRelatedEvent } from './is-related-event.js'
import { relTypeOf } from './rel-type.js'
import type { RelatedEvent } from './related-event.js'
import { relationOf } from './relation-of.js'
import { mayShareRoom } from './same-room.js'

/** The reactions to an event that have the same key. */
export interface ReactionGroup<E extends RelatedEvent = RelatedEvent> {
  /** An emoji, or any other text, of any length. */
  readonly key: string
  /** One per sender, the first to react first. So many are to be shown. */
  readonly reactions: readonly E[]
  /** Who reacted so, in the same order. */
  readonly senders: readonly E['sender'][]
  /** The one of the user who asks: what they redact to take it back. */
  readonly own?: E | undefined
}

/**
 * The `m.reaction` events to `event`, by their key: the most frequent first, and of those as frequent, the one that was
 * used first.
 *
 * Several from one sender with one key count once, as the earliest of them, by `origin_server_ts` and then `event_id`:
 * the order of `events` does not matter. Keys are compared exactly: `👍` is not `👍🏽`. Other events are passed over, and
 * so are reactions that were redacted. Leave out those of users who are ignored. An edit or a reaction cannot be
 * reacted to, and has none.
 *
 * @param userId - who asks
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
 * const groups = groupReactions(event, reactions, '@b:example.org')
 * groups.map(({ key, senders }) => `${key} ${senders.length}`) // => ['👍 2', '🎉 1']
 * groups[0]?.own?.event_id // => '$d'
 * ```
 */
export function groupReactions<E extends RelatedEvent>(
  event: RelatedEvent,
  events: Iterable<E>,
  userId?: string,
): readonly ReactionGroup<E>[] {
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
