/**
 * The events that parsing knows, and how to add to them.
 *
 * A registry is a value: `with` gives a new one, and nothing global changes.
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

/** The functions of parsing, and `lint`, for the events that the library lists and those of `A`. */
export interface Registry<A extends AnyDefinition = never> {
  /** As the function of that name. */
  readonly parseEvent: <K extends EventFormat>(
    format: K,
    input: unknown,
    options?: ParseOptions,
  ) => Either<MalformedEvent, ParsedEvent<K, EventsWith<A>>>
  /** As the function of that name. */
  readonly parseEvents: <K extends EventFormat>(
    format: K,
    inputs: Iterable<unknown>,
    options?: ParseOptions,
  ) => Generator<Either<MalformedEvent, ParsedEvent<K, EventsWith<A>>>, void>
  /** As the function of that name. */
  readonly parseSync: (response: unknown, options?: SyncParseOptions) => Generator<ParsedSyncEvent<EventsWith<A>>, void>
  /** As the function of that name. */
  readonly inferFormat: (input: unknown) => EventFormat | undefined
  /** As the function of that name. */
  readonly lint: (format: EventFormat, event: unknown, options?: LintOptions) => readonly LintRemark[]
  /**
   * A registry that knows more events. A definition of a type that is known already takes its place, so that a narrower
   * one can be put in; of several, the last. Of several with a `*` that stand for one type, the first counts.
   */
  readonly with: <const D extends readonly AnyDefinition[]>(
    ...definitions: D
  ) => Registry<D[number] | Exclude<A, Namesake<D[number]>>>
}

/** A definition whose place another takes. */
type Namesake<D extends AnyDefinition> = D extends AnyDefinition
  ? { readonly kind: D['kind']; readonly type: D['type'] }
  : never

/** What an event can turn out to be for a registry that knows the events of `A`. */
export type EventsWith<A extends AnyDefinition> = {
  [K in EventFormat]: {
    known: Override<EventsOfFormat[K]['known'], Added<A, K>>
    redacted: Override<EventsOfFormat[K]['redacted'], AddedRedacted<A, K>>
    cleared: EventsOfFormat[K]['cleared'] | AddedCleared<A, K>
    custom: EventsOfFormat[K]['custom']
  }
}

/** `New`, and the events of `Old` that are of other types. */
type Override<Old, New> = [New] extends [never] ? Old : New | Exclude<Old, OfType<New>>

type OfType<E> = E extends { readonly type: infer T }
  ? { readonly type: T }
  : E extends { readonly edu_type: infer T }
    ? { readonly edu_type: T }
    : never

/** The events of format `K` that a definition makes known. */
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

/** With what surrounds events in a room. */
type InEnvelope<E, K extends EventFormat> = K extends keyof Envelopes ? E & Envelopes[K] : E

interface Envelopes {
  readonly pdu: AnyPduEnvelope
  readonly stripped: StrippedStateEnvelope
  readonly sync: SyncRoomEventEnvelope
  readonly timeline: RoomEventEnvelope
}

/** The registry of the events that the library lists. */
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
