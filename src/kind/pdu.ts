/**
 * PDUs of all known types, by format.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#pdus | PDUs}
 * @module
 */
import type { Codec } from '../codec/codec.js'
import { intersection } from '../codec/union.js'
import { PduV1, PduV3, PduV11, PduV12 } from '../event/envelope/pdu.js'
import { AnyBareEvent, AnyBareRedactedEvent } from './timeline.js'

/** A PDU of any known type in room versions 1 and 2. */
export type AnyPduV1 = PduV1 & AnyBareEvent
export const AnyPduV1: Codec<AnyPduV1> = intersection('AnyPduV1', PduV1, AnyBareEvent)

/** A PDU of any known type in room versions 3 to 10. */
export type AnyPduV3 = PduV3 & AnyBareEvent
export const AnyPduV3: Codec<AnyPduV3> = intersection('AnyPduV3', PduV3, AnyBareEvent)

/** A PDU of any known type in room version 11. */
export type AnyPduV11 = PduV11 & AnyBareEvent
export const AnyPduV11: Codec<AnyPduV11> = intersection('AnyPduV11', PduV11, AnyBareEvent)

/** A PDU of any known type in room version 12. */
export type AnyPduV12 = PduV12 & AnyBareEvent
export const AnyPduV12: Codec<AnyPduV12> = intersection('AnyPduV12', PduV12, AnyBareEvent)

/** A PDU of any known type and format. */
export type AnyPdu = AnyPduV1 | AnyPduV3 | AnyPduV11 | AnyPduV12

/** A redacted PDU of any known type in room versions 1 and 2. */
export type AnyRedactedPduV1 = PduV1 & AnyBareRedactedEvent
export const AnyRedactedPduV1: Codec<AnyRedactedPduV1> = intersection('AnyRedactedPduV1', PduV1, AnyBareRedactedEvent)

/** A redacted PDU of any known type in room versions 3 to 10. */
export type AnyRedactedPduV3 = PduV3 & AnyBareRedactedEvent
export const AnyRedactedPduV3: Codec<AnyRedactedPduV3> = intersection('AnyRedactedPduV3', PduV3, AnyBareRedactedEvent)

/** A redacted PDU of any known type in room version 11. */
export type AnyRedactedPduV11 = PduV11 & AnyBareRedactedEvent
export const AnyRedactedPduV11: Codec<AnyRedactedPduV11> = intersection(
  'AnyRedactedPduV11',
  PduV11,
  AnyBareRedactedEvent,
)

/** A redacted PDU of any known type in room version 12. */
export type AnyRedactedPduV12 = PduV12 & AnyBareRedactedEvent
export const AnyRedactedPduV12: Codec<AnyRedactedPduV12> = intersection(
  'AnyRedactedPduV12',
  PduV12,
  AnyBareRedactedEvent,
)

/** A redacted PDU of any known type and format. */
export type AnyRedactedPdu = AnyRedactedPduV1 | AnyRedactedPduV3 | AnyRedactedPduV11 | AnyRedactedPduV12
