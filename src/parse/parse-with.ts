/**
 * Parsing with the codecs of a registry.
 *
 * The exported functions of parsing and those of every registry are these. Their types say what an event can turn out to
 * be, which the compiler cannot follow through a table of codecs.
 *
 * @internal
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import { itemsOf, option } from '../codec/own.js'
import type { EventFormat } from './event-kind.js'
import type { CodecsFor } from './kind-codecs.js'
import { outcomeOf } from './outcome.js'
import type { FoundOutcome, MalformedEvent, ParseOptions, SyncParseOptions } from './parsed-event.js'
import { type SyncEvent, syncEvents } from './sync-events.js'

export function parseEventWith(
  codecsFor: CodecsFor,
  format: EventFormat,
  input: unknown,
  options: ParseOptions,
): Either<MalformedEvent, FoundOutcome> {
  const codecs = codecsFor(format, option(options, 'roomVersion'))
  const repair = option(options, 'repair')
  return repair === undefined ? outcomeOf(codecs, input, options) : repair.parse(codecs, format, input, options)
}

export function* parseEventsWith(
  codecsFor: CodecsFor,
  format: EventFormat,
  inputs: Iterable<unknown>,
  options: ParseOptions,
): Generator<Either<MalformedEvent, FoundOutcome>, void> {
  for (const input of itemsOf(inputs)) yield parseEventWith(codecsFor, format, input, options)
}

/** The outcome of an event of a `/sync` response, and where the event stood. */
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
