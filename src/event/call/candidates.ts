/**
 * `m.call.candidates`: ways to reach the one who sent it.
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
    /** The SDP `a` line. Empty: no more candidates follow. */
    candidate: string,
  },
  {
    /** The media line that it belongs to, counted from 0. This or `sdpMid` is there, unless `candidate` is empty. */
    sdpMLineIndex: number,
    /** The media description that it belongs to. */
    sdpMid: string,
  },
)
/** One way to reach the sender. */
export interface IceCandidate extends TypeOf<typeof candidate> {}
export const IceCandidate: Codec<IceCandidate> = candidate

const content = object(
  'CallCandidatesEventContent',
  { ...callFields, candidates: array(IceCandidate, { independent: true }) },
  {},
)
/** Content of `m.call.candidates`. */
export interface CallCandidatesEventContent extends TypeOf<typeof content> {}
export const CallCandidatesEventContent: Codec<CallCandidatesEventContent> = content

export const CallCandidatesDefinition = defineMessageLike('CallCandidates', 'm.call.candidates', {
  content: CallCandidatesEventContent,
})

/** An `m.call.candidates` event. */
export interface CallCandidatesEvent extends TypeOf<typeof CallCandidatesDefinition.event> {}
export const CallCandidatesEvent: Codec<CallCandidatesEvent> = CallCandidatesDefinition.event

/** An `m.call.candidates` event without `room_id`, from `/sync`. */
export interface SyncCallCandidatesEvent extends TypeOf<typeof CallCandidatesDefinition.sync> {}
export const SyncCallCandidatesEvent: Codec<SyncCallCandidatesEvent> = CallCandidatesDefinition.sync
