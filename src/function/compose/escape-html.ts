/**
 * Text that is to stand in HTML.
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
 * The text as HTML that shows it, between tags or in a quoted attribute. Line breaks stay as they are.
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
