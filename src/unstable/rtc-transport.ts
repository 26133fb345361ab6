/**
 * Transports of real-time sessions, usually media servers.
 *
 * The only one in use is LiveKit (MSC4195).
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
  {
    /** The kind of media server. */
    type: openLiterals('RtcTransportType', ['livekit']),
  },
  {
    /** The name of the session on the server. */
    livekit_alias: string,
    /** The URL of the service that issues access tokens. */
    livekit_service_url: string,
  },
)
/** A transport for media. Other keys, which depend on the type, are kept. */
export interface RtcTransport extends TypeOf<typeof transport> {}
export const RtcTransport: Codec<RtcTransport> = transport
