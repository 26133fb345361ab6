/**
 * Repairs of what is wrong in the same way in events of many types.
 *
 * Where a field is optional, where a map is: the codecs' shapes tell.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import { drop, put } from './place-path.js'
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

/** `""` for something with a format: there is none. */
export const emptyOptional: Repair = {
  id: 'empty-optional',
  what: 'An optional identifier, URI or other text of a certain format that is `""` is dropped.',
  source:
    'Clients that unset an avatar or an alias so; the feature `compat-empty-string-null` of Ruma. It is no fault where the specification asks for any string, as in the `avatar_url` of `m.room.member`.',
  changes: (place) =>
    place.value === '' && place.expected.shape.kind === 'pattern' && isRemovableField(place) ? drop(place.path) : [],
}

/** `null` for a list or a map. */
export const nullCollection: Repair = {
  id: 'null-collection',
  what: 'A required list or map that is `null` becomes an empty one.',
  source: 'Servers and tools written in Go, which write an empty list or map so.',
  changes: ({ expected: { shape }, isOptional, path, value }) => {
    if (value !== null || isOptional) return []
    return shape.kind === 'array' ? put(path, []) : shape.kind === 'record' ? put(path, {}) : []
  },
}

/** A content in which nothing is said. */
export const nullContent: Repair = {
  id: 'null-content',
  what: 'The content of state or account data becomes `{}` where all that is in it is `null`. The event is taken for cleared, if its type can be.',
  source:
    'Clients that unset a name, a topic or a setting so. The specification takes a null `name` for none, and a null `topic` for unset.',
  changes: ({ event, format, isOptional, path, value }) => {
    if (value !== null || isOptional || path[0] !== 'content') return []
    const content = own(event, 'content')
    const isRemovable = format === 'account_data' || typeof own(event, 'state_key') === 'string'
    if (!isRemovable || !isObject(content)) return []
    return Object.values(content).every((part) => part === null) ? put(['content'], {}) : []
  },
}

/** `null` for an entry of a map of which nothing need be said. */
export const nullEntry: Repair = {
  id: 'null-entry',
  what: 'An entry of a map that is `null` becomes `{}`, where that is enough, in account data and receipts.',
  source: 'Clients that have nothing to say of a tag, an ignored user or an image pack, but that it is there.',
  changes: ({ expected, format, path, unit, value }) => {
    const isEntry = unit?.as === 'entry' && unit.path.length === path.length
    const isMark = format === 'account_data' || format === 'ephemeral'
    return value === null && isEntry && isMark && expected.is({}) ? put(path, {}) : []
  },
}

/** A map with a wrong entry: the map without it. */
export const mapEntry: Repair = {
  id: 'map-entry',
  what: 'An entry of a map loses what is wrong in it and optional. Where that is not enough, the entry is dropped. The other entries stay.',
  source:
    'One wrong entry cost clients all of `m.direct` (ruma#1730). Synapse and matrix-nio leave single receipts out that are no objects.',
  changes: (place) => (place.unit?.as === 'entry' ? drop(innermost(place)) : []),
}

/** A list with a wrong item: the list without it. */
export const listItem: Repair = {
  id: 'list-item',
  what: 'An item of a list whose items stand for themselves loses what is wrong in it and optional. Where that is not enough, the item is dropped. The other items stay. Such lists are push rules and their actions, direct chats, recent emoji, accepted terms, pinned events, aliases, who may join, server ACLs, who is typing, mentioned users, updates of presence, ICE candidates, methods of verification, the texts of a topic, the events that refer to one, and the state shown with an invite or a knock.',
  source:
    'Synapse takes updates of presence and the entries of server ACLs one by one. Ruma leaves wrong items out of recent emoji and of who may join.',
  changes: (place) => (place.unit?.as === 'item' ? drop(innermost(place)) : []),
}

/** The innermost part that may be left out, within what stands for itself. */
function innermost({ path, removable }: MalformedPlace): readonly string[] {
  return removable?.path ?? path
}

/** What an event may do without. */
export const droppedField: Repair = {
  id: 'dropped-field',
  isLastResort: true,
  what: 'The innermost part that holds the fault and that the event may do without is dropped: an optional field, or an entry of a map. Never what decides who may do what.',
  source: 'Clients that would rather show a part of an event than nothing of it.',
  changes: ({ removable }) => (removable === undefined ? [] : drop(removable.path)),
}

/** Whether the place itself is a field that may be left out. */
function isRemovableField({ path, removable }: MalformedPlace): boolean {
  return removable?.as === 'field' && removable.path.length === path.length
}
