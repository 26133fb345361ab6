/**
 * Parsing with the codecs of a registry.
 *
 * The exported parsing functions and those of every registry wrap these. The wrappers add types for the possible
 * outcomes, which the compiler cannot derive from a table of codecs.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { itemsOf, option } from '../json/own.js'
import { type EventFormat, isEventFormat } from '../kind/event-format.js'
import type { CodecsFor } from '../kind/format-codecs.js'
import { isOfOtherFormat, otherFormat, unknownFormat } from './format-error.js'
import { hintsOf } from './hints.js'
import { inferAny } from './infer-with.js'
import { malformed } from './malformed.js'
import { outcomeOf } from './outcome.js'
import type { FoundOutcome, MalformedEvent, ParseOptions, SyncParseOptions } from './parsed-event.js'
import { readingOf } from './reading.js'
import { type SyncEvent, syncEvents } from './sync-events.js'

export function parseEventWith(
  codecsFor: CodecsFor,
  format: EventFormat,
  input: unknown,
  options: ParseOptions,
): Either<MalformedEvent, FoundOutcome> {
  if (!isEventFormat(format)) return inUnknownFormat(codecsFor, input)
  const reading = readingOf(codecsFor, format, input, options)
  if (isOfOtherFormat(reading, input)) {
    return { _tag: 'Left', left: malformed([otherFormat(reading, input)], hintsOf(reading, input), input) }
  }
  const repair = option(options, 'repair')
  return repair === undefined ? outcomeOf(reading, input) : repair.parse(reading, input)
}

/** For an unknown format, the hints are based on the format that the event's fields suggest. */
function inUnknownFormat(codecsFor: CodecsFor, input: unknown): Either<MalformedEvent, never> {
  const format = inferAny(codecsFor, input)
  const hints = hintsOf(readingOf(codecsFor, format ?? 'timeline', input, {}), input)
  return {
    _tag: 'Left',
    left: malformed([unknownFormat()], format === undefined ? hints : { ...hints, format }, input),
  }
}

export function* parseEventsWith(
  codecsFor: CodecsFor,
  format: EventFormat,
  inputs: Iterable<unknown>,
  options: ParseOptions,
): Generator<Either<MalformedEvent, FoundOutcome>, void> {
  for (const input of itemsOf(inputs)) yield parseEventWith(codecsFor, format, input, options)
}

/** The outcome of an event in a `/sync` response, with its place. */
export interface FoundSyncOutcome extends Omit<SyncEvent, 'event'> {
  readonly outcome: Either<MalformedEvent, FoundOutcome>
}

export function* parseSyncWith(
  codecsFor: CodecsFor,
  response: unknown,
  options: SyncParseOptions,
): Generator<FoundSyncOutcome, void> {
  for (const { event, format, ...place } of syncEvents(response)) {
    yield { ...place, format, outcome: parseEventWith(codecsFor, format, event, options) }
  }
}
