/**
 * `m.rtc.slot`: a slot for real-time sessions in a room. The state key is its ID, for example `m.call#ROOM`.
 *
 * A slot without the required keys of an open slot is closed, not malformed.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4143 | MSC4143}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'
import { RtcApplication } from './rtc-application.js'

const encryption = object('RtcEncryption', {
  /** How the keys are managed: with `m.per_member`, each member has its own. */
  type: openLiterals('RtcEncryptionType', ['m.per_member', 'org.matrix.msc4143.per_member']),
})
/** The encryption of the media. */
export interface RtcEncryption extends TypeOf<typeof encryption> {}
export const RtcEncryption: Codec<RtcEncryption> = encryption

const content = object(
  'RtcSlotEventContent',
  {},
  {
    /** The application of the session. Required for an open slot. */
    application: RtcApplication,
    /** The encryption of the media. Absent: they are not encrypted. */
    encryption: RtcEncryption,
    /** The state key. Only in earlier drafts, which had no `status`. */
    slot_id: string,
    /** Whether members can join a session. Absent: closed. */
    status: openLiterals('RtcSlotStatus', ['closed', 'open']),
  },
)
/** Content of `m.rtc.slot`. */
export interface RtcSlotEventContent extends TypeOf<typeof content> {}
export const RtcSlotEventContent: Codec<RtcSlotEventContent> = content

/** Definition of `m.rtc.slot`. */
export const RtcSlotDefinition = defineState(['m.rtc.slot', 'org.matrix.msc4143.rtc.slot'], {
  content: RtcSlotEventContent,
  stateKey: string,
})

/** An `m.rtc.slot` event. */
export interface RtcSlotEvent extends TypeOf<typeof RtcSlotDefinition.event> {}
export const RtcSlotEvent: Codec<RtcSlotEvent> = RtcSlotDefinition.event

/** An `m.rtc.slot` event without `room_id`, from `/sync`. */
export interface SyncRtcSlotEvent extends TypeOf<typeof RtcSlotDefinition.sync> {}
export const SyncRtcSlotEvent: Codec<SyncRtcSlotEvent> = RtcSlotDefinition.sync

/** A stripped `m.rtc.slot` event. */
export interface StrippedRtcSlotEvent extends TypeOf<typeof RtcSlotDefinition.stripped> {}
export const StrippedRtcSlotEvent: Codec<StrippedRtcSlotEvent> = RtcSlotDefinition.stripped
