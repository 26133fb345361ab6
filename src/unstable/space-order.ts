/**
 * `m.space_order`: where a user wants a space to stand among their spaces.
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

const content = object(
  'SpaceOrderEventContent',
  {
    /** Compared by code points. Spaces without an order come after those with one. */
    order: SpaceChildOrder,
  },
  {},
)
/** Content of `m.space_order`. */
export interface SpaceOrderEventContent extends TypeOf<typeof content> {}
export const SpaceOrderEventContent: Codec<SpaceOrderEventContent> = content

export const SpaceOrderDefinition = defineRoomAccountData(
  'SpaceOrder',
  ['m.space_order', 'org.matrix.msc3230.space_order'],
  {
    content: SpaceOrderEventContent,
  },
)

/** An `m.space_order` event. */
export interface SpaceOrderEvent extends TypeOf<typeof SpaceOrderDefinition.event> {}
export const SpaceOrderEvent: Codec<SpaceOrderEvent> = SpaceOrderDefinition.event
