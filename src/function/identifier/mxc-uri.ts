/**
 * `mxc:` URIs of media: `mxc://server/mediaId`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#matrix-content-mxc-uris | Matrix Content (mxc) URIs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { MxcUri } from '../../event/common/mxc-uri.js'
import type { IdentifierFault } from './fault.js'
import { fault, faultOfPart, success } from './outcome.js'
import { parseServerName } from './server-name.js'

/** The parts of an `mxc:` URI. */
export interface MxcUriParts {
  /** The whole URI. */
  readonly uri: MxcUri
  /** The server that the file was uploaded to. */
  readonly serverName: string
  /** The ID of the file on that server. */
  readonly mediaId: string
}

/**
 * Parses an `mxc:` URI. The media ID must consist of `A-Z`, `a-z`, `0-9`, `_` and `-`, and must not be empty, which
 * excludes `..`, queries and fragments.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#content-repo-security-considerations | Security considerations}
 * @example
 * ```ts
 * import { parseMxcUri } from 'matrix-event-model'
 *
 * const parsed = parseMxcUri('mxc://example.org/ascERGshawAWawug')
 * parsed._tag === 'Right' && parsed.right.mediaId // => 'ascERGshawAWawug'
 * const path = parseMxcUri('mxc://example.org/../admin')
 * path._tag === 'Left' && path.left.code // => 'forbidden-character'
 * ```
 */
export function parseMxcUri(text: string): Either<IdentifierFault, MxcUriParts> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  const scheme = 'mxc://'
  if (!text.startsWith(scheme)) return fault('wrong-prefix', 0)
  const slash = text.indexOf('/', scheme.length)
  if (slash === -1) return fault('no-separator', text.length)
  const serverName = text.slice(scheme.length, slash)
  const server = parseServerName(serverName)
  if (server._tag === 'Left') return faultOfPart(server, scheme.length)
  const mediaId = text.slice(slash + 1)
  if (mediaId === '') return fault('empty-part', text.length)
  const forbidden = mediaId.search(/[^A-Za-z0-9_-]/)
  if (forbidden !== -1) return fault('forbidden-character', slash + 1 + forbidden)
  return success({ uri: text as MxcUri, serverName, mediaId })
}

/**
 * Builds an `mxc:` URI. `Left` if the server name or the media ID is invalid.
 *
 * @example
 * ```ts
 * import { buildMxcUri } from 'matrix-event-model'
 *
 * buildMxcUri('example.org', 'ascERGshawAWawug') // => { _tag: 'Right', right: 'mxc://example.org/ascERGshawAWawug' }
 * buildMxcUri('example.org', '..')._tag // => 'Left'
 * ```
 */
export function buildMxcUri(serverName: string, mediaId: string): Either<IdentifierFault, MxcUri> {
  if (typeof serverName !== 'string' || typeof mediaId !== 'string') return fault('not-a-string', 0)
  // A slash in either part ends up in the media ID, which allows none.
  const parsed = parseMxcUri(`mxc://${serverName}/${mediaId}`)
  return parsed._tag === 'Left' ? parsed : success(parsed.right.uri)
}
