/**
 * Repairs of PDUs.
 *
 * @see {@link https://spec.matrix.org/v1.19/rooms/v6/#canonical-json | Canonical JSON, since room version 6}
 * @internal
 * @module
 */

import { roomVersionRules } from '../function/room-version/rules.js'
import { own } from '../json/own.js'
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** A `depth` or `origin_server_ts` that JavaScript cannot represent exactly. */
export const largePduInteger: Repair = {
  id: 'large-pdu-integer',
  what: 'In PDUs of room versions 1 to 5, a `depth` or `origin_server_ts` beyond ±(2^53 − 1) becomes that limit. If the caller does not give the room version, a PDU with an `event_id` counts as one of these.',
  source:
    'Servers accepted any integer before canonical JSON was enforced. Rooms were attacked with a depth of 2^63 − 1 (CVE-2018-10657).',
  changes: ({ event, format, path, roomVersion, value }) => {
    const version = roomVersion ?? (own(event, 'event_id') === undefined ? undefined : '1')
    const rules = format === 'pdu' && version !== undefined ? roomVersionRules(version) : undefined
    if (rules === undefined || rules.strictCanonicalJson || typeof value !== 'number' || !Number.isInteger(value))
      return []
    if (!isPath(path, 'depth') && !isPath(path, 'origin_server_ts')) return []
    return put(path, value > 0 ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER)
  },
}
