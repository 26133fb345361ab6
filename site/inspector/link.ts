/**
 * A text in the fragment of a link. A browser does not send fragments to the server.
 *
 * @module
 */

const PREFIX = '#json='

/** Longest text to put into a link, in UTF-16 code units. */
export const MAX_LINKED = 20_000

export function fragmentOf(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
  return PREFIX + btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Returns the text in a fragment; `undefined` if there is none or it is damaged. */
export function textInFragment(fragment: string): string | undefined {
  if (!fragment.startsWith(PREFIX)) return undefined
  try {
    const bytes = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}
