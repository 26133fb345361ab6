/**
 * What is known about an image, or about the thumbnail of something else.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mimage | m.image}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, integer, string } from '../../codec/primitive.js'
import { EncryptedFile } from './encrypted-file.js'
import { MxcUri } from './mxc-uri.js'

/** The size and kind of a picture. */
export const pictureFields = {
  /** In pixels. Of an image as it is meant to be shown, which may differ from the file's own. */
  h: integer,
  mimetype: string,
  /** In bytes. */
  size: integer,
  /** In pixels. Of an image as it is meant to be shown, which may differ from the file's own. */
  w: integer,
}

const thumbnailInfo = object('ThumbnailInfo', {}, pictureFields)
/** What is known about a thumbnail. */
export interface ThumbnailInfo extends TypeOf<typeof thumbnailInfo> {}
export const ThumbnailInfo: Codec<ThumbnailInfo> = thumbnailInfo

/** The thumbnail of a medium: encrypted (`thumbnail_file`) or not (`thumbnail_url`). */
export const thumbnailFields = {
  /** Only there when the thumbnail is encrypted. */
  thumbnail_file: EncryptedFile,
  thumbnail_info: ThumbnailInfo,
  /** Only there when the thumbnail is not encrypted. */
  thumbnail_url: MxcUri,
}

const imageInfo = object(
  'ImageInfo',
  {},
  {
    ...pictureFields,
    ...thumbnailFields,
    /** Whether the image moves. A hint, not to be trusted. Absent: the sender could not tell. */
    is_animated: boolean,
  },
)
/** What is known about an image. */
export interface ImageInfo extends TypeOf<typeof imageInfo> {}
export const ImageInfo: Codec<ImageInfo> = imageInfo
