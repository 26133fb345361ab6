/**
 * `m.room.create`: the first event of a room, which fixes its version and who made it.
 *
 * From room version 11 on, the creator is the event's sender, and `creator` is gone; from 12 on, the room's ID is the
 * event's hash, and its creators stand above all power levels.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroomcreate | m.room.create}
 * @module
 */
import { array } from '../../codec/array.js'
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { boolean } from '../../codec/primitive.js'
import { EventId, RoomId, UserId } from '../common/identifier.js'
import { RoomVersion } from '../common/room-version.js'
import { defineState } from '../envelope/define.js'

const previousRoom = object(
  'PreviousRoom',
  { room_id: RoomId },
  {
    /**
     * The last known event of the old room.
     *
     * @deprecated It may be missing since room version 12: look for the old room's `m.room.tombstone`.
     */
    event_id: EventId,
  },
  { deprecated: { event_id: "it may be missing since room version 12: look for the old room's m.room.tombstone" } },
)
/** The room that this one replaces. Follow with care: predecessors can form a circle. */
export interface PreviousRoom extends TypeOf<typeof previousRoom> {}
export const PreviousRoom: Codec<PreviousRoom> = previousRoom

/** What a room is for. A room without a type is one to talk in. */
export type RoomType = 'm.space' | (string & {})
export const RoomType: Codec<RoomType> = openLiterals('RoomType', ['m.space'])

const fields = {
  /** Room version 12 and later: users who have the creator's power beside the sender. */
  additional_creators: array(UserId),
  /** Room versions 1 to 10: who made the room. */
  creator: UserId,
  /** Whether users of other servers may join. Absent: true. Cannot be changed later. */
  'm.federate': boolean,
  predecessor: PreviousRoom,
  /** Absent: `1`. */
  room_version: RoomVersion,
  type: RoomType,
}

/** Servers reject the event where one of these is not as it should be, and read its absence as a statement. */
const decisive = ['additional_creators', 'creator', 'm.federate', 'room_version', 'type'] as const

const content = object('RoomCreateEventContent', {}, fields, { decisive })
/** Content of `m.room.create`. */
export interface RoomCreateEventContent extends TypeOf<typeof content> {}
export const RoomCreateEventContent: Codec<RoomCreateEventContent> = content

const redacted = object('RedactedRoomCreateEventContent', {}, fields, { decisive })
/** What redaction leaves of `m.room.create`: `creator`, and from room version 11 on everything. */
export interface RedactedRoomCreateEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomCreateEventContent: Codec<RedactedRoomCreateEventContent> = redacted

export const RoomCreateDefinition = defineState('RoomCreate', 'm.room.create', {
  content: RoomCreateEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomCreateEventContent,
})

/** `m.room.create`. */
export interface RoomCreateEvent extends TypeOf<typeof RoomCreateDefinition.event> {}
export const RoomCreateEvent: Codec<RoomCreateEvent> = RoomCreateDefinition.event

/** `m.room.create` without its room, from `/sync`. */
export interface SyncRoomCreateEvent extends TypeOf<typeof RoomCreateDefinition.sync> {}
export const SyncRoomCreateEvent: Codec<SyncRoomCreateEvent> = RoomCreateDefinition.sync

/** `m.room.create` as stripped state. */
export interface StrippedRoomCreateEvent extends TypeOf<typeof RoomCreateDefinition.stripped> {}
export const StrippedRoomCreateEvent: Codec<StrippedRoomCreateEvent> = RoomCreateDefinition.stripped
