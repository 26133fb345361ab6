/**
 * Prepares names and IDs for display, so that they cannot affect the surrounding text.
 *
 * @internal
 * @module
 */

/** Line breaks and tabs. */
const BREAK = /[\t-\r\u0085\u2028\u2029]/gu

/** Characters that change the text direction or are not visible, except those that join letters or emoji. */
const CONTROL = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

/** Returns the text on a single line, without characters that affect the surrounding text. */
export function shownText(text: string): string {
  return text.replace(BREAK, ' ').replace(CONTROL, '').replace(/\s+/g, ' ').trim()
}

/** Replaces such characters in an ID, so that different IDs stay different. */
export function shownId(id: string): string {
  return id.replace(CONTROL, '\ufffd')
}
