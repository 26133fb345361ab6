/**
 * Errors for people to read.
 *
 * @module
 */
import type { ValidationError } from 'io-ts'

import { Mismatch } from '../codec/mismatch.js'
import { mismatchCode } from '../codec/mismatch-code.js'
import { dotted, pathOf, printable } from '../codec/path.js'
import type { StandardIssue } from '../codec/standard-schema.js'

/** A path as a JSON pointer (RFC 6901): `/content/users/@a:b`. The root is the empty string. */
export function jsonPointer(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * One line an error, for terminals: where, what was expected, what was found. Takes what `decode` leaves, also from io-ts's own codecs.
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
    const reason = reasonOf(error)
    return where === '' ? reason : `${where}: ${reason}`
  })
}

/**
 * All errors in one line of JSON, for logs: path (as a JSON pointer), code, and what was expected and found.
 *
 * @param errors - what `decode` leaves
 * @param about - what else the line is to say, before the errors: the hints of a malformed event, say
 *
 * @example
 * ```ts
 * import { reportLine, RoomNameEventContent } from 'matrix-event-model'
 *
 * const decoded = RoomNameEventContent.decode({ name: 1 })
 * decoded._tag === 'Left' && reportLine(decoded.left, { type: 'm.room.name' }) // => '{"type":"m.room.name","errors":[{"path":"/name","code":"wrong_type","message":"expected a string, found 1"}]}'
 * ```
 */
export function reportLine(errors: readonly ValidationError[], about: Readonly<Record<string, unknown>> = {}): string {
  const told = errors.map((error) => ({
    path: jsonPointer(pathOf(error.context)),
    code: mismatchCode(error),
    message: reasonOf(error),
  }))
  return printable(JSON.stringify({ ...about, errors: told }))
}

/**
 * The errors as issues of the Standard Schema, for forms: each with the path of the field that it belongs to.
 *
 * @example
 * ```ts
 * import { reportIssues, RoomNameEventContent } from 'matrix-event-model'
 *
 * const decoded = RoomNameEventContent.decode({ name: 1 })
 * decoded._tag === 'Left' && reportIssues(decoded.left) // => [{ message: 'expected a string, found 1', path: ['name'] }]
 * ```
 */
export function reportIssues(errors: readonly ValidationError[]): readonly StandardIssue[] {
  return errors.map((error) => ({ message: reasonOf(error), path: pathOf(error.context) }))
}

/** What is wrong, without saying where. Of io-ts's own errors only the codec's name: they would quote the value. */
function reasonOf(error: ValidationError): string {
  return error instanceof Mismatch ? error.reason : `expected ${error.context.at(-1)?.type.name}`
}
