/**
 * `m.call.candidates`: ICE candidates of the sender.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mcallcandidates | m.call.candidates}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { number, string } from '../../codec/primitive.js'
import { defineMessageLike } from '../envelope/define.js'
import { callFields } from './call-fields.js'

const candidate = object(
  'IceCandidate',
  {
    /** The SDP `a` line of the candidate. Empty: the end of candidates. */
    candidate: string,
  },
  {
    /** The zero-based index of the media line. This or `sdpMid` is required unless `candidate` is empty. */
    sdpMLineIndex: number,
    /** The ID of the media description. This or `sdpMLineIndex` is required unless `candidate` is empty. */
    sdpMid: string,
  },
)
/** An ICE candidate. */
export interface IceCandidate extends TypeOf<typeof candidate> {}
export const IceCandidate: Codec<IceCandidate> = candidate

const content = object('CallCandidatesEventContent', {
  ...callFields,
  /** New candidates, in addition to those sent before. */
  candidates: array(IceCandidate, { independent: true }),
})
/** Content of `m.call.candidates`. */
export interface CallCandidatesEventContent extends TypeOf<typeof content> {}
export const CallCandidatesEventContent: Codec<CallCandidatesEventContent> = content

/** Definition of `m.call.candidates`. */
export const CallCandidatesDefinition = defineMessageLike('m.call.candidates', {
  content: CallCandidatesEventContent,
})

/** An `m.call.candidates` event. */
export interface CallCandidatesEvent extends TypeOf<typeof CallCandidatesDefinition.event> {}
export const CallCandidatesEvent: Codec<CallCandidatesEvent> = CallCandidatesDefinition.event

/** An `m.call.candidates` event without `room_id`, from `/sync`. */
export interface SyncCallCandidatesEvent extends TypeOf<typeof CallCandidatesDefinition.sync> {}
export const SyncCallCandidatesEvent: Codec<SyncCallCandidatesEvent> = CallCandidatesDefinition.sync
