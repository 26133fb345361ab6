/**
 * The part of an object that a signature covers.
 *
 * @internal
 * @module
 */

/** All but `signatures` and `unsigned`. */
export function signedPart(object: object): object {
  const { signatures, unsigned, ...covered } = object as { readonly signatures?: unknown; readonly unsigned?: unknown }
  return covered
}
