/**
 * Repairs of `m.call.*`: the version of the protocol, and what its first version does not know.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#voice-over-ip | Voice over IP}
 * @internal
 * @module
 */
import { own, ownValue } from '../json/own.js'
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** Calls of version 0, whose events know no parties, and events that do not say their version. */
export const voipVersion: Repair = {
  id: 'voip-version',
  what: 'In events of calls, a `version` that is an integer becomes a string. An absent one becomes `"1"` where there is a `party_id`, and in `m.call.negotiate`; else `"0"`. Of version 0, an absent `party_id` becomes `""`. The absent `reason` of a hangup becomes `user_hangup`.',
  source:
    'Calls before VoIP version 1, which the specification asks implementations to accept; it says what an absent `reason` means. mtxclient neither writes nor reads the version of `m.call.negotiate`.',
  changes: ({ event, path, type, value }) => {
    if (!type?.startsWith('m.call.')) return []
    const isMissing = value === undefined || value === null
    if (isPath(path, 'content', 'version')) {
      const version = isMissing ? impliedVersion(event, type) : value
      return Number.isSafeInteger(version) ? put(path, String(version)) : []
    }
    if (isMissing && isPath(path, 'content', 'party_id')) return isVersion0(event) ? put(path, '') : []
    return isMissing && type === 'm.call.hangup' && isPath(path, 'content', 'reason') ? put(path, 'user_hangup') : []
  },
}

/** What an event that does not say its version is of: only since version 1 do events name parties. */
function impliedVersion(event: object, type: string): 0 | 1 {
  return type === 'm.call.negotiate' || typeof ownValue(own(event, 'content'), 'party_id') === 'string' ? 1 : 0
}

function isVersion0(event: object): boolean {
  const version = ownValue(own(event, 'content'), 'version')
  return version === 0 || version === '0'
}
