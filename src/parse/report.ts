/**
 * Error reports for people.
 *
 * @module
 */
import type { ValidationError } from 'io-ts'

import type { Mismatch } from '../codec/mismatch.js'
import { pathOf } from '../codec/path.js'
import { itemsOf, option } from '../json/own.js'
import { dotted, printable } from '../json/shown.js'

/** Formats a path as a JSON pointer (RFC 6901): `/content/users/@a:b`. The root is the empty string. */
export function jsonPointer(path: readonly string[]): string {
  const keys = [...itemsOf(path)].filter((key) => typeof key === 'string')
  return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * Returns one line per error, for terminals: the place, the expected type, the actual type. Accepts the errors of
 * `decode`, including those of io-ts's own codecs.
 *
 * @example
 * ```ts
 * import { report, RoomNameEventContent } from 'matrix-event-model'
 *
 * const decoded = RoomNameEventContent.decode({ name: 1 })
 * decoded._tag === 'Left' && report(decoded.left) // => ['name: expected a string, found a number']
 * decoded._tag === 'Left' && report(decoded.left, { pointer: true }) // => ['/name: expected a string, found a number']
 * ```
 */
export function report(
  errors: readonly ValidationError[],
  options: {
    /** Whether to write paths as JSON pointers. */
    readonly pointer?: boolean | undefined
  } = {},
): readonly string[] {
  return [...itemsOf(errors)].map((error) => {
    const { message, path } = summaryOf(error)
    if (option(options, 'pointer') !== true || path.length === 0) return message
    return printable(jsonPointer(path)) + message.slice(dotted(path).length)
  })
}

/**
 * Returns all errors as one line of JSON, for logs.
 *
 * @param errors - the errors of `decode`
 * @param about - additional properties to write before the errors, for example the hints of a malformed event. Left out
 *   if they cannot be serialized or are nested too deeply
 *
 * @example
 * ```ts
 * import { reportLine, RoomNameEventContent } from 'matrix-event-model'
 *
 * const decoded = RoomNameEventContent.decode({ name: 1 })
 * const line = reportLine(decoded._tag === 'Left' ? decoded.left : [], { type: 'm.room.name' })
 * JSON.parse(line).type // => 'm.room.name'
 * JSON.parse(line).errors[0].message // => 'name: expected a string, found a number'
 * ```
 */
export function reportLine(errors: readonly ValidationError[], about: object = {}): string {
  const list = [...itemsOf(errors)].map(summaryOf)
  try {
    return printable(JSON.stringify({ ...about, errors: list }))
  } catch {
    return printable(JSON.stringify({ errors: list }))
  }
}

/**
 * The reported part of an error. For io-ts's own errors this is only the codec's name, since their messages quote the
 * value.
 */
function summaryOf(error: ValidationError): Pick<Mismatch, 'message' | 'path'> & { readonly code: string } {
  if (isOurs(error)) return error
  const path = pathOf(error.context)
  const reason = `expected ${error.context.at(-1)?.type.name}`
  return { code: 'unknown', path, message: path.length === 0 ? reason : `${dotted(path)}: ${reason}` }
}

function isOurs(error: ValidationError): error is Mismatch {
  return Object.hasOwn(error, 'code')
}
