/**
 * What the streams of a call are.
 *
 * A stream that is not listed, or whose purpose you do not know, is to be ignored.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#streams | Streams}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'

const stream = object(
  'SdpStream',
  {
    /** A camera and microphone, or a screen. */
    purpose: openLiterals('StreamPurpose', ['m.screenshare', 'm.usermedia']),
  },
  {
    /** Absent: false. */
    audio_muted: boolean,
    /** Absent: false. */
    video_muted: boolean,
  },
)
/** What one stream is. */
export interface SdpStream extends TypeOf<typeof stream> {}
export const SdpStream: Codec<SdpStream> = stream

/** What the streams are, by their ID. */
export interface SdpStreamMetadata {
  readonly [streamId: string]: SdpStream
}
export const SdpStreamMetadata: Codec<SdpStreamMetadata> = record(string, SdpStream, { name: 'SdpStreamMetadata' })
