/**
 * Calls of exported functions with valid arguments, from which the property over all functions makes its inputs.
 *
 * @module
 */

/** An argument, and whether it is event data: JSON that anybody may have written. */
export interface Argument<T> {
  readonly value: T
  readonly isData: boolean
}

/** A call with valid arguments. */
export interface Sample {
  readonly args: readonly Argument<unknown>[]
  readonly call: (...args: readonly unknown[]) => unknown
  /** Whether a result is as its type says, whatever the data was. */
  readonly returns: (result: unknown, args: readonly unknown[]) => boolean
}

/** The samples of each function, by its name. A method stands as `Class.method`. */
export interface Samples {
  readonly [name: string]: Sample | readonly Sample[]
}

/** JSON from outside: mutated at every place. */
export function data<const T>(value: T): Argument<T> {
  return { value, isData: true }
}

/** What only the calling program decides: a clock, a function, a choice among literals. It is left as it is. */
export function choice<const T>(value: T): Argument<T> {
  return { value, isData: false }
}

/** A call of `call`, which is the function, or calls it. */
export function sample<A extends readonly unknown[]>(
  call: (...args: A) => unknown,
  args: { readonly [I in keyof A]: Argument<A[I]> },
  returns: Sample['returns'],
): Sample {
  // The call is typed by its arguments here; afterwards it is called with what is not as the types say.
  return { args, call: call as (...args: readonly unknown[]) => unknown, returns }
}

/** What takes declarations, and no event data: it is called once. */
export function declared(declare: () => object): Sample {
  // The answer is compared with that of a second call, and functions within it would differ.
  return { args: [], call: () => typeof declare(), returns: (result) => result === 'object' || result === 'function' }
}
