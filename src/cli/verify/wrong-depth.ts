/**
 * The depth of a PDU: one more than the greatest of its previous events. Servers accept any other, so that a wrong depth
 * makes no event invalid, but those that order events by depth show them in the wrong place.
 *
 * @see https://spec.matrix.org/v1.19/server-server-api/#pdus
 *
 * @module
 */
import type { RoomPdu } from '../../function/authorization/pdu.js'
import { referencesIn } from '../../function/authorization/references.js'
import type { RoomVersionRules } from '../../function/room-version/rules.js'
import { ownNumber } from '../../json/own.js'

/** The greatest depth. Later events in the room have it too. */
const LIMIT = Number.MAX_SAFE_INTEGER

/**
 * Describes what is wrong with the depth of a PDU: it is less than that of a previous event or, where all of these are
 * known, too great. The same depth is accepted, since Synapse gives it to the first power levels of a room.
 *
 * @param find - returns the event with an ID, if it is known
 */
export function wrongDepth(
  pdu: RoomPdu,
  rules: RoomVersionRules,
  find: (id: string) => RoomPdu | undefined,
): string | undefined {
  const depth = ownNumber(pdu, 'depth')
  const ids = referencesIn(pdu, 'prev_events', rules)
  const depths = ids.flatMap((id) => ownNumber(find(id), 'depth') ?? [])
  if (depth === undefined || depths.length === 0) return undefined
  const greatest = depths.reduce((a, b) => Math.max(a, b))
  const next = Math.min(LIMIT, greatest + 1)
  const isTooGreat = depth > next && depths.length === ids.length
  if (depth >= greatest && !isTooGreat) return undefined
  return `depth: expected ${next}, since a previous event has ${greatest}, found ${depth}`
}
