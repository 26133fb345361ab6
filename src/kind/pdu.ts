/**
 * PDUs of all known types, by format.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#pdus | PDUs}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import type { WithoutEnvelope } from '../event/envelope/in-envelope.js'
import { PduV1, PduV3, PduV11, PduV12 } from '../event/envelope/pdu.js'
import { eventsIn, redactedIn } from './events-in.js'
import { type AnyTimelineEvent, TIMELINE, type TimelineEventType } from './timeline.js'

/** A room event of any known type, without its envelope. */
type Bare = WithoutEnvelope<AnyTimelineEvent>
type Redacted = TypeOf<(typeof TIMELINE)[TimelineEventType]['redacted']>

/** A PDU of any known type in room versions 1 and 2. */
export type AnyPduV1 = PduV1 & Bare
export const AnyPduV1: Codec<AnyPduV1> = eventsIn('AnyPduV1', PduV1, TIMELINE)

/** A PDU of any known type in room versions 3 to 10. */
export type AnyPduV3 = PduV3 & Bare
export const AnyPduV3: Codec<AnyPduV3> = eventsIn('AnyPduV3', PduV3, TIMELINE)

/** A PDU of any known type in room version 11. */
export type AnyPduV11 = PduV11 & Bare
export const AnyPduV11: Codec<AnyPduV11> = eventsIn('AnyPduV11', PduV11, TIMELINE)

/** A PDU of any known type in room version 12. */
export type AnyPduV12 = PduV12 & Bare
export const AnyPduV12: Codec<AnyPduV12> = eventsIn('AnyPduV12', PduV12, TIMELINE)

/** A PDU of any known type and format. */
export type AnyPdu = AnyPduV1 | AnyPduV3 | AnyPduV11 | AnyPduV12

/** A redacted PDU of any known type in room versions 1 and 2. */
export type AnyRedactedPduV1 = PduV1 & Redacted
export const AnyRedactedPduV1: Codec<AnyRedactedPduV1> = redactedIn('AnyRedactedPduV1', PduV1, TIMELINE)

/** A redacted PDU of any known type in room versions 3 to 10. */
export type AnyRedactedPduV3 = PduV3 & Redacted
export const AnyRedactedPduV3: Codec<AnyRedactedPduV3> = redactedIn('AnyRedactedPduV3', PduV3, TIMELINE)

/** A redacted PDU of any known type in room version 11. */
export type AnyRedactedPduV11 = PduV11 & Redacted
export const AnyRedactedPduV11: Codec<AnyRedactedPduV11> = redactedIn('AnyRedactedPduV11', PduV11, TIMELINE)

/** A redacted PDU of any known type in room version 12. */
export type AnyRedactedPduV12 = PduV12 & Redacted
export const AnyRedactedPduV12: Codec<AnyRedactedPduV12> = redactedIn('AnyRedactedPduV12', PduV12, TIMELINE)

/** A redacted PDU of any known type and format. */
export type AnyRedactedPdu = AnyRedactedPduV1 | AnyRedactedPduV3 | AnyRedactedPduV11 | AnyRedactedPduV12
