/**
 * The file name and the caption of a media message. `body` may hold either.
 *
 * Up to v1.9, `body` was always the file name.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#media-captions | Media captions}
 * @module
 */

import type { AudioMessageEventContent } from '../../event/message/audio.js'
import type { FileMessageEventContent } from '../../event/message/file.js'
import type { ImageMessageEventContent } from '../../event/message/image.js'
import type { VideoMessageEventContent } from '../../event/message/video.js'
import { ownString } from '../../json/own.js'

/** Content of a message with a media file. */
export type MediaMessageEventContent =
  | AudioMessageEventContent
  | FileMessageEventContent
  | ImageMessageEventContent
  | VideoMessageEventContent

/** The sender's caption of a media file. */
export interface MediaCaption {
  /** The caption in plain text. */
  readonly body: string
  /** The caption in HTML. It comes from another user: sanitize it before display. */
  readonly html?: string | undefined
}

/**
 * Returns the caption; `undefined` if there is no `filename`, or if `body` is equal to it or empty.
 *
 * @example
 * ```ts
 * import { mediaCaption } from 'matrix-event-model'
 *
 * mediaCaption({ msgtype: 'm.image', filename: 'dog.jpg', body: 'Rex!' }) // => { body: 'Rex!' }
 * mediaCaption({ msgtype: 'm.image', body: 'dog.jpg' }) // => undefined
 * ```
 */
export function mediaCaption(content: MediaMessageEventContent): MediaCaption | undefined {
  const filename = ownString(content, 'filename')
  const body = ownString(content, 'body')
  if (filename === undefined || !body || body === filename) return undefined
  const html =
    ownString(content, 'format') === 'org.matrix.custom.html' ? ownString(content, 'formatted_body') : undefined
  return html === undefined ? { body } : { body, html }
}

/**
 * Returns the file name: `filename`, or else `body`.
 *
 * Do not use it as a path. It may contain anything, including `../`.
 *
 * @example
 * ```ts
 * import { mediaFilename } from 'matrix-event-model'
 *
 * mediaFilename({ msgtype: 'm.image', filename: 'dog.jpg', body: 'Rex!' }) // => 'dog.jpg'
 * mediaFilename({ msgtype: 'm.image', body: 'dog.jpg' }) // => 'dog.jpg'
 * ```
 */
export function mediaFilename(content: MediaMessageEventContent): string {
  return ownString(content, 'filename') ?? ownString(content, 'body') ?? ''
}
