/**
 * `m.space.child`: lists a room as a child of a space.
 *
 * It is sent in the space, and its state key is the ID of the child. Without `via`, the room is not a child: the
 * content `{}` removes it. Clients should treat an invalid `order` as absent; the codec refuses it, as does the
 * official schema.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mspacechild | m.space.child}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { pattern } from '../../codec/pattern.js'
import { boolean, integer, string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'
import { strippedFields } from '../envelope/stripped-state.js'

/** The order of a child among its siblings: 1 to 50 ASCII characters from space to `~`. */
export type SpaceChildOrder = string
export const SpaceChildOrder: Codec<SpaceChildOrder> = pattern('SpaceChildOrder', '^[\\x20-\\x7E]{1,50}$')

const content = object(
  'SpaceChildEventContent',
  {
    /** Servers through which the room can be joined. */
    via: array(string),
  },
  {
    /**
     * The order of the child, compared by code points. Absent: after all children with an order, oldest event first.
     */
    order: SpaceChildOrder,
    /** Whether the room is recommended to members of the space. Absent: false. */
    suggested: boolean,
  },
)
/** Content of `m.space.child`. */
export interface SpaceChildEventContent extends TypeOf<typeof content> {}
export const SpaceChildEventContent: Codec<SpaceChildEventContent> = content

/** Definition of `m.space.child`. */
export const SpaceChildDefinition = defineState('m.space.child', {
  content: SpaceChildEventContent,
  stateKey: string,
})

/** An `m.space.child` event. */
export interface SpaceChildEvent extends TypeOf<typeof SpaceChildDefinition.event> {}
export const SpaceChildEvent: Codec<SpaceChildEvent> = SpaceChildDefinition.event

/** An `m.space.child` event without `room_id`, from `/sync`. */
export interface SyncSpaceChildEvent extends TypeOf<typeof SpaceChildDefinition.sync> {}
export const SyncSpaceChildEvent: Codec<SyncSpaceChildEvent> = SpaceChildDefinition.sync

/** A stripped `m.space.child` event. */
export interface StrippedSpaceChildEvent extends TypeOf<typeof SpaceChildDefinition.stripped> {}
export const StrippedSpaceChildEvent: Codec<StrippedSpaceChildEvent> = SpaceChildDefinition.stripped

const hierarchyEvent = object('HierarchySpaceChildEvent', {
  ...strippedFields,
  /** How the room can be joined, and where to list it. */
  content: SpaceChildEventContent,
  /**
   * Milliseconds since the Unix epoch, by the clock of the sending server. Children without `order` are sorted by it.
   */
  origin_server_ts: integer,
  /** The ID of the child. */
  state_key: string,
  /** The event type. Events of other types are not sent. */
  type: literal('m.space.child'),
})
/** An `m.space.child` event in the `children_state` of `/hierarchy`: stripped state with a timestamp. */
export interface HierarchySpaceChildEvent extends TypeOf<typeof hierarchyEvent> {}
export const HierarchySpaceChildEvent: Codec<HierarchySpaceChildEvent> = hierarchyEvent
