/**
 * Repairs of faults that occur in events of many types.
 *
 * The shapes of the codecs tell which fields are optional, and which values are maps.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#types-of-room-events | Types of room events}
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import { drop, put } from './place-path.js'
import type { MalformedPlace, Repair } from './repair.js'

/** A `null` in an optional field. */
export const nullOptional: Repair = {
  id: 'null-optional',
  what: 'An optional field that is `null` is removed, unless `null` is a valid value. The `room_version` and `m.federate` of `m.room.create` are kept.',
  source:
    'Clients that write `null` for absent values, for example in `formatted_body` and `m.relates_to`. Ruma, matrix-nio and Trixnity treat it as absent. Fields in which servers write `null` accept it without a repair.',
  changes: ({ isOptional, path, type, value }) => {
    // Synapse treats a null version as unsupported, and a null `m.federate` as a room that is not federated.
    const isStatement = type === 'm.room.create' && (path[1] === 'room_version' || path[1] === 'm.federate')
    return value === null && isOptional && !isStatement ? drop(path) : []
  },
}

/** An empty string in a field with a grammar. */
export const emptyOptional: Repair = {
  id: 'empty-optional',
  what: 'An optional identifier, URI or other text with a grammar that is `""` is removed.',
  source:
    'Clients that unset an avatar or an alias this way; `compat-empty-string-null` in Ruma. Not a fault in fields that accept any string, such as the `avatar_url` of `m.room.member`.',
  changes: (place) =>
    place.value === '' && place.expected.shape.kind === 'pattern' && isRemovableField(place) ? drop(place.path) : [],
}

/** A `null` list or map. */
export const nullCollection: Repair = {
  id: 'null-collection',
  what: 'A required list or map that is `null` becomes an empty one.',
  source: 'Servers and tools written in Go, which write empty lists and maps as `null`.',
  changes: ({ expected: { shape }, isOptional, path, value }) => {
    if (value !== null || isOptional) return []
    return shape.kind === 'array' ? put(path, []) : shape.kind === 'record' ? put(path, {}) : []
  },
}

/** A content with only `null` values. */
export const nullContent: Repair = {
  id: 'null-content',
  what: 'A content of state or account data with only `null` values becomes `{}`. The event then counts as cleared, if its type can be cleared.',
  source:
    'Clients that unset a name, a topic or a setting this way. The specification treats a null `name` as no name, and a null `topic` as unset.',
  changes: ({ event, format, isOptional, path, value }) => {
    if (value !== null || isOptional || path[0] !== 'content') return []
    const content = own(event, 'content')
    const isRemovable = format === 'account_data' || typeof own(event, 'state_key') === 'string'
    if (!isRemovable || !isObject(content)) return []
    return Object.values(content).every((part) => part === null) ? put(['content'], {}) : []
  },
}

/** A `null` entry of a map that may be empty. */
export const nullEntry: Repair = {
  id: 'null-entry',
  what: 'In account data and receipts, an entry of a map that is `null` becomes `{}`, if that is valid.',
  source: 'Clients that store only the presence of a tag, an ignored user or an image pack.',
  changes: ({ expected, format, path, unit, value }) => {
    const isEntry = unit?.as === 'entry' && unit.path.length === path.length
    const isMark = format === 'account_data' || format === 'ephemeral'
    return value === null && isEntry && isMark && expected.is({}) ? put(path, {}) : []
  },
}

/** An invalid entry of a map. */
export const mapEntry: Repair = {
  id: 'map-entry',
  what: 'Invalid optional parts of a map entry are removed. If that is not enough, the entry is removed. Other entries are kept.',
  source:
    'A single invalid entry made clients lose all of `m.direct` (ruma#1730). Synapse and matrix-nio skip single receipts that are not objects.',
  changes: (place) => (place.unit?.as === 'entry' ? drop(innermost(place)) : []),
}

/** An invalid item of a list. */
export const listItem: Repair = {
  id: 'list-item',
  what: 'Invalid optional parts of an item in a list of independent items are removed. If that is not enough, the item is removed. Other items are kept. Such lists are push rules and their actions, direct chats, recent emoji, accepted terms, pinned events, aliases, the conditions of restricted join rules, server ACLs, typing users, mentioned users, presence updates, ICE candidates, verification methods, the texts of a topic, references to an event, and the state included with an invite or a knock.',
  source:
    'Synapse processes presence updates and server ACL entries one by one. Ruma skips invalid items in recent emoji and restricted join rules.',
  changes: (place) => (place.unit?.as === 'item' ? drop(innermost(place)) : []),
}

/** The innermost removable part that contains the fault, within its map entry or list item. */
function innermost({ path, removable }: MalformedPlace): readonly string[] {
  return removable?.path ?? path
}

/** Any optional part. */
export const droppedField: Repair = {
  id: 'dropped-field',
  isLastResort: true,
  what: 'The innermost optional part that contains the fault is removed: an optional field, or an entry of a map. Parts that decide permissions are never removed.',
  source: 'Clients that prefer showing a part of an event to showing nothing.',
  changes: ({ removable }) => (removable === undefined ? [] : drop(removable.path)),
}

/** Returns whether the place itself is a removable field. */
function isRemovableField({ path, removable }: MalformedPlace): boolean {
  return removable?.as === 'field' && removable.path.length === path.length
}
