/**
 * A text in the fragment of a link, with what was chosen for it. A browser does not send fragments to the server.
 *
 * @module
 */

/** What is chosen for a text. Absent: nothing. */
export interface Choices {
  readonly format?: string | undefined
  readonly roomVersion?: string | undefined
}

/** Longest text to put into a link, in UTF-16 code units. */
export const MAX_LINKED = 20_000

export function fragmentOf(text: string, { format, roomVersion }: Choices = {}): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
  const parts = new URLSearchParams({
    json: btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    ...(format !== undefined && { format }),
    ...(roomVersion !== undefined && { 'room-version': roomVersion }),
  })
  return `#${parts}`
}

/** Returns what is in a fragment; `undefined` if there is no text or it is damaged. */
export function linkedIn(fragment: string): ({ readonly text: string } & Choices) | undefined {
  const parts = new URLSearchParams(fragment.slice(1))
  const json = parts.get('json')
  if (json === null) return undefined
  try {
    const bytes = atob(json.replaceAll('-', '+').replaceAll('_', '/'))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)))
    return { text, format: parts.get('format') ?? undefined, roomVersion: parts.get('room-version') ?? undefined }
  } catch {
    return undefined
  }
}
