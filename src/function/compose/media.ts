/**
 * Builds messages with an uploaded file, encrypted or not.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#media-captions | Media captions}
 * @module
 */

import type { EncryptedFile } from '../../event/common/encrypted-file.js'
import type { ImageInfo } from '../../event/common/image-info.js'
import type { MxcUri } from '../../event/common/mxc-uri.js'
import type { AudioInfo, AudioMessageEventContent } from '../../event/message/audio.js'
import type { FileInfo, FileMessageEventContent } from '../../event/message/file.js'
import type { ImageMessageEventContent } from '../../event/message/image.js'
import type { VideoInfo, VideoMessageEventContent } from '../../event/message/video.js'
import { ownObject, ownValue } from '../../json/own.js'
import { textOf } from '../../json/text-of.js'
import type { WithCustomKeys } from './custom-keys.js'
import { formattedBody } from './formatted-body.js'
import type { MentioningContent } from './mention.js'
import type { Mutable } from './mutable.js'

/** An uploaded file. */
export interface UploadedMedium<Info> {
  /** The `mxc:` URI, or the keys of an encrypted file. Any other string is left out. */
  readonly source: string | EncryptedFile
  /** The original name of the file. */
  readonly filename: string
  /** Metadata of the file. */
  readonly info?: WithCustomKeys<Info> | undefined
  /** The sender's caption. */
  readonly caption?: string | undefined
  /** The caption in HTML, sent as is. Ignored without a `caption`. */
  readonly captionHtml?: string | undefined
}

/**
 * Builds the content of an `m.image`.
 *
 * Both `filename` and `body` are always written; without a caption they are equal. A caption that is empty or equal to
 * the file name counts as absent.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mimage | m.image}
 * @example
 * ```ts
 * import { buildImageMessage } from 'matrix-event-model'
 *
 * const image = { source: 'mxc://example.org/a', filename: 'dog.jpg', info: { w: 480, h: 640 } } as const
 * const { body, filename, url } = buildImageMessage({ ...image, caption: 'Rex!' })
 * body // => 'Rex!'
 * filename // => 'dog.jpg'
 * url // => 'mxc://example.org/a'
 * buildImageMessage(image).body // => 'dog.jpg'
 * ```
 */
export function buildImageMessage(
  medium: UploadedMedium<ImageInfo>,
): Mutable<ImageMessageEventContent> & MentioningContent {
  return { msgtype: 'm.image', ...attachment(medium) }
}

/**
 * Builds the content of an `m.video`, with file name and caption as in {@link buildImageMessage}.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mvideo | m.video}
 * @example
 * ```ts
 * import { buildVideoMessage } from 'matrix-event-model'
 *
 * const video = { source: 'mxc://example.org/a', filename: 'dog.mp4', info: { duration: 2000 } } as const
 * buildVideoMessage(video).body // => 'dog.mp4'
 * ```
 */
export function buildVideoMessage(
  medium: UploadedMedium<VideoInfo>,
): Mutable<VideoMessageEventContent> & MentioningContent {
  return { msgtype: 'm.video', ...attachment(medium) }
}

/**
 * Builds the content of an `m.audio`, with file name and caption as in {@link buildImageMessage}.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#maudio | m.audio}
 * @example
 * ```ts
 * import { buildAudioMessage } from 'matrix-event-model'
 *
 * buildAudioMessage({ source: 'mxc://example.org/a', filename: 'bark.ogg' }).filename // => 'bark.ogg'
 * ```
 */
export function buildAudioMessage(
  medium: UploadedMedium<AudioInfo>,
): Mutable<AudioMessageEventContent> & MentioningContent {
  return { msgtype: 'm.audio', ...attachment(medium) }
}

/**
 * Builds the content of an `m.file`, with file name and caption as in {@link buildImageMessage}.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mfile | m.file}
 * @example
 * ```ts
 * import { buildFileMessage } from 'matrix-event-model'
 *
 * buildFileMessage({ source: 'mxc://example.org/a', filename: 'walks.pdf' }).url // => 'mxc://example.org/a'
 * ```
 */
export function buildFileMessage(
  medium: UploadedMedium<FileInfo>,
): Mutable<FileMessageEventContent> & MentioningContent {
  return { msgtype: 'm.file', ...attachment(medium) }
}

function attachment<Info extends object>(medium: UploadedMedium<Info>) {
  const filename = textOf(ownValue(medium, 'filename'))
  const caption = textOf(ownValue(medium, 'caption'))
  const isCaption = caption !== '' && caption !== filename
  const url = textOf(ownValue(medium, 'source'))
  // Their contents are the caller's responsibility.
  const file = ownObject(medium, 'source') as EncryptedFile | undefined
  const info = ownObject(medium, 'info') as Info | undefined
  return {
    body: isCaption ? caption : filename,
    ...(isCaption && formattedBody(ownValue(medium, 'captionHtml'))),
    filename,
    ...(isMxcUri(url) && { url }),
    ...(file && { file }),
    ...(info && { info }),
    'm.mentions': {},
  }
}

function isMxcUri(uri: string): uri is MxcUri {
  return uri.startsWith('mxc://')
}
