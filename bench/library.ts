/**
 * The interface of the libraries.
 *
 * @module
 */

/** A library that validates events. */
export interface Library {
  /** The name in the tables. */
  readonly name: string
  /** The library's fastest call that returns only a boolean. */
  readonly is: (event: unknown) => boolean
  /** The library's call that returns either the value or the errors. */
  readonly decode: (event: unknown) => unknown
  /** Whether the result of `decode` is a value. */
  readonly accepted: (result: never) => boolean
}

/** The libraries by file name, beginning with the yardstick and this library. */
export const FILES = [
  'hand-written',
  'matrix-event-model',
  'io-ts',
  'typia',
  'ajv',
  'arktype',
  'typebox',
  'valibot',
  'zod',
  'zod-mini',
  'effect',
] as const
export type LibraryFile = (typeof FILES)[number]

/** Loads the library in the file with this name, including its schemas. */
export async function load(file: string): Promise<Library> {
  const { library } = (await import(`./libraries/${file}.js`)) as { readonly library: Library }
  return library
}
