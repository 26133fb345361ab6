/**
 * Registries: the events that parsing knows, and how to add custom events.
 *
 * A registry is immutable: `with` returns a new one, and there is no global state.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { AnyDefinition } from '../event/envelope/definition.js'
import type { EventFormat } from '../kind/event-format.js'
import { type CodecsFor, codecsFor } from '../kind/format-codecs.js'
import { lintWith } from '../lint/lint-with.js'
import type { LintOptions, LintRemark } from '../lint/remark.js'
import type { EventHandlers, HandledEvents } from '../parse/dispatch-event.js'
import { dispatchEventWith } from '../parse/dispatch-with.js'
import { inferFormatWith } from '../parse/infer-with.js'
import type { ParsedSyncEvent } from '../parse/parse-sync.js'
import { parseEventsWith, parseEventWith, parseSyncWith } from '../parse/parse-with.js'
import type { MalformedEvent, ParsedEvent, ParseOptions, SyncParseOptions } from '../parse/parsed-event.js'
import { codecsWith } from './codecs-with.js'
import type { EventsWith } from './events-with.js'

/** The parsing functions and `lint`, for the events of the library and those of `A`. */
export interface Registry<A extends AnyDefinition = never> {
  /** Like the function `parseEvent`. */
  readonly parseEvent: <K extends EventFormat>(
    format: K,
    input: unknown,
    options?: ParseOptions,
  ) => Either<MalformedEvent, ParsedEvent<K, EventsWith<A>>>
  /** Like the function `parseEvents`. */
  readonly parseEvents: <K extends EventFormat>(
    format: K,
    inputs: Iterable<unknown>,
    options?: ParseOptions,
  ) => Generator<Either<MalformedEvent, ParsedEvent<K, EventsWith<A>>>, void>
  /** Like the function `parseSync`. */
  readonly parseSync: (response: unknown, options?: SyncParseOptions) => Generator<ParsedSyncEvent<EventsWith<A>>, void>
  /** Like the function `dispatchEvent`. */
  readonly dispatchEvent: <
    K extends EventFormat,
    R extends { readonly [T in keyof HandledEvents<K, EventsWith<A>>]?: unknown },
  >(
    format: K,
    input: unknown,
    handlers: EventHandlers<K, R, EventsWith<A>>,
    options?: ParseOptions,
  ) => R[keyof R] | undefined
  /** Like the function `inferFormat`. */
  readonly inferFormat: (input: unknown) => EventFormat | undefined
  /** Like the function `lint`. */
  readonly lint: (format: EventFormat, event: unknown, options?: LintOptions) => readonly LintRemark[]
  /**
   * Returns a registry with additional events. A definition of a known type replaces it, for example with a narrower
   * one; if several have the same type, the last one wins. If several wildcard types (`*`) match a type, the first one
   * wins.
   */
  readonly with: <const D extends readonly AnyDefinition[]>(
    ...definitions: D
  ) => Registry<D[number] | Exclude<A, Namesake<D[number]>>>
}

/** A definition that another one replaces. */
type Namesake<D extends AnyDefinition> = D extends AnyDefinition
  ? { readonly kind: D['kind']; readonly type: D['type'] }
  : never

/** The registry of the library's own events. */
export const registry: Registry = registryOf([])

function registryOf<A extends AnyDefinition>(definitions: readonly A[]): Registry<A> {
  const codecs: CodecsFor = definitions.length === 0 ? codecsFor : codecsWith(definitions)
  return {
    parseEvent: (format: EventFormat, input: unknown, options: ParseOptions = {}) =>
      parseEventWith(codecs, format, input, options),
    parseEvents: (format: EventFormat, inputs: Iterable<unknown>, options: ParseOptions = {}) =>
      parseEventsWith(codecs, format, inputs, options),
    parseSync: (response: unknown, options: SyncParseOptions = {}) => parseSyncWith(codecs, response, options),
    dispatchEvent: (format: EventFormat, input: unknown, handlers: object, options: ParseOptions = {}) =>
      dispatchEventWith(codecs, format, input, handlers, options),
    inferFormat: (input: unknown) => inferFormatWith(codecs, input),
    lint: (format: EventFormat, event: unknown, options: LintOptions = {}) => lintWith(codecs, format, event, options),
    with: (...more: readonly AnyDefinition[]) => registryOf([...definitions, ...more]),
  } as Registry<A>
}
