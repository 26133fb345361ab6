/**
 * Leniency, as a value: what `parseEvent` is passed to repair events that are not as their type demands.
 *
 * A repaired event is for reading: hashes and signatures cover the event as it came.
 *
 * @module
 */

import type { Leniency } from '../parse/parsed-event.js'
import { parseRepaired } from './mend.js'
import type { Repair } from './repair.js'
import { REPAIRS } from './repairs.js'

/**
 * A leniency that makes these repairs and no others. They are asked in their order about each place of an event that is
 * malformed, and the first that knows it mends it.
 *
 * @example
 * ```ts
 * import { parseEvent, REPAIRS, repairing } from 'matrix-event-model'
 *
 * const levels = { type: 'm.room.power_levels', state_key: '', sender: '@a:b.c', content: { ban: ' +50 ' } }
 * const parsed = parseEvent('stripped', levels, { repair: repairing([REPAIRS['power-level-string']]) })
 * parsed._tag === 'Right' && parsed.right.event.content // => { ban: 50 }
 * ```
 */
export function repairing(repairs: readonly Repair[]): Leniency {
  const parts = {
    repairs: repairs.filter(({ isLastResort }) => !isLastResort),
    lastResorts: repairs.filter(({ isLastResort }) => isLastResort),
  }
  return { parse: (reading, input) => parseRepaired({ reading, ...parts }, input) }
}

/**
 * Mends what the named repairs know, all of {@link REPAIRS} but the last resort.
 *
 * @example
 * ```ts
 * import { lenient, parseEvent } from 'matrix-event-model'
 *
 * const alias = { type: 'm.room.canonical_alias', state_key: '', sender: '@a:b.c', content: { alias: null } }
 * const parsed = parseEvent('stripped', alias, { repair: lenient })
 * parsed._tag === 'Right' && parsed.right.repairs // => [{ id: 'null-optional', path: ['content', 'alias'], before: null }]
 * ```
 */
export const lenient: Leniency = repairing(Object.values(REPAIRS).filter(({ isLastResort }) => !isLastResort))

/**
 * As {@link lenient}, and leaves out optional parts that do not decode, for each place the innermost. Never a key that
 * decides who may do what.
 *
 * @example
 * ```ts
 * import { parseEvent, salvaging } from 'matrix-event-model'
 *
 * const avatar = { type: 'm.room.avatar', state_key: '', sender: '@a:b.c', content: { url: 'mxc://b.c/i', info: 1 } }
 * const parsed = parseEvent('stripped', avatar, { repair: salvaging })
 * parsed._tag === 'Right' && parsed.right.event.content // => { url: 'mxc://b.c/i' }
 * parsed._tag === 'Right' && parsed.right.repairs // => [{ id: 'dropped-field', path: ['content', 'info'], before: 1 }]
 * ```
 */
export const salvaging: Leniency = repairing(Object.values(REPAIRS))
