/**
 * Repairing events that are not what their type demands, by name and for those who ask for it.
 *
 * Parsing never repairs. A repaired event is for reading: hashes and signatures cover the event as it came.
 *
 * @module
 */
import type { EventFormat } from './event-kind.js'
import { codecsFor } from './kind-codecs.js'
import { mend } from './mend.js'
import type { ParseOptions } from './parsed-event.js'
import type { Repair, RepairMade } from './repair.js'
import { REPAIRS } from './repairs.js'

/** An event after its repairs. */
export interface RepairedEvent {
  /** The object that came, if nothing was repaired; else a copy, which shares with it what was not. */
  readonly event: unknown
  /** In the order in which they were made. */
  readonly made: readonly RepairMade[]
}

/**
 * An event with what is wrong in it repaired, as far as `repairs` know how, and the list of what was done.
 *
 * An event that parses is not touched: not one that is known, and not one that is redacted, cleared or of a type of your
 * own. Nor is what cannot be read or is no object. Whether the outcome parses is for `parseEvent` to say. What has been
 * repaired is not repaired again. Never throws, and never writes to `input`.
 *
 * @param repairs - absent: all that the library has, {@link REPAIRS}
 * @param options - as for `parseEvent`: they decide what is wrong
 *
 * @example
 * ```ts
 * import { repairEvent } from 'matrix-event-model'
 *
 * const levels = { type: 'm.room.power_levels', state_key: '', sender: '@a:b.c', content: { ban: ' +50 ', kick: 20 } }
 * const { event, made } = repairEvent('stripped', levels)
 * event // => { ...levels, content: { ban: 50, kick: 20 } }
 * made // => [{ id: 'power-level-string', path: ['content', 'ban'], before: ' +50 ' }]
 * ```
 */
export function repairEvent(
  format: EventFormat,
  input: unknown,
  repairs: readonly Repair[] = REPAIRS,
  options: ParseOptions = {},
): RepairedEvent {
  const { event, made } = mend(codecsFor(format, options.roomVersion), format, input, repairs, options)
  return { event, made }
}
