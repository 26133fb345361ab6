/**
 * Metadata of images and thumbnails.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mimage | m.image}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, integer, string } from '../../codec/primitive.js'
import { EncryptedFile } from './encrypted-file.js'
import { MxcUri } from './mxc-uri.js'

/**
 * Fields of an image or a thumbnail.
 *
 * @internal
 */
export const pictureFields = {
  /** The intended display height in pixels. It may differ from the height of the file. */
  h: integer,
  /** The media type, for example `image/jpeg`. */
  mimetype: string,
  /** The size of the file in bytes. */
  size: integer,
  /** The intended display width in pixels. It may differ from the width of the file. */
  w: integer,
}

const thumbnailInfo = object('ThumbnailInfo', {}, pictureFields)
/** Metadata of a thumbnail. */
export interface ThumbnailInfo extends TypeOf<typeof thumbnailInfo> {}
export const ThumbnailInfo: Codec<ThumbnailInfo> = thumbnailInfo

/**
 * Fields for the thumbnail of a file: encrypted (`thumbnail_file`) or not (`thumbnail_url`).
 *
 * @internal
 */
export const thumbnailFields = {
  /** The encrypted thumbnail. Absent: the thumbnail is unencrypted, or missing. */
  thumbnail_file: EncryptedFile,
  /** Metadata of the thumbnail. */
  thumbnail_info: ThumbnailInfo,
  /** The thumbnail, if it is not encrypted. */
  thumbnail_url: MxcUri,
}

const imageInfo = object(
  'ImageInfo',
  {},
  {
    ...pictureFields,
    ...thumbnailFields,
    /** Whether the image is animated: a hint, which may be wrong. Absent: unknown. */
    is_animated: boolean,
  },
)
/** Metadata of an image. */
export interface ImageInfo extends TypeOf<typeof imageInfo> {}
export const ImageInfo: Codec<ImageInfo> = imageInfo
