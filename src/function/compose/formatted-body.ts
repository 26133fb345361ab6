/**
 * The keys of a content that hold HTML.
 *
 * @internal
 * @module
 */
import { textOf } from '../../json/text-of.js'

/** Both, since one must not be there without the other; neither if there is no HTML. */
export function formattedBody(
  html: unknown,
): { readonly format: 'org.matrix.custom.html'; readonly formatted_body: string } | undefined {
  return typeof html === 'string' ? { format: 'org.matrix.custom.html', formatted_body: textOf(html) } : undefined
}
