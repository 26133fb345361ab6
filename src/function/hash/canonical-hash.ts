/**
 * SHA-256 hashes of canonical JSON.
 *
 * @internal
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Either } from 'fp-ts/lib/Either.js'

import { base64Of } from '../../json/base64-of.js'
import { canonicalJson } from './canonical-json.js'
import type { NotCanonicalJson } from './not-canonical-json.js'

/** Returns the hash in unpadded base64. */
export function canonicalHash(value: unknown): Either<NotCanonicalJson, string> {
  const json = canonicalJson(value)
  if (json._tag === 'Left') return json
  const hash = sha256(utf8ToBytes(json.right))
  return { _tag: 'Right', right: base64Of(hash) }
}
