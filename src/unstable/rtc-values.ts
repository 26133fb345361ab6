/**
 * What ties the events of a membership in a real-time session together, under whichever name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/4354 | MSC4354}
 * @module
 */
import { type NamedValue, namedValue } from './named-value.js'

/** A content that may have a sticky key, under either of its names. */
export interface MayHaveStickyKey {
  readonly msc4354_sticky_key?: string | undefined
  readonly sticky_key?: string | undefined
}

/**
 * The sticky key of an `m.rtc.member`, and the name under which it stood: the same in all events of one membership.
 *
 * `undefined` where there is none.
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
export function stickyKeyOf(
  content: MayHaveStickyKey,
): NamedValue<MayHaveStickyKey, keyof MayHaveStickyKey> | undefined {
  return namedValue(content, ['sticky_key', 'msc4354_sticky_key'], (key) => typeof key === 'string')
}
