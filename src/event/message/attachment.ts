/**
 * Fields of messages with an attached file.
 *
 * If `filename` is present and differs from `body`, `body` is a caption. Otherwise `body` is the file name.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#media-captions | Media captions}
 * @internal
 * @module
 */
import { string } from '../../codec/primitive.js'
import { EncryptedFile } from '../common/encrypted-file.js'
import { MxcUri } from '../common/mxc-uri.js'
import { formattedFields } from './formatted.js'

export const attachmentFields = {
  ...formattedFields,
  /** The file, if it is encrypted. */
  file: EncryptedFile,
  /** The original file name. Absent: `body` is the file name. */
  filename: string,
  /** The file, if it is not encrypted. */
  url: MxcUri,
}
