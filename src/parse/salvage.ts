/**
 * The last resort for an event that does not parse: to leave out what it can do without.
 *
 * An absent field has a meaning too, and seldom the one that its author had in mind: levels without `ban` ask for 50. So
 * show a salvaged event, but do not decide by it who may do what.
 *
 * @module
 */
import type { Either } from 'fp-ts/lib/Either.js'

import type { EventFormat, EventsByFormat, EventsOfFormat } from './event-kind.js'
import { codecsFor } from './kind-codecs.js'
import { mendOrDrop } from './mend.js'
import type { MalformedEvent, ParsedEvent, ParseOptions } from './parsed-event.js'
import type { Repair } from './repair.js'
import type { RepairedEvent } from './repair-event.js'
import { REPAIRS } from './repairs.js'

/** An event after its repairs and without what could not be repaired, and what it is then. */
export interface SalvagedEvent<K extends EventFormat = EventFormat, E extends EventsByFormat = EventsOfFormat>
  extends RepairedEvent {
  /** As `parseEvent` gives it for `event`. */
  readonly outcome: Either<MalformedEvent, ParsedEvent<K, E>>
}

export interface SalvageOptions extends ParseOptions {
  /** What to repair before anything is dropped. Absent: all that the library can, `REPAIRS`. */
  readonly repairs?: readonly Repair[]
}

/**
 * As `repairEvent`, and what is wrong after that is dropped where the event can do without: for each place that is wrong,
 * the innermost optional field or entry of a map that holds it. Each is listed as a repair with the ID `dropped-field`.
 *
 * A required field is never dropped, nor is a `state_key`, nor an item of an array, but the whole array where that is
 * optional. Where only such are wrong, the outcome is malformed as before. An event that parses is not touched. Never
 * throws, and never writes to `input`.
 *
 * @example
 * ```ts
 * import { salvage } from 'matrix-event-model'
 *
 * const member = { type: 'm.room.member', state_key: '@a:b.c', sender: '@a:b.c', content: { membership: 'join', reason: 1 } }
 * const { made, outcome } = salvage('stripped', member)
 * made // => [{ id: 'dropped-field', path: ['content', 'reason'], before: 1 }]
 * outcome._tag === 'Right' && outcome.right.event.content // => { membership: 'join' }
 * ```
 */
export function salvage<K extends EventFormat>(
  format: K,
  input: unknown,
  { repairs = REPAIRS, ...options }: SalvageOptions = {},
): SalvagedEvent<K> {
  return mendOrDrop(codecsFor(format, options.roomVersion), format, input, repairs, options) as SalvagedEvent<K>
}
