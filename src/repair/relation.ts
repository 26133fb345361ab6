/**
 * Repairs of references to other events: relations, receipts, redactions.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import { drop, isPath, isWithin, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A malformed relation. */
export const malformedRelation: Repair = {
  id: 'malformed-relation',
  what: 'Invalid optional parts of `m.relates_to` are removed, or else all of it, unless the event requires it, as a reaction does.',
  source: 'Servers do not validate it. Ruma treats such a relation as one of an unknown type.',
  changes: ({ removable }) =>
    removable !== undefined && isWithin(removable.path, 'content', 'm.relates_to') ? drop(removable.path) : [],
}

/** A receipt that was encoded as JSON twice. */
export const receiptString: Repair = {
  id: 'receipt-string',
  what: 'A receipt that is a string is parsed as JSON, if the result is a receipt.',
  source: 'Clients that encode their receipts twice; mautrix-go parses them.',
  changes: ({ expected, path, type, value }) => {
    if (type !== 'm.receipt' || typeof value !== 'string' || !isPath(path, 'content', '*', '*', '*')) return []
    const receipt = parsed(value)
    return expected.is(receipt) ? put(path, receipt) : []
  },
}

/** A malformed `redacts`. */
export const malformedRedacts: Repair = {
  id: 'malformed-redacts',
  what: 'In `m.room.redaction`, a `redacts` that is not an event ID is replaced with the other one (in the content or at the top level), or removed if that is not valid either.',
  source:
    'Room version 11 moved it to the content, and servers write both. An example of a redaction from 2015 redacts a room.',
  changes: ({ event, expected, path, type }) => {
    if (type !== 'm.room.redaction') return []
    const content = own(event, 'content')
    const inside = isObject(content) ? own(content, 'redacts') : undefined
    const isBeside = isPath(path, 'redacts')
    if (!isBeside && !isPath(path, 'content', 'redacts')) return []
    const other = isBeside ? inside : own(event, 'redacts')
    return expected.is(other) ? put(path, other) : drop(path)
  },
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
