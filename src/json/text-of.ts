/**
 * Text as it can be sent.
 *
 * @internal
 * @module
 */

/**
 * The text, with U+FFFD for each lone surrogate, which no server takes. Empty if it is not a string.
 */
export function textOf(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : ''
}
