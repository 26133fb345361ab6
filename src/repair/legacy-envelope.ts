/**
 * Repairs events in the format of the first protocol versions, before `unsigned`.
 *
 * Values are copied to their new place and also kept in the old one; servers later wrote both, too.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-event-format | Room event format}
 * @internal
 * @module
 */

import { EventId, UserId } from '../event/common/identifier.js'
import { isObject, own } from '../json/own.js'
import { isPath, put } from './place-path.js'
import type { EventChange, MalformedPlace, Repair } from './repair.js'

/** The keys that moved from the top level to `unsigned`, and the values to accept. */
const UNSIGNED: { readonly [key: string]: (value: unknown) => boolean } = {
  age: Number.isSafeInteger,
  invite_room_state: Array.isArray,
  knock_room_state: Array.isArray,
  prev_content: isObject,
  redacted_because: isObject,
  replaces_state: EventId.is,
}

/** An event in the format of 2015. */
export const legacyEnvelope: Repair = {
  id: 'legacy-envelope',
  what: 'In an event without a `sender`, `user_id` is copied to `sender`, and these top-level keys to `unsigned`: `age`, `prev_content`, `redacted_because`, `replaces_state`, `invite_room_state` and `knock_room_state`. Presence takes `user_id` from its content. An `m.room.member` without a `membership` in its content takes the top-level one. State included with an invite or a knock, if it has no sender, takes that of the event.',
  source: 'Events of 2014 and 2015, in archives and examples; older servers omit senders in the state of an invite.',
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

/** Returns the changes for an event without a sender. */
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
