/**
 * `m.room.related_groups`: the communities of a room, whose badges its members may show.
 *
 * Spaces replaced communities, but rooms still have the event.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/1772 | MSC1772}
 * @module
 */
import { array } from '../codec/array.js'
import type { Codec, TypeOf } from '../codec/codec.js'
import { literal } from '../codec/literals.js'
import { object } from '../codec/object.js'
import { string } from '../codec/primitive.js'
import { defineState } from '../event/envelope/define.js'

const content = object('RoomRelatedGroupsEventContent', {
  /** The IDs of the communities, for example `+tea:example.org`. */
  groups: array(string, { independent: true }),
})
/** Content of `m.room.related_groups`. */
export interface RoomRelatedGroupsEventContent extends TypeOf<typeof content> {}
export const RoomRelatedGroupsEventContent: Codec<RoomRelatedGroupsEventContent> = content

/** Definition of `m.room.related_groups`. */
export const RoomRelatedGroupsDefinition = defineState('m.room.related_groups', {
  content: RoomRelatedGroupsEventContent,
  stateKey: literal(''),
})

/** An `m.room.related_groups` event. */
export interface RoomRelatedGroupsEvent extends TypeOf<typeof RoomRelatedGroupsDefinition.event> {}
export const RoomRelatedGroupsEvent: Codec<RoomRelatedGroupsEvent> = RoomRelatedGroupsDefinition.event

/** An `m.room.related_groups` event without `room_id`, from `/sync`. */
export interface SyncRoomRelatedGroupsEvent extends TypeOf<typeof RoomRelatedGroupsDefinition.sync> {}
export const SyncRoomRelatedGroupsEvent: Codec<SyncRoomRelatedGroupsEvent> = RoomRelatedGroupsDefinition.sync

/** A stripped `m.room.related_groups` event. */
export interface StrippedRoomRelatedGroupsEvent extends TypeOf<typeof RoomRelatedGroupsDefinition.stripped> {}
export const StrippedRoomRelatedGroupsEvent: Codec<StrippedRoomRelatedGroupsEvent> =
  RoomRelatedGroupsDefinition.stripped
