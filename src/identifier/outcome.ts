/**
 * The two outcomes of parsing an identifier.
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
  return { _tag: 'Left', left: { code, at } }
}

/** The fault of a part, as a fault of the whole in which the part begins at `start`. */
export function faultOfPart({ left }: Left<IdentifierFault>, start: number): Left<IdentifierFault> {
  return fault(left.code, start + left.at)
}
