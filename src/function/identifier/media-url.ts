/**
 * The URLs of media on the client's own homeserver.
 *
 * These endpoints require an access token in an `Authorization` header, so a plain `<img src>` fails. Do not put the
 * token in the URL, which people copy and share.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#content-repository | Content repository}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { ownString, ownValue } from '../../json/own.js'
import type { IdentifierFault } from './fault.js'
import { parseMxcUri } from './mxc-uri.js'
import { fault, success } from './outcome.js'
import { encodeSegment } from './percent-encoding.js'

/** Options of the URL of a download. */
export interface MediaDownloadOptions {
  /**
   * The file name that the server should use. Slashes and backslashes become `_`. `''`, `.` and `..` are ignored, since
   * they cannot be used in a URL; the file then keeps the name of its upload.
   */
  readonly fileName?: string | undefined
}

/** Options of the URL of a thumbnail. */
export interface MediaThumbnailOptions {
  /** Minimum width in pixels. The server may send a larger image, or a smaller one if the original is smaller. */
  readonly width: number
  /** Minimum height in pixels. */
  readonly height: number
  /** `crop` cuts the image to the requested aspect ratio, `scale` keeps its own. Absent: the server decides. */
  readonly method?: 'crop' | 'scale' | undefined
  /** Whether an animated thumbnail is wanted. Absent: the server should send a still image. */
  readonly animated?: boolean | undefined
}

/**
 * Returns the URL to download a file from. `Left` if the homeserver URL or the `mxc:` URI is invalid: the result always
 * points to media on this homeserver.
 *
 * @param homeserverUrl - the base URL of the client's homeserver, with or without a path and a trailing slash;
 *   at most 2048 characters
 * @param mxcUri - the URI from an event, validated or not
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#get_matrixclientv1mediadownloadservernamemediaid | GET /media/download}
 * @example
 * ```ts
 * import { mediaDownloadUrl } from 'matrix-event-model'
 *
 * const base = 'https://example.org'
 * const url = mediaDownloadUrl(base, 'mxc://b.c/ascERGsh', { fileName: 'my cat.png' })
 * url._tag === 'Right' && url.right // => `${base}/_matrix/client/v1/media/download/b.c/ascERGsh/my%20cat.png`
 * mediaDownloadUrl(base, 'https://b.c/cat.png')._tag // => 'Left'
 * ```
 */
export function mediaDownloadUrl(
  homeserverUrl: string,
  mxcUri: string,
  options: MediaDownloadOptions = {},
): Either<IdentifierFault, string> {
  const url = mediaUrl(homeserverUrl, 'download', mxcUri)
  if (url._tag === 'Left') return url
  const fileName = (ownString(options, 'fileName') ?? '').replace(/[/\\]/g, '_')
  if (!['', '.', '..'].includes(fileName)) url.right.pathname += `/${encodeSegment(fileName)}`
  return success(url.right.href)
}

/**
 * Returns the URL to download a thumbnail from. Sizes are rounded up to whole pixels. `Left` if a size is not positive,
 * or if the homeserver URL or the `mxc:` URI is invalid: the result always points to media on this homeserver.
 *
 * The server offers a few fixed sizes, and sends one at least as large as requested. It cannot make thumbnails of
 * encrypted media.
 *
 * @param homeserverUrl - the base URL of the client's homeserver, with or without a path and a trailing slash;
 *   at most 2048 characters
 * @param mxcUri - the URI from an event, validated or not
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#thumbnails | Thumbnails}
 * @example
 * ```ts
 * import { mediaThumbnailUrl } from 'matrix-event-model'
 *
 * const base = 'https://example.org'
 * const url = mediaThumbnailUrl(base, 'mxc://b.c/ascERGsh', { width: 96, height: 64 })
 * url._tag === 'Right' && url.right // => `${base}/_matrix/client/v1/media/thumbnail/b.c/ascERGsh?width=96&height=64`
 * ```
 */
export function mediaThumbnailUrl(
  homeserverUrl: string,
  mxcUri: string,
  options: MediaThumbnailOptions,
): Either<IdentifierFault, string> {
  const url = mediaUrl(homeserverUrl, 'thumbnail', mxcUri)
  if (url._tag === 'Left') return url
  const query = url.right.searchParams
  for (const name of ['width', 'height']) {
    const pixels = ownValue(options, name)
    const whole = typeof pixels === 'number' ? Math.ceil(pixels) : 0
    if (!Number.isSafeInteger(whole) || whole < 1) return fault('invalid-size', 0)
    query.set(name, String(whole))
  }
  const method = ownValue(options, 'method')
  const animated = ownValue(options, 'animated')
  if (method === 'crop' || method === 'scale') query.set('method', method)
  if (typeof animated === 'boolean') query.set('animated', String(animated))
  return success(url.right.href)
}

function mediaUrl(homeserverUrl: string, endpoint: string, mxcUri: string): Either<IdentifierFault, URL> {
  const parts = parseMxcUri(mxcUri)
  if (parts._tag === 'Left') return parts
  const url = httpUrl(homeserverUrl)
  if (url === undefined) return fault('invalid-homeserver-url', 0)
  const { serverName, mediaId } = parts.right
  const base = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname
  url.pathname = `${base}/_matrix/client/v1/media/${endpoint}/${encodeSegment(serverName)}/${mediaId}`
  url.search = ''
  url.hash = ''
  return success(url)
}

/** Longer hosts are invalid, and take `URL` quadratic time: servers name their homeserver to clients that do not know it. */
const MAX_URL_LENGTH = 2048

function httpUrl(text: string): URL | undefined {
  if (typeof text !== 'string' || text.length > MAX_URL_LENGTH) return undefined
  try {
    const url = new URL(text)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
  } catch {
    return undefined
  }
}
