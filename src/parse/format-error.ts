/**
 * Errors about the format in which an event is read.
 *
 * @internal
 * @module
 */
import { read } from '../json/read.js'
import { EVENT_FORMATS, type EventFormat } from '../kind/event-format.js'
import { listedCodec } from '../kind/format-codecs.js'
import { inferAny, isKept, ROOMLESS } from './infer-with.js'
import type { FormatError } from './parsed-event.js'
import type { Reading } from './reading.js'

/** The only implementation of `FormatError`. */
class EventFormatError implements FormatError {
  readonly path: readonly string[] = []

  constructor(
    readonly code: FormatError['code'],
    readonly message: string,
  ) {}

  get value(): undefined {
    return undefined
  }

  get context(): readonly [] {
    return []
  }
}

export function unknownFormat(): FormatError {
  const names = `${EVENT_FORMATS.slice(0, -1).join(', ')} or ${EVENT_FORMATS.at(-1)}`
  return new EventFormatError('unknown-event-format', `unknown event format: expected ${names}`)
}

/** Returns whether a room event is read in a format outside rooms, where it would pass as a custom event. */
export function isOfOtherFormat({ codecs, format }: Reading, input: unknown): boolean {
  // Formats in rooms have redacted events.
  if (codecs.redacted !== undefined || !(ROOMLESS as readonly EventFormat[]).includes(format)) return false
  const type = read(input, 'type')
  return listedCodec(codecs, type) === undefined && isKept(input)
}

export function otherFormat({ codecsFor, format }: Reading, input: unknown): FormatError {
  const other = inferAny(codecsFor, input)
  return new EventFormatError('other-event-format', `looks like an event in the format ${other}, not ${format}`)
}
