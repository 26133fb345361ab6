/**
 * typia's code, made when the benchmark is built.
 *
 * @module
 */
import type { Library } from '../library.js'
import { is, validate } from '../typia/event.js'

export const library: Library = {
  name: 'typia',
  is: (event) => is(event),
  decode: (event) => validate(event),
  accepted: (result: ReturnType<typeof validate>) => result.success,
}
