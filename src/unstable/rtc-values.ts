/**
 * Readers for `m.rtc.member`, under the stable and the unstable names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4354 | MSC4354}
 * @module
 */
import { type NamedValue, namedValue } from './named-value.js'

/** Content that may have a sticky key. */
export interface MayHaveStickyKey {
  /** The key that identifies the membership in the session. */
  readonly msc4354_sticky_key?: string | undefined
  /** The key that identifies the membership in the session. */
  readonly sticky_key?: string | undefined
}

/**
 * Returns the sticky key of an `m.rtc.member` event, which is the same in all events of a membership, with its name.
 *
 * `undefined` if the content has no key.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4354 | MSC4354}
 * @example
 * ```ts
 * import { stickyKeyOf } from 'matrix-event-model/unstable'
 *
 * stickyKeyOf({ msc4354_sticky_key: 'dF5y' }) // => { name: 'msc4354_sticky_key', value: 'dF5y' }
 * stickyKeyOf({}) // => undefined
 * ```
 */
export function stickyKeyOf(content: MayHaveStickyKey): NamedValue<MayHaveStickyKey> | undefined {
  return namedValue(content, ['sticky_key', 'msc4354_sticky_key'], (key) => typeof key === 'string')
}
