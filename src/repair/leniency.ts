/**
 * Leniency: the values for `options.repair` of `parseEvent`.
 *
 * Use repaired events for display only: hashes and signatures cover the original event.
 *
 * @module
 */

import type { Leniency } from '../parse/parsed-event.js'
import { parseRepaired } from './mend.js'
import type { Repair } from './repair.js'
import { REPAIRS } from './repairs.js'

/**
 * Returns a leniency with these repairs only. For each malformed place of an event, the repairs are tried in order, and
 * the first that applies is used.
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
 * Applies all of {@link REPAIRS} except the last resort.
 *
 * @example
 * ```ts
 * import { lenient, parseEvent } from 'matrix-event-model'
 *
 * const alias = { type: 'm.room.canonical_alias', state_key: '', sender: '@a:b.c', content: { alias: null } }
 * const parsed = parseEvent('stripped', alias, { repair: lenient })
 * const repairs = parsed._tag === 'Right' ? parsed.right.repairs : []
 * repairs // => [{ id: 'null-optional', path: ['content', 'alias'], before: null }]
 * ```
 */
export const lenient: Leniency = repairing(Object.values(REPAIRS).filter(({ isLastResort }) => !isLastResort))

/**
 * Like {@link lenient}, and also removes optional parts that do not decode, the innermost one for each fault. Keys that
 * decide permissions are never removed.
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
