/**
 * `m.audio`: an audio file.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#maudio | m.audio}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { attachmentFields } from './attachment.js'

const info = object(
  'AudioInfo',
  {},
  {
    /** The duration in milliseconds. */
    duration: integer,
    /** The media type, for example `audio/ogg`. */
    mimetype: string,
    /** The size of the file in bytes. */
    size: integer,
  },
)
/** Metadata of an audio file. */
export interface AudioInfo extends TypeOf<typeof info> {}
export const AudioInfo: Codec<AudioInfo> = info

const content = object(
  'AudioMessageEventContent',
  {
    /** The caption, if `filename` is present and differs. Otherwise the file name. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.audio'),
  },
  {
    ...attachmentFields,
    /** Metadata of the file. */
    info: AudioInfo,
  },
)
/** Content of a message of type `m.audio`. */
export interface AudioMessageEventContent extends TypeOf<typeof content> {}
export const AudioMessageEventContent: Codec<AudioMessageEventContent> = content
