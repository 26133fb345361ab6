/**
 * Repairs of the state of rooms: what is shown of a room, and what ties it to others.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#room-events | Room Events}
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import { drop, isPath, isWithin, put } from './place-path.js'
import type { MalformedPlace, Repair } from './repair.js'

/** A tombstone without words. */
export const tombstoneBody: Repair = {
  id: 'tombstone-body',
  what: 'The absent `body` of `m.room.tombstone` becomes `""`.',
  source: 'Rooms that were replaced without a word; the feature `compat-optional` of Ruma.',
  changes: (place) =>
    place.type === 'm.room.tombstone' && isMissing(place) && isPath(place.path, 'content', 'body')
      ? put(place.path, '')
      : [],
}

/** An invite by email or phone number of which something was taken away. */
export const thirdPartyInvite: Repair = {
  id: 'third-party-invite',
  what: 'In `m.room.third_party_invite`, an absent `public_key` becomes the first of `public_keys`; what else is absent becomes `""`. In `m.room.member`, the absent `display_name` of `third_party_invite` becomes `""`; one whose `signed` is absent or wrong is dropped, since nothing tells what it answers.',
  source:
    'Servers that keep what redaction leaves, or what came over federation; the feature `compat-optional` of Ruma. An invite that was emptied needs no repair: it is cleared.',
  changes: (place) => {
    const { path, type } = place
    if (type === 'm.room.member' && isWithin(path, 'content', 'third_party_invite')) {
      return isMissing(place) && path[2] === 'display_name' ? put(path, '') : drop(path.slice(0, 2))
    }
    if (type !== 'm.room.third_party_invite' || !isMissing(place) || !isPath(path, 'content', '*')) return []
    return put(path, path[1] === 'public_key' ? firstKey(place.parent) : '')
  },
}

/** A name or a topic that is none, beside something else. */
export const unsetName: Repair = {
  id: 'unset-name',
  what: 'A `name` of `m.room.name`, or a `topic` of `m.room.topic`, that is absent or `null` beside other keys becomes `""`.',
  source: 'The specification takes an absent or null name or topic for an empty one.',
  changes: (place) => {
    const { path, type } = place
    const key = type === 'm.room.name' ? 'name' : type === 'm.room.topic' ? 'topic' : undefined
    return key !== undefined && isPath(path, 'content', key) && isMissing(place) ? put(path, '') : []
  },
}

/** A topic whose rich form is not one. */
export const malformedTopic: Repair = {
  id: 'malformed-topic',
  what: 'An `m.topic` that is an array of texts becomes an object with these as its `m.text`. One that is wrong otherwise is dropped, as far as it is: `topic` says the same.',
  source: 'Element Web, until js-sdk#4984; the feature `compat-lax-room-topic-deser` of Ruma.',
  changes: ({ removable, path, type, value }) => {
    if (type !== 'm.room.topic' || !isWithin(path, 'content', 'm.topic') || removable === undefined) return []
    return path.length === 2 && Array.isArray(value) ? put(path, { 'm.text': value }) : drop(removable.path)
  },
}

/** A predecessor that cannot be followed. */
export const malformedPredecessor: Repair = {
  id: 'malformed-predecessor',
  what: 'The `predecessor` of `m.room.create` is dropped where it names no room; its `event_id`, where that is none.',
  source: 'Rooms in the wild (ruma#1927); the feature `compat-lax-room-create-deser` of Ruma.',
  changes: ({ removable, path, type }) =>
    type === 'm.room.create' && isWithin(path, 'content', 'predecessor') && removable !== undefined
      ? drop(removable.path)
      : [],
}

/** The order of a space's child, where it is none. */
export const spaceChildOrder: Repair = {
  id: 'space-child-order',
  what: 'The `order` of `m.space.child` is dropped where it is no string, is longer than 50 characters, or has others than printable ASCII.',
  source: 'The specification asks for it.',
  changes: ({ path, type }) => (type === 'm.space.child' && isPath(path, 'content', 'order') ? drop(path) : []),
}

/** A child or parent of a space without a way to it. */
export const spaceWithoutVia: Repair = {
  id: 'space-without-via',
  what: 'The content of `m.space.child` and `m.space.parent` becomes `{}` where its `via` is absent or wrong: there is no such child or parent, and the event is taken for cleared.',
  source: 'The specification says so. Children of a space are removed by leaving `via` out.',
  changes: ({ event, path, type }) => {
    if ((type !== 'm.space.child' && type !== 'm.space.parent') || !isWithin(path, 'content', 'via')) return []
    const content = own(event, 'content')
    return isObject(content) && Object.keys(content).length > 0 ? put(['content'], {}) : []
  },
}

function isMissing({ value }: MalformedPlace): boolean {
  return value === undefined || value === null
}

/** The first of the public keys that an invite lists; `""` where there is none. */
function firstKey(content: unknown): string {
  const keys = isObject(content) ? own(content, 'public_keys') : undefined
  const first = Array.isArray(keys) ? keys[0] : undefined
  const key = isObject(first) ? own(first, 'public_key') : undefined
  return typeof key === 'string' ? key : ''
}
