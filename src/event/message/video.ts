/**
 * `m.video`: a video.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mvideo | m.video}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { pictureFields, thumbnailFields } from '../common/image-info.js'
import { attachmentFields } from './attachment.js'

const info = object(
  'VideoInfo',
  {},
  {
    ...pictureFields,
    ...thumbnailFields,
    /** The duration in milliseconds. */
    duration: integer,
  },
)
/** Metadata of a video. */
export interface VideoInfo extends TypeOf<typeof info> {}
export const VideoInfo: Codec<VideoInfo> = info

const content = object(
  'VideoMessageEventContent',
  {
    /** The caption, if `filename` is present and differs. Otherwise the file name. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.video'),
  },
  {
    ...attachmentFields,
    /** Metadata of the video. */
    info: VideoInfo,
  },
)
/** Content of a message of type `m.video`. */
export interface VideoMessageEventContent extends TypeOf<typeof content> {}
export const VideoMessageEventContent: Codec<VideoMessageEventContent> = content
