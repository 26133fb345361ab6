/**
 * Which space a room belongs to, by what it says itself.
 *
 * Any room may say that it belongs to any space, so it is believed only where the space, or one who may speak for it, says
 * the same.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mspaceparent-relationships | m.space.parent relationships}
 * @module
 */
import { ownValue } from '../codec/own.js'
import { byCodePoint } from '../matching/by-code-point.js'
import { isSpaceChild } from './child-order.js'
import { hasVia } from './via.js'

/** An `m.space.parent`, in whatever form. */
export interface SpaceParentClaim {
  readonly content: object
  readonly state_key: string
  readonly type: string
}

/** What the space has to say. What cannot be found out, since its state is not to be had, is left out. */
export interface SpaceParentEvidence {
  /** The space's `m.space.child` for the room. */
  readonly child?: SpaceParentClaim | undefined
  /**
   * Whether the sender of the `m.space.parent` is in the space today, and `userCanSendState` says that they may send an
   * `m.space.child` there.
   */
  readonly senderCanAddChildren?: boolean | undefined
}

/**
 * Whether the room `roomId` belongs to the space under whose ID its `m.space.parent` is filed. Either evidence is enough;
 * without any it does not. It may do so no more when the sender leaves the space, or loses their power there. Never throws.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mspaceparent-relationships | m.space.parent relationships}
 * @example
 * ```ts
 * import { isSpaceParent } from 'matrix-event-model'
 *
 * const via = ['example.org']
 * const parent = { type: 'm.space.parent', state_key: '!space:example.org', content: { via } }
 * const child = { type: 'm.space.child', state_key: '!room:example.org', content: { via } }
 *
 * isSpaceParent(parent, '!room:example.org', { child }) // => true
 * isSpaceParent(parent, '!room:example.org', { child: { ...child, content: {} } }) // => false
 * isSpaceParent(parent, '!room:example.org', { senderCanAddChildren: true }) // => true
 * isSpaceParent({ ...parent, content: {} }, '!room:example.org', { child }) // => false
 * ```
 */
export function isSpaceParent(event: SpaceParentClaim, roomId: string, evidence: SpaceParentEvidence): boolean {
  if (event.type !== 'm.space.parent' || !event.state_key.startsWith('!') || !hasVia(event.content)) return false
  const { child, senderCanAddChildren = false } = evidence
  return senderCanAddChildren || (child !== undefined && child.state_key === roomId && isSpaceChild(child))
}

/**
 * Of the events that {@link isSpaceParent} holds of, the one whose space is the room's main one: it is `canonical`, and of
 * several, its room ID is the first by code points. `undefined` where none is canonical. Never throws, unless iterating does.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mspaceparent-relationships | m.space.parent relationships}
 * @example
 * ```ts
 * import { canonicalSpaceParent } from 'matrix-event-model'
 *
 * const parent = (state_key: string, canonical: boolean) => {
 *   return { type: 'm.space.parent', state_key, content: { via: ['example.org'], canonical } }
 * }
 * const parents = [parent('!c', true), parent('!b', true), parent('!a', false)]
 * canonicalSpaceParent(parents)?.state_key // => '!b'
 * ```
 */
export function canonicalSpaceParent<E extends SpaceParentClaim>(parents: Iterable<E>): E | undefined {
  return [...parents]
    .filter(({ content }) => ownValue(content, 'canonical') === true)
    .sort((a, b) => byCodePoint(a.state_key, b.state_key))[0]
}
