/**
 * `m.audio` with content blocks of extensible events, which mark voice messages.
 *
 * Clients send the blocks of the first draft of MSC3245, with durations in milliseconds and waveforms up to 1024. Later
 * drafts changed both ranges and define separate events, which no client sends.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3245 | MSC3245}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { integer, JsonObject, string } from '../codec/primitive.js'
import { intersection } from '../codec/union.js'
import { EncryptedFile } from '../event/common/encrypted-file.js'
import { MxcUri } from '../event/common/mxc-uri.js'
import { AudioMessageEventContent } from '../event/message/audio.js'
import { textFields } from './text-block.js'

const audio = object(
  'AudioContentBlock',
  {},
  {
    /** The duration in milliseconds. */
    duration: integer,
    /** The waveform: amplitudes from 0 to 1024 at equal intervals. */
    waveform: array(integer),
  },
)
/** Metadata of an audio file (MSC1767, MSC3246). */
export interface AudioContentBlock extends TypeOf<typeof audio> {}
export const AudioContentBlock: Codec<AudioContentBlock> = audio

const file = object(
  'FileContentBlock',
  {},
  {
    /** The file, if it is encrypted. */
    file: EncryptedFile,
    /** The media type, for example `audio/ogg`. */
    mimetype: string,
    /** The file name. */
    name: string,
    /** The size of the file in bytes. */
    size: integer,
    /** The file, if it is not encrypted. */
    url: MxcUri,
  },
)
/** A file (MSC1767). */
export interface FileContentBlock extends TypeOf<typeof file> {}
export const FileContentBlock: Codec<FileContentBlock> = file

const content = intersection(
  'ExtensibleAudioMessageEventContent',
  AudioMessageEventContent,
  object(
    'AudioBlocks',
    {},
    {
      ...textFields,
      /** Metadata of the audio. */
      'm.audio': AudioContentBlock,
      /** The audio file. */
      'm.file': FileContentBlock,
      /** Marks the message as a voice message. An empty object. */
      'm.voice': JsonObject,
      /** Metadata of the audio. */
      'org.matrix.msc1767.audio': AudioContentBlock,
      /** The audio file. */
      'org.matrix.msc1767.file': FileContentBlock,
      /** Marks the message as a voice message. An empty object. */
      'org.matrix.msc3245.voice': JsonObject,
    },
  ),
)
/** Content of a message of type `m.audio` with content blocks of extensible events. */
export interface ExtensibleAudioMessageEventContent extends TypeOf<typeof content> {}
export const ExtensibleAudioMessageEventContent: Codec<ExtensibleAudioMessageEventContent> = content
