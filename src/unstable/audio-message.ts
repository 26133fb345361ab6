/**
 * `m.audio`: a sound, as a message with the blocks of extensible events in it: voice messages are told by them.
 *
 * Clients send the blocks of the first draft of MSC3245, where a duration is in milliseconds and a waveform goes up to
 * 1024. Later drafts, by which both would be smaller, are of events of their own, which nobody sends.
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
    /** In milliseconds. */
    duration: integer,
    /** How loud it is, from 0 to 1024, at points that lie evenly between begin and end. */
    waveform: array(integer),
  },
)
/** What is known about a sound (MSC1767, MSC3246). */
export interface AudioContentBlock extends TypeOf<typeof audio> {}
export const AudioContentBlock: Codec<AudioContentBlock> = audio

const file = object(
  'FileContentBlock',
  {},
  {
    /** Only there when the file is encrypted. */
    file: EncryptedFile,
    mimetype: string,
    name: string,
    /** In bytes. */
    size: integer,
    /** Only there when the file is not encrypted. */
    url: MxcUri,
  },
)
/** Where a file is (MSC1767). */
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
      'm.audio': AudioContentBlock,
      'm.file': FileContentBlock,
      /** It is a voice message. Empty. */
      'm.voice': JsonObject,
      'org.matrix.msc1767.audio': AudioContentBlock,
      'org.matrix.msc1767.file': FileContentBlock,
      /** It is a voice message. Empty. */
      'org.matrix.msc3245.voice': JsonObject,
    },
  ),
)
/** Content of a message of type `m.audio`, with the blocks of extensible events. */
export type ExtensibleAudioMessageEventContent = TypeOf<typeof content>
export const ExtensibleAudioMessageEventContent: Codec<ExtensibleAudioMessageEventContent> = content
