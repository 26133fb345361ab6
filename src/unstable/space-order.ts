/**
 * `m.space_order`: the position of a space among the spaces of a user.
 *
 * Clients send the unstable name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3230 | MSC3230}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { object } from '../codec/object.js'
import { defineRoomAccountData } from '../event/envelope/define.js'
import { SpaceChildOrder } from '../event/space/child.js'

const content = object('SpaceOrderEventContent', {
  /** The order, compared by code points. Spaces without one come last. */
  order: SpaceChildOrder,
})
/** Content of `m.space_order`. */
export interface SpaceOrderEventContent extends TypeOf<typeof content> {}
export const SpaceOrderEventContent: Codec<SpaceOrderEventContent> = content

/** Definition of `m.space_order`. */
export const SpaceOrderDefinition = defineRoomAccountData(['m.space_order', 'org.matrix.msc3230.space_order'], {
  content: SpaceOrderEventContent,
})

/** An `m.space_order` event. */
export interface SpaceOrderEvent extends TypeOf<typeof SpaceOrderDefinition.event> {}
export const SpaceOrderEvent: Codec<SpaceOrderEvent> = SpaceOrderDefinition.event
