/**
 * The two results of parsing an identifier.
 *
 * @internal
 * @module
 */
import type { Left, Right } from 'fp-ts/lib/Either.js'

import type { IdentifierFault, IdentifierFaultCode } from './fault.js'

export function success<A>(value: A): Right<A> {
  return { _tag: 'Right', right: value }
}

export function fault(code: IdentifierFaultCode, at: number): Left<IdentifierFault> {
  return { _tag: 'Left', left: { code, at, message: `index ${at}: ${MESSAGES[code]}` } }
}

/** Turns the fault of a part that begins at `start` into a fault of the whole. */
export function faultOfPart({ left }: Left<IdentifierFault>, start: number): Left<IdentifierFault> {
  return fault(left.code, start + left.at)
}

const MESSAGES: Readonly<Record<IdentifierFaultCode, string>> = {
  'not-a-string': 'an identifier must be a string',
  'wrong-prefix': 'the sigil or scheme is missing or wrong',
  'too-long': 'the identifier is too long',
  'wrong-length': 'a hash must have 43 characters',
  'no-separator': 'the separator between two parts is missing',
  'empty-part': 'a part that must not be empty is empty',
  'forbidden-character': 'this character is not allowed here',
  'invalid-host': 'the host must be a DNS name, an IPv4 address, or an IPv6 address in brackets',
  'invalid-port': 'the port must be a number from 0 to 65535',
  'invalid-escape': 'an escape must be two hexadecimal digits, and the bytes UTF-8',
  'unknown-type': 'the link leads to an unknown type of target',
  'wrong-path': 'the identifiers in the link are too few, too many, or do not go together',
  'invalid-homeserver-url': 'the address of the homeserver must be an http: or https: URL',
  'invalid-size': 'the width and height must be positive numbers',
}
