/**
 * The type of what builders return.
 *
 * @module
 */

/**
 * An object whose keys, and the lists under them, may be changed: builders return new ones. Objects under its keys keep
 * `readonly`, since they may be those that were passed in.
 */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly unknown[] | undefined ? List<T[K]> : T[K] }

type List<L> = L extends readonly (infer Item)[] ? Item[] : L
