/**
 * Repairs of `m.call.*`: calls of the first version of the protocol.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#voice-over-ip | Voice over IP}
 * @internal
 * @module
 */
import { isObject, own } from '../codec/own.js'
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** Calls of version 0, whose events know no parties. */
export const voipVersion0: Repair = {
  id: 'voip-version-0',
  what: 'In events of calls, a `version` that is an integer becomes a string; of version 0, an absent `party_id` becomes `""`; the absent `reason` of a hangup becomes `user_hangup`.',
  source:
    'Calls before VoIP version 1, which the specification asks implementations to accept. What an absent `reason` means stands there too.',
  changes: ({ event, path, type, value }) => {
    if (!type?.startsWith('m.call.')) return []
    if (isPath(path, 'content', 'version')) return Number.isSafeInteger(value) ? put(path, String(value)) : []
    if (value !== undefined && value !== null) return []
    if (isPath(path, 'content', 'party_id')) return isVersion0(own(event, 'content')) ? put(path, '') : []
    return type === 'm.call.hangup' && isPath(path, 'content', 'reason') ? put(path, 'user_hangup') : []
  },
}

function isVersion0(content: unknown): boolean {
  const version = isObject(content) ? own(content, 'version') : undefined
  return version === 0 || version === '0'
}
