/**
 * What the actions of a push rule come to.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#actions | Actions}
 * @module
 */
import type { PushAction } from '../../event/account-data/push-rules.js'
import { itemsOf, ownString, ownValue } from '../../json/own.js'

/** What is to be done where a push rule matches. */
export interface PushOutcome {
  readonly notify: boolean
  /** Whether to make the event stand out. */
  readonly highlight: boolean
  /** What to play: `default`, or a name that the user's clients know. Left out: nothing. */
  readonly sound?: string | undefined
}

/**
 * What the actions come to: nothing where there are none.
 *
 * `dont_notify` and `coalesce` do nothing, nor do actions and tweaks that nobody knows, or a tweak whose value is of
 * the wrong type. Of several tweaks of one name, the last counts.
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
