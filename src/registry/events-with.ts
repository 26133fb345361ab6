/**
 * The types of the events that a registry knows.
 *
 * @module
 */
import type { Codec } from '../codec/codec.js'
import type { AnyDefinition } from '../event/envelope/definition.js'
import type { WithoutEnvelope } from '../event/envelope/in-envelope.js'
import type { RoomEventEnvelope, SyncRoomEventEnvelope } from '../event/envelope/room-event.js'
import type {
  ClearableType,
  ClearedAccountDataEvent,
  ClearedStateEvent,
  EventFormat,
  EventsByOutcome,
  EventsOfFormat,
} from '../kind/event-format.js'
import type { AnyPduEnvelope } from '../kind/pdu-codecs.js'
import type { PARTS } from './codecs-with.js'

/** The possible outcomes of events for a registry with the events of `A`. */
export type EventsWith<A extends AnyDefinition> = {
  [F in EventFormat]: EventsByOutcome<
    Override<EventsOfFormat[F]['known'], KnownOf<A, F>>,
    OverrideByType<EventsOfFormat[F]['byType'], KnownOf<A, F>>,
    EventsOfFormat[F]['custom'],
    EventsOfFormat[F]['cleared'] | ClearedOf<A, F>,
    Override<EventsOfFormat[F]['redacted'], RedactedOf<A, F>>
  >
}

/** `New`, and the events of `Old` with other types. */
type Override<Old, New> = [New] extends [never] ? Old : New | Exclude<Old, SameType<New>>

/** The events `New` by type, and those of `Old` with other types. */
type OverrideByType<Old, New> = [New] extends [never]
  ? Old
  : { readonly [E in New as EventType<E>]: E } & Omit<Old, EventType<New>>

type EventType<E> = E extends { readonly type: infer T extends string }
  ? T
  : E extends { readonly edu_type: infer T extends string }
    ? T
    : never

/** Any event with the type of one of `E`. */
type SameType<E> = E extends { readonly type: infer T }
  ? { readonly type: T }
  : E extends { readonly edu_type: infer T }
    ? { readonly edu_type: T }
    : never

/** The events of format `F` that a definition adds. */
type KnownOf<D extends AnyDefinition, F extends EventFormat> = D extends unknown ? KnownOfKind<D, D['kind'], F> : never

/** Distributes over the kinds, since a definition's `kind` may be a union. */
type KnownOfKind<
  D extends AnyDefinition,
  Kind extends AnyDefinition['kind'],
  F extends EventFormat,
> = Kind extends unknown
  ? F extends keyof (typeof PARTS)[Kind]
    ? F extends 'pdu'
      ? AnyPduEnvelope & WithoutEnvelope<PartOf<D, 'event'>>
      : PartOf<D, (typeof PARTS)[Kind][F] & string>
    : never
  : never

/** The redacted events of format `F` that a definition adds. */
type RedactedOf<D extends AnyDefinition, F extends EventFormat> = F extends keyof Envelopes
  ? PartOf<D, 'redacted'> & Envelopes[F]
  : never

/** The envelopes of events that can be redacted. */
interface Envelopes {
  readonly pdu: AnyPduEnvelope
  readonly sync: SyncRoomEventEnvelope
  readonly timeline: RoomEventEnvelope
}

/** The cleared events of format `F` that a definition adds. */
type ClearedOf<D extends AnyDefinition, F extends EventFormat> = [ClearableType<D>] extends [never]
  ? never
  : D extends { readonly kind: 'state' }
    ? F extends keyof (typeof PARTS)['state']
      ? ClearedStateEvent<EventsOfFormat[F]['custom'], ClearableType<D>>
      : never
    : F extends 'account_data'
      ? ClearedAccountDataEvent<ClearableType<D>>
      : never

/** The values of the codec `Part` of a definition, if it has that codec. */
type PartOf<D, Part extends string> = D extends { readonly [P in Part]: Codec<infer E> } ? E : never
