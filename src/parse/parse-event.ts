/**
 * From unknown JSON to an outcome.
 *
 * An event that is not as its type demands is not always broken: redaction and the clearing of state leave less than
 * a type asks for, and types that this library does not list are nobody's fault. Each is an outcome of its own.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { Mismatch } from '../codec/mismatch.js'
import { isObject, own } from '../codec/own.js'
import type { RoomVersion } from '../common/room-version.js'
import type { EventKind, EventsOfKind } from './event-kind.js'
import { codecsFor } from './kind-codecs.js'

/**
 * What an event turned out to be:
 *
 * - `Known`: of a listed type, and as its type demands; `event.type` narrows it
 * - `Redacted`: its content has been cut down. The content is still typed by what survives
 * - `Cleared`: state whose content is `{}` where its type asks for more, which is how Matrix removes state
 * - `Custom`: of a type that is not listed. Only what surrounds the content has been looked at
 */
export type ParsedEvent<K extends EventKind = EventKind> = {
  [P in K]:
    | Outcome<'Known', EventsOfKind[P]['known']>
    | Outcome<'Redacted', EventsOfKind[P]['redacted']>
    | Outcome<'Cleared', EventsOfKind[P]['cleared']>
    | Outcome<'Custom', EventsOfKind[P]['custom']>
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
   * Whether the event has been redacted, if the caller knows. Absent: it has if `unsigned.redacted_because` is there.
   */
  readonly redacted?: boolean
  /** The version of the room, for a PDU. Absent, or of a version that is not listed: the latest. */
  readonly roomVersion?: RoomVersion
}

/**
 * Decides what an event is. The event comes back as the same object, and nothing in it is changed.
 *
 * Never throws. No event is repaired: what does not decode is `Malformed`.
 *
 * @example
 * ```ts
 * import { parseEvent } from 'matrix-event-model'
 *
 * const outcome = parseEvent('stripped', { type: 'm.room.name', state_key: '', sender: '@a:b.c', content: { name: 1 } })
 * outcome._tag === 'Left' && outcome.left.errors[0]?.message // => 'content.name: expected a string, found 1'
 * ```
 */
export function parseEvent<K extends EventKind>(
  kind: K,
  input: unknown,
  options: ParseOptions = {},
): Either<MalformedEvent, ParsedEvent<K>> {
  const codecs = codecsFor(kind, options.roomVersion)
  const type = read(input, codecs.typeKey)
  const isListed = typeof type === 'string' && Object.hasOwn(codecs.types, type)
  const isRedacted =
    codecs.redacted !== undefined && (options.redacted ?? isObject(read(read(input, 'unsigned'), 'redacted_because')))

  const codec = (isListed && (isRedacted ? codecs.redacted : codecs.known)) || codecs.envelope
  const errors = codec.mismatches(input)
  if (errors.length === 0) return right(isRedacted ? 'Redacted' : isListed ? 'Known' : 'Custom', input)
  if (!isRedacted && isCleared(input, errors)) return right('Cleared', input)
  return { _tag: 'Left', left: { _tag: 'Malformed', errors, hints: hintsOf(input, codecs.typeKey), input } }
}

function right<K extends EventKind>(_tag: string, event: unknown): Either<MalformedEvent, ParsedEvent<K>> {
  return { _tag: 'Right', right: { _tag, event } as ParsedEvent<K> }
}

/** State of which nothing is wrong but that its content is empty. */
function isCleared(input: unknown, errors: readonly Mismatch[]): boolean {
  const content = read(input, 'content')
  return (
    typeof read(input, 'state_key') === 'string' &&
    isObject(content) &&
    Object.keys(content).length === 0 &&
    errors.every((error) => error.path[0] === 'content')
  )
}

function hintsOf(input: unknown, typeKey: string): EventHints {
  const hints: { [key: string]: string } = {}
  for (const key of ['event_id', 'room_id', 'sender', 'state_key', typeKey]) {
    const value = read(input, key)
    if (typeof value === 'string') hints[key === typeKey ? 'type' : key] = value
  }
  return hints
}

/** An own property of whatever came; `undefined` where there is none, or where it cannot be read. */
function read(input: unknown, key: string): unknown {
  try {
    return isObject(input) ? own(input, key) : undefined
  } catch {
    return undefined
  }
}
