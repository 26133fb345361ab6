/**
 * What is wrong with a text that is not the identifier it should be.
 *
 * A fault says what is wrong and where; it never quotes the text.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#identifier-grammar | Identifier grammar}
 * @module
 */

/** The first thing that is wrong with an identifier, a URI or a link. */
export interface IdentifierFault {
  readonly code: IdentifierFaultCode
  /**
   * The place in the text, as an index into the string: the end of the text where something is missing or too long, the
   * beginning of the identifier where it is part of a link.
   */
  readonly at: number
  /** One line for people, with the index. */
  readonly message: string
}

/**
 * - `not-a-string`: the value is something else
 * - `wrong-prefix`: the text does not begin with its sigil or scheme
 * - `too-long`: the text is longer than the grammar allows
 * - `wrong-length`: a hash has other than 43 characters
 * - `no-separator`: the `:` or `/` between two parts is missing
 * - `empty-part`: a part that must not be empty is
 * - `forbidden-character`: a character is not allowed where it stands
 * - `invalid-host`: the host of a server is neither a DNS name, nor an IPv4 address, nor an IPv6 address in brackets
 * - `invalid-port`: the port of a server is not a number from 0 to 65535
 * - `invalid-escape`: a `%` or `=` is not followed by two hexadecimal digits, or the bytes are not UTF-8
 * - `unknown-type`: a link leads to something that this library does not know
 * - `wrong-path`: the identifiers in a link are too few, too many, or do not go together
 * - `invalid-homeserver-url`: the homeserver's address is not an `http:` or `https:` URL
 * - `invalid-size`: the width or height of a thumbnail is not a positive number of pixels
 */
export type IdentifierFaultCode =
  | 'not-a-string'
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
