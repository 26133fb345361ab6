/**
 * Escapes text for use in HTML.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage-msgtypes | m.room.message msgtypes}
 * @module
 */
import { textOf } from '../../json/text-of.js'

const ENTITIES: { readonly [character: string]: string } = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

/**
 * Returns HTML that displays the text, for use between tags or in a quoted attribute. Line breaks are kept.
 *
 * @example
 * ```ts
 * import { escapeHtml } from 'matrix-event-model'
 *
 * escapeHtml('Tom & <b>Jerry</b>') // => 'Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;'
 * ```
 */
export function escapeHtml(text: string): string {
  return textOf(text).replace(/["&'<>]/g, (character) => ENTITIES[character] as string)
}
