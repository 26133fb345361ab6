/**
 * SHA-1, which state resolution of room version 1 orders events by.
 *
 * @internal
 * @module
 */
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** In hexadecimal digits. */
export function sha1Hex(text: string): string {
  return bytesToHex(sha1(utf8ToBytes(text)))
}
