/**
 * What every library here is asked for.
 *
 * @module
 */

/** One way to validate events. */
export interface Library {
  /** As the tables call it. */
  readonly name: string
  /** Yes or no, by the library's fastest call that says only that. */
  readonly is: (event: unknown) => boolean
  /** The library's call for those who want the value or else the errors, and what that call returns. */
  readonly decode: (event: unknown) => unknown
  /** Whether what `decode` returned is a value. */
  readonly accepted: (result: never) => boolean
}

/** Libraries by the name of their file. The yardstick comes first, then this library. */
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

/** The library in the file of that name. Its module is only loaded now, schemas and all. */
export async function load(file: string): Promise<Library> {
  const { library } = (await import(`./libraries/${file}.js`)) as { readonly library: Library }
  return library
}
