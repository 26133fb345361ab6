/**
 * `m.audio`: a sound, or a recording.
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
    /** In milliseconds. */
    duration: integer,
    mimetype: string,
    /** In bytes. */
    size: integer,
  },
)
/** What is known about a sound. */
export interface AudioInfo extends TypeOf<typeof info> {}
export const AudioInfo: Codec<AudioInfo> = info

const content = object(
  'AudioMessageEventContent',
  {
    body: string,
    msgtype: literal('m.audio'),
  },
  { ...attachmentFields, info: AudioInfo },
)
/** Content of a message of type `m.audio`. */
export interface AudioMessageEventContent extends TypeOf<typeof content> {}
export const AudioMessageEventContent: Codec<AudioMessageEventContent> = content
