/**
 * The forms of room and event IDs: with a server name, a hash, or opaque (unknown room versions).
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#event-ids | Event IDs}
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { type CommonFormatParts, parseAfterSigil, parseCommonFormat } from './common-format.js'
import type { IdentifierFault } from './fault.js'
import { fault, success } from './outcome.js'

export type IdForm =
  | ({ readonly form: 'server' } & CommonFormatParts)
  | { readonly form: 'hash'; readonly hash: string }
  | { readonly form: 'opaque'; readonly opaqueId: string }

/** The characters that are not in the base64 alphabet. */
export const NOT_STANDARD = /[^A-Za-z0-9+/]/
export const NOT_URL_SAFE = /[^A-Za-z0-9_-]/

/** The length of a SHA-256 hash in unpadded Base64. */
const HASH_LENGTH = 43

export function parseServerForm(sigil: string, text: string): Either<IdentifierFault, IdForm> {
  const parts = parseCommonFormat(sigil, text)
  return parts._tag === 'Left' ? parts : success({ form: 'server', ...parts.right })
}

export function parseHashForm(sigil: string, text: string, notBase64: RegExp): Either<IdentifierFault, IdForm> {
  const rest = parseAfterSigil(sigil, text)
  if (rest._tag === 'Left') return rest
  const hash = rest.right
  const forbidden = hash.search(notBase64)
  if (forbidden !== -1) return fault('forbidden-character', sigil.length + forbidden)
  return hash.length === HASH_LENGTH ? success({ form: 'hash', hash }) : fault('wrong-length', text.length)
}

/** Parses an event ID of any room version. */
export function parseAnyEventId(text: string): Either<IdentifierFault, IdForm> {
  return parseAnyForm('$', text, [NOT_URL_SAFE, NOT_STANDARD])
}

/** Parses a room ID of any room version. */
export function parseAnyRoomId(text: string): Either<IdentifierFault, IdForm> {
  return parseAnyForm('!', text, [NOT_URL_SAFE])
}

function parseAnyForm(sigil: string, text: string, alphabets: readonly RegExp[]): Either<IdentifierFault, IdForm> {
  if (text.includes(':')) return parseServerForm(sigil, text)
  for (const notBase64 of alphabets) {
    const hash = parseHashForm(sigil, text, notBase64)
    if (hash._tag === 'Right') return hash
  }
  const rest = parseAfterSigil(sigil, text)
  return rest._tag === 'Left' ? rest : success({ form: 'opaque', opaqueId: rest.right })
}
