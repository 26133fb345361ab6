/**
 * What a repair is: a fault that events in the wild have, known by name, and what mends it.
 *
 * A repair is only ever asked about a place that its codec refuses, so what is good cannot be changed by one.
 *
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import type { JsonObject } from '../codec/primitive.js'
import type { RoomVersion } from '../event/common/room-version.js'
import type { EventFormat } from '../kind/event-format.js'

/** A fault by name, and what mends it. `REPAIRS` has those that come with the library. */
export interface Repair {
  readonly id: string
  /** Asked only where no other repair knows more: it leaves out what others would mend. */
  readonly isLastResort?: boolean | undefined
  /** What it mends, and how. */
  readonly what: string
  /** Where such events come from, or who reads them so. */
  readonly source: string
  /** What is to be changed for a place to be good. Nothing, where this is not the repair for it. */
  readonly changes: (place: MalformedPlace) => readonly EventChange[]
}

/** What is to stand at a path from now on; `undefined`: nothing. */
export interface EventChange {
  /** From the root of the event. Objects on the way that are not there are made. */
  readonly path: readonly string[]
  readonly value: unknown
}

/** A place of an event where its codec asks for something else. */
export interface MalformedPlace {
  /** The event as it stands, with what has been repaired so far. */
  readonly event: JsonObject
  /** What should stand there. */
  readonly expected: AnyCodec
  readonly format: EventFormat
  /** Whether what stands there is an optional field. */
  readonly isOptional: boolean
  /** What the place is a part of. */
  readonly parent: unknown
  /** The keys that lead from the root of the event to the place. */
  readonly path: readonly string[]
  /** The innermost part that could be left out to be rid of the fault: the place itself, or what holds it. */
  readonly removable: RemovablePart | undefined
  /** The version of the room, if the caller said it. */
  readonly roomVersion: RoomVersion | undefined
  /** The type of the event, where it has one. */
  readonly type: string | undefined
  /** The innermost part of a list or map that holds the place, and without which the others mean what they meant. */
  readonly unit: RemovablePart | undefined
  /** What stands there; `undefined` where a required key is absent. */
  readonly value: unknown
}

/**
 * A part that an event may do without: an optional field, an entry of a map, or an item of a list whose items are
 * independent. Never what decides who may do what.
 */
export interface RemovablePart {
  readonly as: 'entry' | 'field' | 'item'
  readonly path: readonly string[]
}
