/**
 * The format that all identifiers with a sigil share, and the format `localpart:server` of user IDs, room aliases, and
 * the room and event IDs of early room versions.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#common-identifier-format | Common identifier format}
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { IdentifierFault } from './fault.js'
import { fault, faultOfPart, success } from './outcome.js'
import { parseServerName } from './server-name.js'

export interface CommonFormatParts {
  readonly localpart: string
  readonly serverName: string
}

/** Maximum length of an identifier, in bytes of UTF-8, including the sigil and the server name. */
const IDENTIFIER_BYTES = 255

/** Parses the text after the sigil: not empty, not too long, without NUL and lone surrogates. */
export function parseAfterSigil(sigil: string, text: string): Either<IdentifierFault, string> {
  if (typeof text !== 'string') return fault('not-a-string', 0)
  if (!text.startsWith(sigil)) return fault('wrong-prefix', 0)
  // A string has at most as many code units as bytes, so this keeps very long texts from the encoder.
  if (text.length > IDENTIFIER_BYTES || new TextEncoder().encode(text).length > IDENTIFIER_BYTES) {
    return fault('too-long', text.length)
  }
  if (text === sigil) return fault('empty-part', sigil.length)
  const forbidden = text.search(/[\0\p{Surrogate}]/u)
  return forbidden === -1 ? success(text.slice(sigil.length)) : fault('forbidden-character', forbidden)
}

/** Parses an identifier with a server name. The localpart may be empty, and may contain anything except colons. */
export function parseCommonFormat(sigil: string, text: string): Either<IdentifierFault, CommonFormatParts> {
  const rest = parseAfterSigil(sigil, text)
  if (rest._tag === 'Left') return rest
  const colon = text.indexOf(':')
  if (colon === -1) return fault('no-separator', text.length)
  const serverName = text.slice(colon + 1)
  const server = parseServerName(serverName)
  if (server._tag === 'Left') return faultOfPart(server, colon + 1)
  return success({ localpart: text.slice(sigil.length, colon), serverName })
}
