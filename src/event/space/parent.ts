/**
 * `m.space.parent`: lists a space as a parent of a room.
 *
 * It is sent in the room, and its state key is the ID of the space. Without `via`, it has no effect: the content `{}`
 * removes it. Trust it only if the space lists the room as a child, or if the sender is allowed to change the children
 * of the space.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mspaceparent | m.space.parent}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import { boolean, string } from '../../codec/primitive.js'
import { defineState } from '../envelope/define.js'

const content = object(
  'SpaceParentEventContent',
  {
    /** Servers through which the space can be joined. */
    via: array(string),
  },
  {
    /** Whether this is the main parent. If there are several, the one with the lowest room ID is. Absent: false. */
    canonical: boolean,
  },
)
/** Content of `m.space.parent`. */
export interface SpaceParentEventContent extends TypeOf<typeof content> {}
export const SpaceParentEventContent: Codec<SpaceParentEventContent> = content

/** Definition of `m.space.parent`. */
export const SpaceParentDefinition = defineState('m.space.parent', {
  content: SpaceParentEventContent,
  stateKey: string,
})

/** An `m.space.parent` event. */
export interface SpaceParentEvent extends TypeOf<typeof SpaceParentDefinition.event> {}
export const SpaceParentEvent: Codec<SpaceParentEvent> = SpaceParentDefinition.event

/** An `m.space.parent` event without `room_id`, from `/sync`. */
export interface SyncSpaceParentEvent extends TypeOf<typeof SpaceParentDefinition.sync> {}
export const SyncSpaceParentEvent: Codec<SyncSpaceParentEvent> = SpaceParentDefinition.sync

/** A stripped `m.space.parent` event. */
export interface StrippedSpaceParentEvent extends TypeOf<typeof SpaceParentDefinition.stripped> {}
export const StrippedSpaceParentEvent: Codec<StrippedSpaceParentEvent> = SpaceParentDefinition.stripped
