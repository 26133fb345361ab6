/**
 * The keys of a content that hold HTML.
 *
 * @internal
 * @module
 */
import { textOf } from '../../json/text-of.js'

/** Returns both keys, since neither is valid without the other; `undefined` without HTML. */
export function formattedBody(
  html: unknown,
): { readonly format: 'org.matrix.custom.html'; readonly formatted_body: string } | undefined {
  return typeof html === 'string' ? { format: 'org.matrix.custom.html', formatted_body: textOf(html) } : undefined
}
