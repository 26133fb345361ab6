/**
 * Taking apart the URIs of media: `mxc://server/mediaId`.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#matrix-content-mxc-uris | Matrix Content (mxc) URIs}
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { MxcUri } from '../common/mxc-uri.js'
import type { IdentifierFault } from './fault.js'
import { fault, faultOfPart, success } from './outcome.js'
import { parseServerName } from './server-name.js'

export interface MxcUriParts {
  /** The whole. */
  readonly uri: MxcUri
  readonly serverName: string
  readonly mediaId: string
}

/**
 * Takes the URI of a medium apart. The media ID is of `A-Z`, `a-z`, `0-9`, `_` and `-`, and not empty: no `..`, query
 * or fragment passes. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#content-repo-security-considerations | Security considerations}
 * @example
 * ```ts
 * import { parseMxcUri } from 'matrix-event-model'
 *
 * const parsed = parseMxcUri('mxc://example.org/ascERGshawAWawug')
 * parsed._tag === 'Right' && parsed.right.mediaId // => 'ascERGshawAWawug'
 * parseMxcUri('mxc://example.org/../admin') // => { _tag: 'Left', left: { code: 'forbidden-character', at: 18 } }
 * ```
 */
export function parseMxcUri(text: string): Either<IdentifierFault, MxcUriParts> {
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
 * The URI of a medium. `Left` if the server's name is none, or the media ID could not stand in a URI. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#matrix-content-mxc-uris | Matrix Content (mxc://) URIs}
 * @example
 * ```ts
 * import { buildMxcUri } from 'matrix-event-model'
 *
 * buildMxcUri('example.org', 'ascERGshawAWawug') // => { _tag: 'Right', right: 'mxc://example.org/ascERGshawAWawug' }
 * buildMxcUri('example.org', '..') // => { _tag: 'Left', left: { code: 'forbidden-character', at: 18 } }
 * ```
 */
export function buildMxcUri(serverName: string, mediaId: string): Either<IdentifierFault, MxcUri> {
  // A slash in either part would be one in the media ID, which has none.
  const parsed = parseMxcUri(`mxc://${serverName}/${mediaId}`)
  return parsed._tag === 'Left' ? parsed : success(parsed.right.uri)
}
