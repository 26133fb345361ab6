/**
 * `m.space.child`: a room belongs to a space.
 *
 * Filed under the room's ID, in the space. Without `via` the room is no child: a child that is removed has the content
 * `{}`. An `order` that is none is to be read as if it were not there; it is refused here, as by the official schema.
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

/** Where a child stands among its siblings: 1 to 50 ASCII characters from space to `~`. */
export type SpaceChildOrder = string
export const SpaceChildOrder: Codec<SpaceChildOrder> = pattern('SpaceChildOrder', '^[\\x20-\\x7E]{1,50}$')

const content = object(
  'SpaceChildEventContent',
  {
    /** Servers to join the room through. */
    via: array(string),
  },
  {
    /** Compared by code points. Absent: after all children that have one, the oldest event first. */
    order: SpaceChildOrder,
    /** Whether the space recommends the room to its members. Absent: false. */
    suggested: boolean,
  },
)
/** Content of `m.space.child`. */
export interface SpaceChildEventContent extends TypeOf<typeof content> {}
export const SpaceChildEventContent: Codec<SpaceChildEventContent> = content

export const SpaceChildDefinition = defineState('SpaceChild', 'm.space.child', {
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

const hierarchyEvent = object(
  'HierarchySpaceChildEvent',
  {
    ...strippedFields,
    content: SpaceChildEventContent,
    /** Milliseconds since the Unix epoch, by the clock of the sender's server: children without `order` go by it. */
    origin_server_ts: integer,
    state_key: string,
    type: literal('m.space.child'),
  },
  {},
)
/** `m.space.child` as `/hierarchy` lists it among a space's `children_state`: stripped, but with its time. */
export interface HierarchySpaceChildEvent extends TypeOf<typeof hierarchyEvent> {}
export const HierarchySpaceChildEvent: Codec<HierarchySpaceChildEvent> = hierarchyEvent
