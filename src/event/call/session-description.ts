/**
 * What one side of a call sends and receives, as WebRTC has it.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#voice-over-ip | Voice over IP}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'

const description = object(
  'SessionDescription',
  {
    /** In the format of the Session Description Protocol. */
    sdp: string,
    /** Hand any value to WebRTC, which decides on it. */
    type: openLiterals('SdpType', ['answer', 'offer']),
  },
  {},
)
/** What one side of a call sends and receives. */
export interface SessionDescription extends TypeOf<typeof description> {}
export const SessionDescription: Codec<SessionDescription> = description
