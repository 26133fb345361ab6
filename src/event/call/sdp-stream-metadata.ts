/**
 * Metadata of the streams of a call.
 *
 * Clients should ignore streams that are not listed or whose purpose is unknown.
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
    /** The content of the stream: camera and microphone (`m.usermedia`), or a shared screen. */
    purpose: openLiterals('StreamPurpose', ['m.screenshare', 'm.usermedia']),
  },
  {
    /** Whether the audio is muted. Absent: false. */
    audio_muted: boolean,
    /** Whether the video is muted. Absent: false. */
    video_muted: boolean,
  },
)
/** Metadata of a stream. */
export interface SdpStream extends TypeOf<typeof stream> {}
export const SdpStream: Codec<SdpStream> = stream

/** Metadata of streams, by stream ID. */
export interface SdpStreamMetadata {
  readonly [streamId: string]: SdpStream
}
export const SdpStreamMetadata: Codec<SdpStreamMetadata> = record(string, SdpStream, { name: 'SdpStreamMetadata' })
