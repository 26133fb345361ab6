/**
 * Determines the space that a room belongs to.
 *
 * Any room may claim to belong to any space, so the claim counts only if it is confirmed by the space, or by a user who
 * may change the space.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mspaceparent-relationships | m.space.parent relationships}
 * @module
 */

import { byCodePoint } from '../../json/by-code-point.js'
import { itemsOf, ownValue } from '../../json/own.js'
import { isRoomId } from '../identifier/sigil.js'
import { isSpaceChild } from './children.js'
import { hasVia } from './via.js'

/** An `m.space.parent` or `m.space.child`, in any format. */
export interface SpaceParentClaim {
  /** The content. Only `via` and `canonical` are read. */
  readonly content: object
  /** The ID of the space or of the child. */
  readonly state_key: string
  /** The event type. */
  readonly type: string
}

/** Known facts about the space. Both are absent if its state is unknown. */
export interface SpaceParentEvidence {
  /** The space's `m.space.child` for the room. */
  readonly child?: SpaceParentClaim | undefined
  /**
   * Whether the sender of the `m.space.parent` is currently in the space, and may send `m.space.child` there, according
   * to `userCanSendState`.
   */
  readonly senderCanAddChildren?: boolean | undefined
}

/**
 * Returns whether the room `roomId` belongs to the space in the `state_key` of its `m.space.parent`. Either piece of
 * evidence is sufficient; without any, the result is false. This may change when the sender leaves the space or loses
 * power there.
 *
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
  const isClaim = ownValue(event, 'type') === 'm.space.parent' && isRoomId(ownValue(event, 'state_key'))
  if (!isClaim || !hasVia(event)) return false
  const child = ownValue(evidence, 'child')
  const isConfirmed = isSpaceChild(child as SpaceParentClaim) && ownValue(child, 'state_key') === roomId
  return isConfirmed || ownValue(evidence, 'senderCanAddChildren') === true
}

/**
 * Returns the event of the main space among those for which {@link isSpaceParent} is true: the `canonical` one, and of
 * several the one with the lowest room ID, by code point. `undefined` if the room has no canonical parent.
 *
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
  let first: E | undefined
  for (const parent of itemsOf(parents)) {
    const isCanonical = ownValue(ownValue(parent, 'content'), 'canonical') === true
    if (!isCanonical || !isRoomId(ownValue(parent, 'state_key'))) continue
    if (first === undefined || byCodePoint(parent.state_key, first.state_key) < 0) first = parent
  }
  return first
}
