/**
 * What names and IDs are made into before they are shown, so that they change nothing but their own place.
 *
 * @internal
 * @module
 */

/** Begins another line. */
const BREAK = /[\t-\r\u0085\u2028\u2029]/gu

/** Turns the direction of text, or is not drawn at all. What joins letters and emoji is not among these. */
const CONTROL = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

/** Text for a single line, in which nothing turns what stands around it. */
export function shownText(text: string): string {
  return text.replace(BREAK, ' ').replace(CONTROL, '').replace(/\s+/g, ' ').trim()
}

/** An ID in which nothing turns or hides either, but two that differ are not made to look the same. */
export function shownId(id: string): string {
  return id.replace(CONTROL, '\ufffd')
}
