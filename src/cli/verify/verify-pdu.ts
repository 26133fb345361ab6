/**
 * What is wrong with the content hash and the event ID of a PDU.
 *
 * @module
 */
import type { RoomPdu } from '../../function/authorization/pdu.js'
import { computeEventId } from '../../function/hash/event-id.js'
import { isSameJson } from '../../function/room-state/same-json.js'
import { redact } from '../../function/room-version/redact.js'
import { hasRightHash, storedEventId, withoutAdditions } from '../source/without-additions.js'

/** A PDU, and what is known of it besides. */
export interface RecordedPdu {
  readonly pdu: RoomPdu
  /** The event ID in the record around the event. Absent: not recorded. */
  readonly eventId: string | undefined
  /** Whether it has been redacted. Absent: not recorded. */
  readonly isRedacted: boolean | undefined
}

export interface PduVerdict {
  /** Without what the server has added to it. */
  readonly pdu: RoomPdu
  /** The event ID by the rules of the room version. Absent: it has none. */
  readonly eventId: string | undefined
  /** Whether it is redacted, so that its content hash says nothing. */
  readonly isRedacted: boolean
  readonly faults: readonly { readonly code: string; readonly message: string }[]
}

/** Compares the content hash and the event ID with those that are recorded. */
export function verifyPdu(recorded: RecordedPdu, roomVersion: string): PduVerdict {
  const pdu = withoutAdditions(recorded.pdu, roomVersion)
  const recordedId = recorded.eventId ?? storedEventId(recorded.pdu)
  const faults: { code: string; message: string }[] = []
  const id = computeEventId(pdu, roomVersion)
  if (id._tag === 'Left') faults.push({ code: id.left.code, message: id.left.message })
  else if (recordedId !== undefined && recordedId !== id.right) {
    faults.push({ code: 'wrong-event-id', message: `the event ID is ${id.right}` })
  }
  const hasWrongHash = !hasRightHash(pdu)
  const isRedacted = hasWrongHash && isStripped(pdu, roomVersion)
  if (hasWrongHash && !isRedacted) faults.push({ code: 'wrong-hash', message: WRONG_HASH })
  // In these versions, the event ID is not a hash, which would cover what redaction leaves.
  else if (isRedacted && recorded.isRedacted === false && (roomVersion === '1' || roomVersion === '2')) {
    faults.push({ code: 'wrong-hash', message: `${WRONG_HASH}, and no redaction of it is stored` })
  }
  return { pdu, eventId: id._tag === 'Right' ? id.right : undefined, isRedacted, faults }
}

const WRONG_HASH = 'hashes.sha256: not the hash of this content'

/** Whether redaction would take nothing from the event. */
function isStripped(pdu: RoomPdu, roomVersion: string): boolean {
  return isSameJson(withoutUnsigned(redact(pdu, roomVersion)), withoutUnsigned(pdu))
}

function withoutUnsigned(pdu: object): object {
  const { unsigned: _, ...rest } = pdu as { unsigned?: unknown }
  return rest
}
