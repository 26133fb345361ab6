/**
 * Calls of exported functions with valid arguments, from which the property of all functions derives its inputs.
 *
 * @module
 */

/** An argument, and whether it is event data, which is untrusted JSON. */
export interface Argument<T> {
  readonly value: T
  readonly isData: boolean
}

/** A call with valid arguments. */
export interface Sample {
  readonly args: readonly Argument<unknown>[]
  readonly call: (...args: readonly unknown[]) => unknown
  /** Returns whether a result is of its type, for any data. */
  readonly returns: (result: unknown, args: readonly unknown[]) => boolean
}

/** The samples of each function, by name. Methods are named `Class.method`. */
export interface Samples {
  readonly [name: string]: Sample | readonly Sample[]
}

/** Untrusted JSON, mutated at every place. */
export function data<const T>(value: T): Argument<T> {
  return { value, isData: true }
}

/** An argument under the control of the program: a clock, a function, a choice among literals. It is not mutated. */
export function choice<const T>(value: T): Argument<T> {
  return { value, isData: false }
}

/** A call of `call`, the function or a wrapper. */
export function sample<A extends readonly unknown[]>(
  call: (...args: A) => unknown,
  args: { readonly [I in keyof A]: Argument<A[I]> },
  returns: Sample['returns'],
): Sample {
  // The arguments are checked here; later calls pass values that violate the types.
  return { args, call: call as (...args: readonly unknown[]) => unknown, returns }
}

/** A function of declarations without event data, which is called once. */
export function declared(declare: () => object): Sample {
  // Results are compared with those of a second call, and functions in them would differ.
  return { args: [], call: () => typeof declare(), returns: (result) => result === 'object' || result === 'function' }
}
