/**
 * Removes from a PDU what servers store with it, and what is not covered by its hashes.
 *
 * @module
 */
import type { RoomPdu } from '../../function/authorization/pdu.js'
import { contentHash } from '../../function/hash/content-hash.js'
import { own, ownString, ownValue } from '../../json/own.js'

/** Keys that Dendrite adds. */
const ADDED = ['_room_version', '_event_id'] as const

/**
 * Returns a PDU as servers exchange it: without what Dendrite adds, and from room version 3 on without the `event_id`
 * that conduwuit and its relatives store in it. A PDU whose hash covers these keys is returned as it is.
 */
export function withoutAdditions(pdu: RoomPdu, roomVersion: string): RoomPdu {
  const keys: string[] = ADDED.filter((key) => own(pdu, key) !== undefined)
  if (roomVersion !== '1' && roomVersion !== '2' && own(pdu, 'event_id') !== undefined) keys.push('event_id')
  if (keys.length === 0 || hasRightHash(pdu)) return pdu
  return Object.fromEntries(Object.entries(pdu).filter(([key]) => !keys.includes(key))) as unknown as RoomPdu
}

/** Returns the event ID that is stored in a PDU. */
export function storedEventId(pdu: RoomPdu): string | undefined {
  return ownString(pdu, '_event_id') ?? ownString(pdu, 'event_id')
}

/** Returns whether the content hash in a PDU is that of its content. */
export function hasRightHash(pdu: RoomPdu): boolean {
  const hash = contentHash(pdu)
  return hash._tag === 'Right' && hash.right === ownString(ownValue(pdu, 'hashes'), 'sha256')
}
