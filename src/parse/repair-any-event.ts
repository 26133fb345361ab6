/**
 * Repairs of what is wrong in the same way in events of many types.
 *
 * Where a field is optional, where a map is: the codecs' shapes tell.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @internal
 * @module
 */
import { drop, isWithin } from './place-path.js'
import type { MalformedPlace, Repair } from './repair.js'

/** `null` for an optional field: there is no such field. */
export const nullOptional: Repair = {
  id: 'null-optional',
  what: 'An optional field that is `null` is dropped, unless `null` is one of its values. The `room_version` and `m.federate` of `m.room.create` stay.',
  source:
    'Clients that write null for absent: in `formatted_body` and `m.relates_to`, for example. Ruma, matrix-nio and Trixnity take it for absent. Where servers write null, it is no fault.',
  changes: ({ isOptional, path, type, value }) => {
    // Synapse takes a null version for one that nobody supports, and a room for closed where null stands in `m.federate`.
    const isStatement = type === 'm.room.create' && (path[1] === 'room_version' || path[1] === 'm.federate')
    return value === null && isOptional && !isStatement ? drop(path) : []
  },
}

/** `""` for a URI or an alias: there is none. */
export const emptyUri: Repair = {
  id: 'empty-uri',
  what: 'An optional `mxc://` URI or room alias that is `""` is dropped.',
  source:
    'Clients that unset an avatar or an alias so; the feature `compat-empty-string-null` of Ruma. It is no fault where the specification asks for any string, as in the `avatar_url` of `m.room.member`.',
  changes: (place) => (place.value === '' && isUri(place) && isRemovable(place) ? drop(place.path) : []),
}

/** A map with a wrong entry: the map without it. */
export const mapEntry: Repair = {
  id: 'map-entry',
  what: 'An entry of a map is dropped where it is wrong, or lacks what it needs. The other entries stay.',
  source:
    'One wrong entry cost clients all of `m.direct` (ruma#1730). Synapse and matrix-nio leave single receipts out that are no objects.',
  changes: ({ removable }) => (removable?.as === 'entry' ? drop(removable.path) : []),
}

/** A list with a wrong item: the list without it. */
export const listItem: Repair = {
  id: 'list-item',
  what: 'An item that is wrong is dropped from a list whose items stand for themselves: push rules, recent emoji, pinned events, other aliases, who may join, server ACLs, who is typing, mentioned users, the state shown with an invite or a knock. The other items stay.',
  source: 'Ruma leaves them out of recent emoji and of who may join, Synapse out of server ACLs.',
  changes: (place) => {
    const list = listAround(place)
    return list === undefined ? [] : drop(place.path.slice(0, list.length + 1))
  },
}

/** What an event may do without. */
export const droppedField: Repair = {
  id: 'dropped-field',
  isLastResort: true,
  what: 'The innermost part that holds the fault and that the event may do without is dropped: an optional field, or an entry of a map. Never what decides who may do what.',
  source: 'Clients that would rather show a part of an event than nothing of it.',
  changes: ({ removable }) => (removable === undefined ? [] : drop(removable.path)),
}

/** The lists whose items stand for themselves, in events of any type. */
const LISTS: readonly (readonly string[])[] = [
  ['content', 'm.mentions', 'user_ids'],
  ['unsigned', 'invite_room_state'],
  ['unsigned', 'knock_room_state'],
]

/** Such lists in events of one type. */
const LISTS_OF_TYPE: ReadonlyMap<string | undefined, readonly (readonly string[])[]> = new Map([
  ['m.push_rules', [['content', 'global', '*']]],
  ['m.recent_emoji', [['content', 'recent_emoji']]],
  ['m.room.canonical_alias', [['content', 'alt_aliases']]],
  ['m.room.join_rules', [['content', 'allow']]],
  ['m.room.pinned_events', [['content', 'pinned']]],
  [
    'm.room.server_acl',
    [
      ['content', 'allow'],
      ['content', 'deny'],
    ],
  ],
  ['m.typing', [['content', 'user_ids']]],
])

/** The list that a place is an item of, or a part of one. */
function listAround({ path, type }: MalformedPlace): readonly string[] | undefined {
  const lists = [...LISTS, ...(LISTS_OF_TYPE.get(type) ?? [])]
  return lists.find((list) => path.length > list.length && isWithin(path, ...list))
}

/** Whether the place itself may be left out. */
function isRemovable({ path, removable }: MalformedPlace): boolean {
  return removable?.path.length === path.length
}

function isUri({ expected: { shape } }: MalformedPlace): boolean {
  return shape.kind === 'pattern' && (shape.source === '^mxc://' || shape.source === '^#')
}
