/**
 * `m.file`: a file of any type.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mfile | m.file}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { integer, string } from '../../codec/primitive.js'
import { thumbnailFields } from '../common/image-info.js'
import { attachmentFields } from './attachment.js'

const info = object(
  'FileInfo',
  {},
  {
    ...thumbnailFields,
    /** The media type, for example `application/pdf`. */
    mimetype: string,
    /** The size of the file in bytes. */
    size: integer,
  },
)
/** Metadata of a file. */
export interface FileInfo extends TypeOf<typeof info> {}
export const FileInfo: Codec<FileInfo> = info

const content = object(
  'FileMessageEventContent',
  {
    /** The caption, if `filename` is present and differs. Otherwise the file name. */
    body: string,
    /** Tells this message from those of other types. */
    msgtype: literal('m.file'),
  },
  {
    ...attachmentFields,
    /** Metadata of the file. */
    info: FileInfo,
  },
)
/** Content of a message of type `m.file`. */
export interface FileMessageEventContent extends TypeOf<typeof content> {}
export const FileMessageEventContent: Codec<FileMessageEventContent> = content
