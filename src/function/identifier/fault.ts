/**
 * Faults of invalid identifiers, URIs and links.
 *
 * A fault gives a code and a position; it never quotes the text.
 *
 * @see {@link https://spec.matrix.org/v1.19/appendices/#identifier-grammar | Identifier grammar}
 * @module
 */

/** The first fault of an identifier, a URI or a link. */
export interface IdentifierFault {
  /** What is wrong, for programs. */
  readonly code: IdentifierFaultCode
  /**
   * The position of the fault, as an index into the string: the end of the text if something is missing or too long;
   * the start of the identifier if it is part of a link.
   */
  readonly at: number
  /** The message for people, on one line, with the index. */
  readonly message: string
}

/**
 * - `not-a-string`: the value is not a string
 * - `wrong-prefix`: the text does not begin with the sigil or scheme
 * - `too-long`: the text is longer than the grammar allows
 * - `wrong-length`: a hash does not have 43 characters
 * - `no-separator`: the `:` or `/` between two parts is missing
 * - `empty-part`: a required part is empty
 * - `forbidden-character`: a character is not allowed at its position
 * - `invalid-host`: the host of a server is neither a DNS name, nor an IPv4 address, nor an IPv6 address in brackets
 * - `invalid-port`: the port of a server is not a number from 0 to 65535
 * - `invalid-escape`: a `%` or `=` is not followed by two hexadecimal digits, or the bytes are not UTF-8
 * - `unknown-type`: the target of a link is of an unknown type
 * - `wrong-path`: a link has too few or too many identifiers, or they do not fit together
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
