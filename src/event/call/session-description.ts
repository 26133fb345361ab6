/**
 * Session descriptions of WebRTC.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#voice-over-ip | Voice over IP}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'

const description = object('SessionDescription', {
  /** The session in the format of the Session Description Protocol (SDP). */
  sdp: string,
  /** The type of the description. Pass unknown values to WebRTC, which validates them. */
  type: openLiterals('SdpType', ['answer', 'offer']),
})
/** A session description: what one side of a call sends and receives. */
export interface SessionDescription extends TypeOf<typeof description> {}
export const SessionDescription: Codec<SessionDescription> = description
