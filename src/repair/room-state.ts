/**
 * Repairs of room state.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-events | Room Events}
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import { drop, isPath, isWithin, put } from './place-path.js'
import type { MalformedPlace, Repair } from './repair.js'

/** A tombstone without a `body`. */
export const tombstoneBody: Repair = {
  id: 'tombstone-body',
  what: 'An absent `body` of `m.room.tombstone` becomes `""`.',
  source: 'Rooms that were replaced without a message; `compat-optional` in Ruma.',
  changes: (place) =>
    place.type === 'm.room.tombstone' && isMissing(place) && isPath(place.path, 'content', 'body')
      ? put(place.path, '')
      : [],
}

/** A policy rule without a `reason`. */
export const policyRuleReason: Repair = {
  id: 'policy-rule-reason',
  what: 'An absent or null `reason` of a policy rule becomes `""`. Without it, the rule and its ban would be lost.',
  source: 'Rules written by hand or by other tools. It is optional in matrix-protection-suite, which Draupnir uses.',
  changes: (place) =>
    /\.rule\.(?:room|server|user)$/.test(place.type ?? '') &&
    isMissing(place) &&
    isPath(place.path, 'content', 'reason')
      ? put(place.path, '')
      : [],
}

/** An incomplete third-party invite. */
export const thirdPartyInvite: Repair = {
  id: 'third-party-invite',
  what: 'In `m.room.third_party_invite`, an absent `public_key` is taken from `public_keys`, and other absent fields become `""`. In `m.room.member`, an absent `display_name` of `third_party_invite` becomes `""`; a `third_party_invite` with an absent or invalid `signed` is removed, since it does not identify the invite.',
  source:
    'Servers that store redacted events, or events received over federation as is; `compat-optional` in Ruma. An invite with an empty content needs no repair: it is cleared.',
  changes: (place) => {
    const { path, type } = place
    if (type === 'm.room.member' && isWithin(path, 'content', 'third_party_invite')) {
      return isMissing(place) && path[2] === 'display_name' ? put(path, '') : drop(path.slice(0, 2))
    }
    if (type !== 'm.room.third_party_invite' || !isMissing(place) || !isPath(path, 'content', '*')) return []
    return put(path, path[1] === 'public_key' ? firstKey(place.parent) : '')
  },
}

/** A content without a `name` or `topic`, but with other keys. */
export const unsetName: Repair = {
  id: 'unset-name',
  what: 'If the `name` of `m.room.name`, or the `topic` of `m.room.topic`, is absent or `null` and there are other keys, it becomes `""`.',
  source: 'The specification treats an absent or null name or topic as empty.',
  changes: (place) => {
    const { path, type } = place
    const key = type === 'm.room.name' ? 'name' : type === 'm.room.topic' ? 'topic' : undefined
    return key !== undefined && isPath(path, 'content', key) && isMissing(place) ? put(path, '') : []
  },
}

/** A malformed `m.topic`. */
export const malformedTopic: Repair = {
  id: 'malformed-topic',
  what: 'An `m.topic` that is an array of texts becomes an object with this array as its `m.text`. Other invalid parts of `m.topic` are removed, or else all of it, since `topic` has the same text.',
  source: 'Element Web, before js-sdk#4984; `compat-lax-room-topic-deser` in Ruma.',
  changes: ({ removable, path, type, value }) => {
    if (type !== 'm.room.topic' || !isWithin(path, 'content', 'm.topic') || removable === undefined) return []
    return path.length === 2 && Array.isArray(value) ? put(path, { 'm.text': value }) : drop(removable.path)
  },
}

/** A malformed `predecessor`. */
export const malformedPredecessor: Repair = {
  id: 'malformed-predecessor',
  what: 'The `predecessor` of `m.room.create` is removed if it has no valid room ID. An invalid `event_id` in it is removed.',
  source: 'Rooms in the wild (ruma#1927); `compat-lax-room-create-deser` in Ruma.',
  changes: ({ removable, path, type }) =>
    type === 'm.room.create' && isWithin(path, 'content', 'predecessor') && removable !== undefined
      ? drop(removable.path)
      : [],
}

/** A malformed `order`. */
export const spaceChildOrder: Repair = {
  id: 'space-child-order',
  what: 'The `order` of `m.space.child` is removed if it is not a string, is longer than 50 characters, or contains anything except printable ASCII.',
  source: 'Required by the specification.',
  changes: ({ path, type }) => (type === 'm.space.child' && isPath(path, 'content', 'order') ? drop(path) : []),
}

/** A link between a space and a room without servers to join through. */
export const spaceWithoutVia: Repair = {
  id: 'space-without-via',
  what: 'If `via` is absent or invalid, the content of `m.space.child` and `m.space.parent` becomes `{}`: the link does not exist, and the event counts as cleared.',
  source: 'Required by the specification. Rooms are removed from a space by leaving out `via`.',
  changes: ({ event, path, type }) => {
    if ((type !== 'm.space.child' && type !== 'm.space.parent') || !isWithin(path, 'content', 'via')) return []
    const content = own(event, 'content')
    return isObject(content) && Object.keys(content).length > 0 ? put(['content'], {}) : []
  },
}

function isMissing({ value }: MalformedPlace): boolean {
  return value === undefined || value === null
}

/** The first of the public keys in an invite, or `""`. */
function firstKey(content: unknown): string {
  const keys = isObject(content) ? own(content, 'public_keys') : undefined
  const first = Array.isArray(keys) ? keys[0] : undefined
  const key = isObject(first) ? own(first, 'public_key') : undefined
  return typeof key === 'string' ? key : ''
}
