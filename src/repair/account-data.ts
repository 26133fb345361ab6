/**
 * Repairs of account data: tags.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#client-config | Client Config}
 * @internal
 * @module
 */
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A decimal number, as written in JSON and most languages. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** A tag `order` in a string. */
export const tagOrderString: Repair = {
  id: 'tag-order-string',
  what: 'The `order` of a tag that is a decimal number in a string becomes a number.',
  source: 'Clients, and an example in the specification; `compat-tag-info` in Ruma.',
  changes: ({ expected, path, type, value }) => {
    if (type !== 'm.tag' || typeof value !== 'string' || !isPath(path, 'content', 'tags', '*', 'order')) return []
    const order = Number(value)
    return DECIMAL.test(value.trim()) && expected.is(order) ? put(path, order) : []
  },
}
