/**
 * Errors for people to read.
 *
 * @module
 */
import type { ValidationError } from 'io-ts'

import { Mismatch } from './mismatch.js'
import { dotted, pathOf, printable } from './path.js'

/** A path as a JSON pointer (RFC 6901): `/content/users/@a:b`. The root is the empty string. */
export function jsonPointer(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * One line an error: where, what was expected, what was found. Takes what `decode` leaves, also from io-ts's own codecs.
 *
 * @example
 * ```ts
 * import { report, RoomNameEventContent } from 'matrix-event-model'
 *
 * const decoded = RoomNameEventContent.decode({ name: 1 })
 * decoded._tag === 'Left' && report(decoded.left) // => ['name: expected a string, found 1']
 * decoded._tag === 'Left' && report(decoded.left, { pointer: true }) // => ['/name: expected a string, found 1']
 * ```
 */
export function report(
  errors: readonly ValidationError[],
  options: {
    /** Paths as JSON pointers. */
    readonly pointer?: boolean
  } = {},
): readonly string[] {
  return errors.map((error) => {
    const path = pathOf(error.context)
    const where = options.pointer ? printable(jsonPointer(path)) : dotted(path)
    const reason = error instanceof Mismatch ? error.reason : `expected ${error.context.at(-1)?.type.name}`
    return where === '' ? reason : `${where}: ${reason}`
  })
}
