/**
 * The outcomes of parsing an event.
 *
 * @module
 */
import type { Mismatch } from '../codec/mismatch.js'
import type { RoomVersion } from '../common/room-version.js'
import type { EventFormat, EventsByFormat, EventsOfFormat } from './event-kind.js'

/**
 * What an event turned out to be:
 *
 * - `Known`: of a listed type, and as its type demands; `event.type` narrows it
 * - `Redacted`: its content has been cut down. The content is still typed by what survives
 * - `Cleared`: state whose content is `{}` where its type asks for more, which is how Matrix removes state
 * - `Custom`: of a type that is not listed. Only what surrounds the content has been looked at
 */
export type ParsedEvent<K extends EventFormat = EventFormat, E extends EventsByFormat = EventsOfFormat> = {
  [P in K]:
    | Outcome<'Known', E[P]['known']>
    | Outcome<'Redacted', E[P]['redacted']>
    | Outcome<'Cleared', E[P]['cleared']>
    | Outcome<'Custom', E[P]['custom']>
}[K]

type Outcome<Tag, E> = [E] extends [never] ? never : { readonly _tag: Tag; readonly event: E }

/** An event that is not what its type demands. */
export interface MalformedEvent {
  readonly _tag: 'Malformed'
  /** Every place that is wrong, up to 100. Never empty. */
  readonly errors: readonly Mismatch[]
  /** What could be read of it, to find it again by. */
  readonly hints: EventHints
  /** As it came. */
  readonly input: unknown
}

/** Keys of an event that are strings, whatever else is wrong. */
export interface EventHints {
  readonly event_id?: string
  readonly room_id?: string
  readonly sender?: string
  readonly state_key?: string
  readonly type?: string
}

export interface ParseOptions {
  /**
   * Whether the event has been redacted, if the caller knows. Absent: as its `unsigned` says, see `isRedacted`.
   */
  readonly redacted?: boolean | undefined
  /** The version of the room, for a PDU. Absent, or of a version that is not listed: the latest. */
  readonly roomVersion?: RoomVersion | undefined
}
