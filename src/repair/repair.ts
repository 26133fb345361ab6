/**
 * Repairs: named faults of events in the wild, and how to fix them.
 *
 * A repair is called only for places that the codec rejects, so it cannot change valid data.
 *
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import type { JsonObject } from '../codec/primitive.js'
import type { RoomVersion } from '../event/common/room-version.js'
import type { EventFormat } from '../kind/event-format.js'

/** A repair of a named fault. `REPAIRS` has those that come with the library. */
export interface Repair {
  /** The name of the repair, in kebab-case. */
  readonly id: string
  /** Whether to try it only if no other repair applies, since it removes values that others would fix. */
  readonly isLastResort?: boolean | undefined
  /** The description of the fault and of the change. */
  readonly what: string
  /** The origin of such events, or software that reads them the same way. */
  readonly source: string
  /** Returns the changes that make the place valid; empty if the repair does not apply. */
  readonly changes: (place: MalformedPlace) => readonly EventChange[]
}

/** A new value at a path; `undefined` removes the value. */
export interface EventChange {
  /** The keys from the root of the event. Missing objects on the way are created. */
  readonly path: readonly string[]
  /** The new value. */
  readonly value: unknown
}

/** A place in an event that its codec rejects. */
export interface MalformedPlace {
  /** The event, with the repairs made so far. */
  readonly event: JsonObject
  /** The codec for the place. */
  readonly expected: AnyCodec
  /** The format of the event. */
  readonly format: EventFormat
  /** Whether the place is an optional field. */
  readonly isOptional: boolean
  /** The container of the place. */
  readonly parent: unknown
  /** The keys from the root of the event to the place. */
  readonly path: readonly string[]
  /** The innermost part that could be removed to fix the fault: the place itself, or an ancestor. */
  readonly removable: RemovablePart | undefined
  /** The room version, if the caller gave it. */
  readonly roomVersion: RoomVersion | undefined
  /** The type of the event, if it has one. */
  readonly type: string | undefined
  /**
   * The innermost map entry or list item that contains the place and can be removed without changing the meaning of the
   * others.
   */
  readonly unit: RemovablePart | undefined
  /** The value; `undefined` if a required key is absent. */
  readonly value: unknown
}

/**
 * A part that an event does not require: an optional field, an entry of a map, or an item of a list of independent
 * items. Never a part that decides permissions.
 */
export interface RemovablePart {
  /** What it is: an entry of a map, an optional field, or an item of a list. */
  readonly as: 'entry' | 'field' | 'item'
  /** The keys from the root of the event. */
  readonly path: readonly string[]
}
