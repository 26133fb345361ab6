/**
 * What is wrong with a text that is not the identifier it should be.
 *
 * A fault never quotes the text: it says what is wrong, and where.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#identifier-grammar | Identifier grammar}
 * @module
 */

/** The first thing that is wrong with an identifier, a URI or a link. */
export interface IdentifierFault {
  readonly code: IdentifierFaultCode
  /**
   * Where in the text, as an index into the string. The end of the text, where something is missing or too long; the
   * beginning of the identifier, where one that stands in a link is at fault.
   */
  readonly at: number
}

/**
 * - `wrong-prefix`: it does not begin as it must, with its sigil or scheme
 * - `too-long`: it is longer than the grammar allows
 * - `wrong-length`: a hash has other than 43 characters
 * - `no-separator`: the `:` or `/` between two parts is missing
 * - `empty-part`: a part that must not be empty is
 * - `forbidden-character`: a character that must not stand there does
 * - `invalid-host`: a server's host is neither a DNS name, nor an IPv4 address, nor an IPv6 address in brackets
 * - `invalid-port`: a server's port is no number from 0 to 65535
 * - `invalid-escape`: a `%` or `=` escapes nothing, or bytes that are not UTF-8
 * - `unknown-type`: a link leads to what this library does not know
 * - `wrong-path`: the identifiers in a link are too few, too many, or do not go together
 * - `invalid-homeserver-url`: the homeserver's address is no `http:` or `https:` URL
 * - `invalid-size`: the width or height of a thumbnail is not a positive number of pixels
 */
export type IdentifierFaultCode =
  | 'wrong-prefix'
  | 'too-long'
  | 'wrong-length'
  | 'no-separator'
  | 'empty-part'
  | 'forbidden-character'
  | 'invalid-host'
  | 'invalid-port'
  | 'invalid-escape'
  | 'unknown-type'
  | 'wrong-path'
  | 'invalid-homeserver-url'
  | 'invalid-size'
