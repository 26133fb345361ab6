/**
 * The repair of events as they were served in the protocol's first years, before `unsigned`.
 *
 * What stands in its old place is copied to the new one and stays in the old one too, as servers have since written both.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-event-format | Room event format}
 * @internal
 * @module
 */

import { EventId, UserId } from '../event/common/identifier.js'
import { isObject, own } from '../json/own.js'
import { isPath, put } from './place-path.js'
import type { EventChange, MalformedPlace, Repair } from './repair.js'

/** What once stood beside the content and now stands in `unsigned`, and whether a value can be that. */
const UNSIGNED: { readonly [key: string]: (value: unknown) => boolean } = {
  age: Number.isSafeInteger,
  invite_room_state: Array.isArray,
  knock_room_state: Array.isArray,
  prev_content: isObject,
  redacted_because: isObject,
  replaces_state: EventId.is,
}

/** An event as of 2015. */
export const legacyEnvelope: Repair = {
  id: 'legacy-envelope',
  what: 'An event without `sender` gets its `user_id` for one, and in `unsigned` what stands beside the content: `age`, `prev_content`, `redacted_because`, `replaces_state`, `invite_room_state`. Presence gets the `user_id` of its content. `m.room.member` without `membership` gets that beside its content. State listed with an invite or a knock, without a sender, gets that of the event.',
  source: 'Events of 2014 and 2015, in archives and examples; old servers list state with an invite without senders.',
  changes: (place) => {
    const { event, path, type, value } = place
    if (value !== undefined) return []
    if (isPath(path, 'sender')) return upgraded(place)
    if (type === 'm.room.member' && isPath(path, 'content', 'membership')) {
      const membership = own(event, 'membership')
      return place.expected.is(membership) ? put(path, membership) : []
    }
    const isListed =
      isPath(path, 'unsigned', 'invite_room_state', '*', 'sender') ||
      isPath(path, 'unsigned', 'knock_room_state', '*', 'sender')
    const sender = isListed ? (own(event, 'sender') ?? own(event, 'user_id')) : undefined
    return UserId.is(sender) ? put(path, sender) : []
  },
}

/** What an event without a sender becomes. */
function upgraded({ event, format, path }: MalformedPlace): readonly EventChange[] {
  const content = own(event, 'content')
  const sender = format === 'presence' && isObject(content) ? own(content, 'user_id') : own(event, 'user_id')
  if (!UserId.is(sender)) return []
  return [...put(path, sender), ...unsignedOf(event)]
}

function unsignedOf(event: object): readonly EventChange[] {
  const unsigned = own(event, 'unsigned') ?? {}
  if (!isObject(unsigned)) return []
  return Object.entries(UNSIGNED)
    .filter(([key, fits]) => own(unsigned, key) === undefined && fits(own(event, key)))
    .map(([key]) => ({ path: ['unsigned', key], value: own(event, key) }))
}
