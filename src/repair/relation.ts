/**
 * Repairs of what ties one event to another: relations, receipts, redactions.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#forming-relationships-between-events | Forming relationships between events}
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import { drop, isPath, isWithin, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A relation that is none. */
export const malformedRelation: Repair = {
  id: 'malformed-relation',
  what: 'An `m.relates_to` that is wrong is dropped, as far as it is, where the event can do without. A reaction cannot.',
  source: 'Servers let any value pass. Ruma takes such a relation for one of an unknown type.',
  changes: ({ removable }) =>
    removable !== undefined && isWithin(removable.path, 'content', 'm.relates_to') ? drop(removable.path) : [],
}

/** A receipt that was encoded twice. */
export const receiptString: Repair = {
  id: 'receipt-string',
  what: 'A receipt that is a string becomes what the string is as JSON, where that is a receipt.',
  source: 'Clients that encode the receipts they send twice; mautrix-go reads it so.',
  changes: ({ expected, path, type, value }) => {
    if (type !== 'm.receipt' || typeof value !== 'string' || !isPath(path, 'content', '*', '*', '*')) return []
    const receipt = parsed(value)
    return expected.is(receipt) ? put(path, receipt) : []
  },
}

/** A redaction of something that is no event. */
export const malformedRedacts: Repair = {
  id: 'malformed-redacts',
  what: 'In `m.room.redaction`, a `redacts` that is no event ID becomes what the other one says, that of the content or that beside it; it is dropped where that does not help.',
  source:
    'Room version 11 moved it into the content, and servers write both. The example of a redaction of 2015 redacts a room.',
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
