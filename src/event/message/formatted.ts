/**
 * Words with markup beside the plain ones.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage-msgtypes | m.room.message msgtypes}
 * @internal
 * @module
 */
import { openLiterals } from '../../codec/literals.js'
import { string } from '../../codec/primitive.js'

export const formattedFields = {
  format: openLiterals('MessageFormat', ['org.matrix.custom.html']),
  /** The body in `format`. Made by somebody else: sanitize before showing. */
  formatted_body: string,
}
