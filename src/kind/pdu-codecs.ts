/**
 * The codecs of PDUs, by format.
 *
 * @internal
 * @module
 */
import type { AnyCodec, TypeOf } from '../codec/codec.js'
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

type ByFormat = Readonly<Record<PduFormat, AnyCodec>>

/** Codecs for PDUs of any type: the envelope with any content. */
export const PDU_ENVELOPES = { v1: PduV1, v3: PduV3, v11: PduV11, v12: PduV12 } satisfies ByFormat

/** Codecs for PDUs of the listed types. */
export const PDUS = { v1: AnyPduV1, v3: AnyPduV3, v11: AnyPduV11, v12: AnyPduV12 } satisfies ByFormat

/** Codecs for redacted PDUs of the listed types. */
export const REDACTED_PDUS = {
  v1: AnyRedactedPduV1,
  v3: AnyRedactedPduV3,
  v11: AnyRedactedPduV11,
  v12: AnyRedactedPduV12,
} satisfies ByFormat

/** A PDU of any type and format: the envelope with any content. */
export type AnyPduEnvelope = TypeOf<(typeof PDU_ENVELOPES)[PduFormat]>

/** PDUs of any format, by type. */
export type PduByType = {
  readonly [T in TimelineEventType]: WithoutEnvelope<TypeOf<(typeof TIMELINE)[T]['event']>> & AnyPduEnvelope
}
