/**
 * Registries: the events that parsing knows, and how to add custom events.
 *
 * A registry is immutable: `with` returns a new one, and there is no global state.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { Codec } from '../codec/codec.js'
import type { AnyDefinition } from '../event/envelope/definition.js'
import type { RoomEventEnvelope, SyncRoomEventEnvelope } from '../event/envelope/room-event.js'
import type { StrippedStateEnvelope } from '../event/envelope/stripped-state.js'
import type {
  ClearableType,
  ClearedAccountDataEvent,
  ClearedStateEvent,
  EventFormat,
  EventsOfFormat,
} from '../kind/event-format.js'
import { type CodecsFor, codecsFor } from '../kind/format-codecs.js'
import type { AnyPduEnvelope } from '../kind/pdu-codecs.js'
import { lintWith } from '../lint/lint-with.js'
import type { LintOptions, LintRemark } from '../lint/remark.js'
import { inferFormatWith } from '../parse/infer-with.js'
import type { ParsedSyncEvent } from '../parse/parse-sync.js'
import { parseEventsWith, parseEventWith, parseSyncWith } from '../parse/parse-with.js'
import type { MalformedEvent, ParsedEvent, ParseOptions, SyncParseOptions } from '../parse/parsed-event.js'
import { codecsWith, type PARTS } from './codecs-with.js'

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

/** The possible outcomes of events for a registry with the events of `A`. */
export type EventsWith<A extends AnyDefinition> = {
  [K in EventFormat]: {
    known: Override<EventsOfFormat[K]['known'], Added<A, K>>
    redacted: Override<EventsOfFormat[K]['redacted'], AddedRedacted<A, K>>
    cleared: EventsOfFormat[K]['cleared'] | AddedCleared<A, K>
    custom: EventsOfFormat[K]['custom']
  }
}

/** `New`, and the events of `Old` with other types. */
type Override<Old, New> = [New] extends [never] ? Old : New | Exclude<Old, OfType<New>>

type OfType<E> = E extends { readonly type: infer T }
  ? { readonly type: T }
  : E extends { readonly edu_type: infer T }
    ? { readonly edu_type: T }
    : never

/** The events of format `K` that a definition adds. */
type Added<D extends AnyDefinition, K extends EventFormat> = D extends unknown
  ? InEnvelope<AddedOfKind<D, D['kind'], K>, K>
  : never

type AddedOfKind<
  D extends AnyDefinition,
  Kind extends AnyDefinition['kind'],
  K extends EventFormat,
> = Kind extends unknown
  ? K extends keyof (typeof PARTS)[Kind]
    ? ValuesOf<D, (typeof PARTS)[Kind][K] & string>
    : never
  : never

type AddedRedacted<D extends AnyDefinition, K extends EventFormat> = K extends 'pdu' | 'sync' | 'timeline'
  ? InEnvelope<ValuesOf<D, 'redacted'>, K>
  : never

type AddedCleared<D extends AnyDefinition, K extends EventFormat> = [ClearableType<D>] extends [never]
  ? never
  : D extends { readonly kind: 'state' }
    ? K extends keyof (typeof PARTS)['state']
      ? ClearedStateEvent<EventsOfFormat[K]['custom'], ClearableType<D>>
      : never
    : K extends 'account_data'
      ? ClearedAccountDataEvent<ClearableType<D>>
      : never

type ValuesOf<D, Part extends string> = D extends { readonly [P in Part]: Codec<infer E> } ? E : never

/** Adds the envelope of room events. */
type InEnvelope<E, K extends EventFormat> = K extends keyof Envelopes ? E & Envelopes[K] : E

interface Envelopes {
  readonly pdu: AnyPduEnvelope
  readonly stripped: StrippedStateEnvelope
  readonly sync: SyncRoomEventEnvelope
  readonly timeline: RoomEventEnvelope
}

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
    inferFormat: (input: unknown) => inferFormatWith(codecs, input),
    lint: (format: EventFormat, event: unknown, options: LintOptions = {}) => lintWith(codecs, format, event, options),
    with: (...more: readonly AnyDefinition[]) => registryOf([...definitions, ...more]),
  } as unknown as Registry<A>
}
