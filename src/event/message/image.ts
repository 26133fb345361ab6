/**
 * `m.image`: an image.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mimage | m.image}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { ImageInfo } from '../common/image-info.js'
import { attachmentFields } from './attachment.js'

const content = object(
  'ImageMessageEventContent',
  {
    /** The caption, if `filename` is present and differs. Otherwise the file name. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.image'),
  },
  {
    ...attachmentFields,
    /** Metadata of the image. */
    info: ImageInfo,
  },
)
/** Content of a message of type `m.image`. */
export interface ImageMessageEventContent extends TypeOf<typeof content> {}
export const ImageMessageEventContent: Codec<ImageMessageEventContent> = content
