/**
 * ajv's standalone code, generated when the benchmark is built. It stops at the first error, which is the default.
 *
 * @module
 */
import { validate } from '../ajv/validate.js'
import type { Library } from '../library.js'

type Result = { readonly value: unknown } | { readonly errors: readonly object[] | null | undefined }

export const library: Library = {
  name: 'ajv standalone',
  is: (event) => validate(event),
  decode: (event): Result => (validate(event) ? { value: event } : { errors: validate.errors }),
  accepted: (result: Result) => 'value' in result,
}
