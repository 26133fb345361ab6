/**
 * Interprets the actions of a push rule.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#actions | Actions}
 * @module
 */
import type { PushAction } from '../../event/account-data/push-rules.js'
import { itemsOf, ownString, ownValue } from '../../json/own.js'

/** The effect of a matching push rule. */
export interface PushOutcome {
  /** Whether to notify the user. */
  readonly notify: boolean
  /** Whether to highlight the event. */
  readonly highlight: boolean
  /** The sound to play: `default`, or a name known to the user's clients. Absent: no sound. */
  readonly sound?: string | undefined
}

/**
 * Returns the effect of the actions; without actions, nothing is done.
 *
 * `dont_notify`, `coalesce`, unknown actions and tweaks, and tweaks with a value of the wrong type have no effect. If a
 * tweak is set several times, the last one counts.
 *
 * @example
 * ```ts
 * import { pushOutcome } from 'matrix-event-model'
 *
 * const actions = ['notify', { set_tweak: 'sound', value: 'default' }, { set_tweak: 'highlight' }]
 * pushOutcome(actions) // => { notify: true, highlight: true, sound: 'default' }
 * pushOutcome(['dont_notify']) // => { notify: false, highlight: false }
 * ```
 */
export function pushOutcome(actions: readonly PushAction[]): PushOutcome {
  let notify = false
  let highlight = false
  let sound: string | undefined
  for (const action of itemsOf(actions)) {
    if (action === 'notify') notify = true
    const tweak = ownString(action, 'set_tweak')
    const value = ownValue(action, 'value')
    if (tweak === 'highlight' && value === undefined) highlight = true
    if (tweak === 'highlight' && typeof value === 'boolean') highlight = value
    if (tweak === 'sound' && typeof value === 'string') sound = value
  }
  return { notify, highlight, ...(sound !== undefined && { sound }) }
}
