/**
 * Escapes text for regular expressions.
 *
 * @internal
 * @module
 */

/** The source of a regular expression that matches `text` literally. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
