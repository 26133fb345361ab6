/**
 * Repairs of `m.call.*`: the protocol version, and fields that version 0 lacks.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#voice-over-ip | Voice over IP}
 * @internal
 * @module
 */
import { own, ownValue } from '../json/own.js'
import { isPath, put } from './place-path.js'
import type { Repair } from './repair.js'

/** Events of VoIP version 0, and events without a version. */
export const voipVersion: Repair = {
  id: 'voip-version',
  what: 'In call events, an integer `version` becomes a string. An absent one becomes `"1"` if there is a `party_id`, and in `m.call.negotiate`; otherwise `"0"`. In version 0, an absent `party_id` becomes `""`. An absent `reason` of a hangup becomes `user_hangup`.',
  source:
    'Calls of VoIP version 0, which the specification asks implementations to accept; it also defines the default `reason`. mtxclient does not write or read the version of `m.call.negotiate`.',
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

/** Returns the version of an event that does not state it. `party_id` was added in version 1. */
function impliedVersion(event: object, type: string): 0 | 1 {
  return type === 'm.call.negotiate' || typeof ownValue(own(event, 'content'), 'party_id') === 'string' ? 1 : 0
}

function isVersion0(event: object): boolean {
  const version = ownValue(own(event, 'content'), 'version')
  return version === 0 || version === '0'
}
