/**
 * Texts within regular expressions.
 *
 * @internal
 * @module
 */

/** The source of a regular expression that `text` matches, and nothing else does. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
