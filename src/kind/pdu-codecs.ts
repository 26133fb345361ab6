/**
 * The codecs of PDUs, by format.
 *
 * @internal
 * @module
 */
import type { TypeOf } from '../codec/codec.js'
import type { WithoutEnvelope } from '../event/envelope/in-envelope.js'
import { PduV1, PduV3, PduV11, PduV12 } from '../event/envelope/pdu.js'
import type { PduFormat } from '../function/room-version/rules.js'
import {
  AnyPduV1,
  AnyPduV3,
  AnyPduV11,
  AnyPduV12,
  AnyRedactedPduV1,
  AnyRedactedPduV3,
  AnyRedactedPduV11,
  AnyRedactedPduV12,
} from './pdu.js'
import type { TIMELINE, TimelineEventType } from './timeline.js'

/** For PDUs of each format: the envelope with any content, the listed types, and these when redacted. */
export const PDU_CODECS = {
  /** Room versions 1 and 2. */
  v1: { envelope: PduV1, known: AnyPduV1, redacted: AnyRedactedPduV1 },
  /** Room versions 3 to 10. */
  v3: { envelope: PduV3, known: AnyPduV3, redacted: AnyRedactedPduV3 },
  /** Room version 11. */
  v11: { envelope: PduV11, known: AnyPduV11, redacted: AnyRedactedPduV11 },
  /** Room version 12 and unknown ones. */
  v12: { envelope: PduV12, known: AnyPduV12, redacted: AnyRedactedPduV12 },
} as const satisfies Readonly<Record<PduFormat, object>>

/** A PDU of any type and format: the envelope with any content. */
export type AnyPduEnvelope = TypeOf<(typeof PDU_CODECS)[PduFormat]['envelope']>

/** PDUs of any format, by type. */
export type PduByType = {
  readonly [T in TimelineEventType]: WithoutEnvelope<TypeOf<(typeof TIMELINE)[T]['event']>> & AnyPduEnvelope
}
