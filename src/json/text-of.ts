/**
 * Text that servers accept.
 *
 * @internal
 * @module
 */

/** The text with lone surrogates replaced by U+FFFD, since servers refuse them. Empty if it is not a string. */
export function textOf(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : ''
}
