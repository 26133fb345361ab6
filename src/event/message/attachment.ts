/**
 * A medium that a message carries.
 *
 * Where `filename` is there and differs from it, `body` is a caption; else it is the file's name.
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
  /** Only there when the medium is encrypted. */
  file: EncryptedFile,
  filename: string,
  /** Only there when the medium is not encrypted. */
  url: MxcUri,
}
