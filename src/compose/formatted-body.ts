/**
 * The keys of a content that hold HTML.
 *
 * @internal
 * @module
 */

/** Both, as one is not to be there without the other; neither where there is no HTML. */
export function formattedBody(
  html: string | undefined,
): { readonly format: 'org.matrix.custom.html'; readonly formatted_body: string } | undefined {
  return html === undefined ? undefined : { format: 'org.matrix.custom.html', formatted_body: html }
}
