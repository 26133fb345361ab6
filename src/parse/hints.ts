/**
 * Hints for finding a malformed event again, and for finding out why it is malformed.
 *
 * @internal
 * @module
 */
import { isObject } from '../json/own.js'
import { read } from '../json/read.js'
import { couldBeName, shown } from '../json/shown.js'
import type { EventFormat } from '../kind/event-format.js'
import { isOfOtherFormat } from './format-error.js'
import { inferAny } from './infer-with.js'
import type { EventHints } from './parsed-event.js'
import { versionByShape } from './pdu-version.js'
import type { Reading } from './reading.js'

/** Maximum length of a hint, in UTF-16 code units, like that of an identifier. */
const HINT_LIMIT = 255

export function hintsOf(reading: Reading, input: unknown): EventHints {
  const { typeKey = 'type' } = reading.codecs
  const hints: { -readonly [K in keyof EventHints]: EventHints[K] } = {}
  for (const key of ['event_id', 'room_id', 'sender', 'state_key', 'type'] as const) {
    const value = read(input, key === 'type' ? typeKey : key)
    if (typeof value !== 'string' || !isPublic(key, value)) continue
    hints[key] = shown(value, HINT_LIMIT)
  }
  const format = fittingFormat(reading, input)
  if (format !== undefined) hints.format = format
  if (isLocalEcho(input)) hints.isLocalEcho = true
  if (reading.assumedRoomVersion !== undefined) hints.assumedRoomVersion = reading.assumedRoomVersion
  return hints
}

/**
 * Returns whether a hint can be logged. In the place of an ID, text that could be none stays private, and so does a state
 * key that is neither empty nor an ID: that of a third-party invite is its token.
 */
function isPublic(key: keyof EventHints, text: string): boolean {
  if (key === 'type' || /^(?:$|[!#$@])/.test(text)) return true
  return key !== 'state_key' && couldBeName(text)
}

/** The format that the event's envelope fits, if it is not the one in which the event is read. */
function fittingFormat(reading: Reading, input: unknown): EventFormat | undefined {
  const { codecs, codecsFor, format } = reading
  const other = inferAny(codecsFor, input)
  if (other === undefined || other === format) return undefined
  if (isOfOtherFormat(reading, input)) return other
  const { envelope } = codecsFor(other, other === 'pdu' ? versionByShape(input) : undefined)
  const confirmed = isLocalEcho(input) ? withEventId(input) : input
  return envelope.is(confirmed) && !codecs.envelope.is(confirmed) ? other : undefined
}

/**
 * Returns whether a client made up the event ID, before the server confirmed the event: `~!room:example.org:txn` in
 * js-sdk.
 */
function isLocalEcho(input: unknown): boolean {
  const id = read(input, 'event_id')
  return typeof id === 'string' && id.startsWith('~')
}

function withEventId(input: unknown): unknown {
  try {
    return isObject(input) ? { ...input, event_id: '$' } : input
  } catch {
    return input
  }
}
