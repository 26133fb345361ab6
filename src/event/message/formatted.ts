/**
 * Fields of messages with formatted text.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroommessage-msgtypes | m.room.message msgtypes}
 * @internal
 * @module
 */
import { openLiterals } from '../../codec/literals.js'
import { string } from '../../codec/primitive.js'

export const formattedFields = {
  /** The format of `formatted_body`. */
  format: openLiterals('MessageFormat', ['org.matrix.custom.html']),
  /** The body in the format `format`. Untrusted: sanitize it before displaying. */
  formatted_body: string,
}
