/**
 * How members of a real-time session reach each other's media: servers that pass them on, as a rule.
 *
 * The only one that clients use is LiveKit, as MSC4195 has it.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4143 | MSC4143}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'

const transport = object(
  'RtcTransport',
  { type: openLiterals('RtcTransportType', ['livekit']) },
  {
    /** The name that the session has there. */
    livekit_alias: string,
    /** Where to ask for the token that lets one in. */
    livekit_service_url: string,
  },
)
/** A way by which media go. What else it needs depends on its type, and is kept. */
export interface RtcTransport extends TypeOf<typeof transport> {}
export const RtcTransport: Codec<RtcTransport> = transport
