/**
 * Repairs of account data: tags and push rules.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#client-config | Client Config}
 * @internal
 * @module
 */
import { isObject, own } from '../codec/own.js'
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A decimal number, as JSON and most languages write it. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** The order of a tag as a string. */
export const tagOrderString: Repair = {
  id: 'tag-order-string',
  what: 'The `order` of a tag that is a decimal number in a string becomes the number.',
  source: 'Clients, and an example of the specification itself; the feature `compat-tag-info` of Ruma.',
  changes: ({ expected, path, type, value }) => {
    if (type !== 'm.tag' || typeof value !== 'string' || !isPath(path, 'content', 'tags', '*', 'order')) return []
    const order = Number(value)
    return DECIMAL.test(value.trim()) && expected.is(order) ? put(path, order) : []
  },
}

/** A push rule that does not say whether it is enabled, or one of the server's own. */
export const pushRuleFlags: Repair = {
  id: 'push-rule-flags',
  what: 'The absent `enabled` of a push rule becomes `true`, the absent `default` whether its ID begins with a dot, as those of default rules do.',
  source: 'Servers that leave `default` out (matrix-nio#348).',
  changes: ({ parent, path, type, value }) => {
    if (type !== 'm.push_rules' || value !== undefined || !isPath(path, 'content', 'global', '*', '*', '*')) return []
    const id = isObject(parent) ? own(parent, 'rule_id') : undefined
    if (path[4] === 'enabled') return put(path, true)
    return path[4] === 'default' && typeof id === 'string' ? put(path, id.startsWith('.')) : []
  },
}
