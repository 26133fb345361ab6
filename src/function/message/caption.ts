/**
 * What a medium is called, and what its sender says of it: `body` holds the one or the other.
 *
 * Up to v1.9, `body` was always the file's name.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#media-captions | Media captions}
 * @module
 */

import type { AudioMessageEventContent } from '../../event/message/audio.js'
import type { FileMessageEventContent } from '../../event/message/file.js'
import type { ImageMessageEventContent } from '../../event/message/image.js'
import type { VideoMessageEventContent } from '../../event/message/video.js'
import { ownString } from '../../json/own.js'

/** Content of a message that carries a medium. */
export type MediaMessageEventContent =
  | AudioMessageEventContent
  | FileMessageEventContent
  | ImageMessageEventContent
  | VideoMessageEventContent

/** What a sender says of a medium. */
export interface MediaCaption {
  readonly body: string
  /** The same in HTML. Made by somebody else: sanitize before showing. */
  readonly html?: string | undefined
}

/**
 * What the sender says of the medium; `undefined` where they say nothing: where there is no `filename`, where `body` is
 * the same, or where it is empty.
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
 * What the medium is called: its `filename`, or without one its `body`.
 *
 * It may hold anything, `../` too. A name is not a path.
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
