/**
 * `m.room.related_groups`: the communities that a room belongs to, whose badges its members may show.
 *
 * Communities have gone; spaces took their place. Rooms still have the event.
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

const content = object(
  'RoomRelatedGroupsEventContent',
  {
    /** IDs of communities: `+tea:example.org`. */
    groups: array(string, { independent: true }),
  },
  {},
)
/** Content of `m.room.related_groups`. */
export interface RoomRelatedGroupsEventContent extends TypeOf<typeof content> {}
export const RoomRelatedGroupsEventContent: Codec<RoomRelatedGroupsEventContent> = content

export const RoomRelatedGroupsDefinition = defineState('RoomRelatedGroups', 'm.room.related_groups', {
  content: RoomRelatedGroupsEventContent,
  stateKey: literal(''),
})

/** `m.room.related_groups`. */
export interface RoomRelatedGroupsEvent extends TypeOf<typeof RoomRelatedGroupsDefinition.event> {}
export const RoomRelatedGroupsEvent: Codec<RoomRelatedGroupsEvent> = RoomRelatedGroupsDefinition.event

/** `m.room.related_groups` without its room, from `/sync`. */
export interface SyncRoomRelatedGroupsEvent extends TypeOf<typeof RoomRelatedGroupsDefinition.sync> {}
export const SyncRoomRelatedGroupsEvent: Codec<SyncRoomRelatedGroupsEvent> = RoomRelatedGroupsDefinition.sync

/** `m.room.related_groups` as stripped state. */
export interface StrippedRoomRelatedGroupsEvent extends TypeOf<typeof RoomRelatedGroupsDefinition.stripped> {}
export const StrippedRoomRelatedGroupsEvent: Codec<StrippedRoomRelatedGroupsEvent> =
  RoomRelatedGroupsDefinition.stripped
