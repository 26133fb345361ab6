/**
 * Base64 in the standard or the URL-safe alphabet, unpadded or padded.
 *
 * The keys in an `m.room.third_party_invite` may have either alphabet. gomatrixserverlib accepts both everywhere.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomthird_party_invite | m.room.third_party_invite}
 * @internal
 * @module
 */

const KEY_LENGTH = 32
const SIGNATURE_LENGTH = 64

/** Decodes a key or a seed; `undefined` if it is not 32 bytes in base64. */
export function keyBytes(base64: unknown): Uint8Array | undefined {
  return bytesOfLength(base64, KEY_LENGTH)
}

/** Decodes a signature; `undefined` if it is not 64 bytes in base64. */
export function signatureBytes(base64: unknown): Uint8Array | undefined {
  return bytesOfLength(base64, SIGNATURE_LENGTH)
}

function bytesOfLength(base64: unknown, length: number): Uint8Array | undefined {
  // Longer texts need not be decoded.
  if (typeof base64 !== 'string' || base64.length > 2 * length) return undefined
  const bytes = bytesOf(base64)
  return bytes?.length === length ? bytes : undefined
}

/** Decodes base64; `undefined` if it is invalid. */
function bytesOf(base64: string): Uint8Array | undefined {
  if (!/^(?:[\w-]*|[A-Za-z0-9+/]*)={0,2}$/.test(base64)) return undefined
  try {
    const standard = base64.replaceAll('-', '+').replaceAll('_', '/')
    return Uint8Array.from(atob(standard), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
