/**
 * `m.room.create`: the first event of a room, which determines its version and creators.
 *
 * From room version 11 on, the sender of the event is the creator and there is no `creator` key. From room version 12
 * on, the room ID is the hash of the event, and creators have an infinite power level.
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
  {
    /** The ID of the old room. */
    room_id: RoomId,
  },
  {
    /**
     * The last known event of the old room.
     *
     * @deprecated It may be absent from room version 12 on: use the `m.room.tombstone` event of the old room.
     */
    event_id: EventId,
  },
  {
    deprecated: {
      event_id: 'it may be absent from room version 12 on: use the m.room.tombstone event of the old room',
    },
  },
)
/** The room that this one replaces. Predecessors can form a cycle. */
export interface PreviousRoom extends TypeOf<typeof previousRoom> {}
export const PreviousRoom: Codec<PreviousRoom> = previousRoom

const roomType = openLiterals('RoomType', ['m.space'])
/** The type of a room. A room without a type is for conversation. */
export type RoomType = TypeOf<typeof roomType>
export const RoomType: Codec<RoomType> = roomType

const fields = {
  /** Room version 12 and later: further creators besides the sender. Absent: none. */
  additional_creators: array(UserId),
  /** Room versions 1 to 10: the creator. */
  creator: UserId,
  /** Whether users of other servers can join. It cannot be changed later. Absent: true. */
  'm.federate': boolean,
  /** The room that this one replaces. Absent: none. */
  predecessor: PreviousRoom,
  /** The version of the room. Absent: `1`. */
  room_version: RoomVersion,
  /** The type of the room. Absent: a room for conversation. */
  type: RoomType,
}

/** Servers reject the event if one of these is invalid, and give their absence a meaning of its own. */
const decisive = ['additional_creators', 'creator', 'm.federate', 'room_version', 'type'] as const

const content = object('RoomCreateEventContent', {}, fields, { decisive })
/** Content of `m.room.create`. */
export interface RoomCreateEventContent extends TypeOf<typeof content> {}
export const RoomCreateEventContent: Codec<RoomCreateEventContent> = content

const redacted = object('RedactedRoomCreateEventContent', {}, fields, { decisive })
/** Content of a redacted `m.room.create` event: only `creator`, or everything from room version 11 on. */
export interface RedactedRoomCreateEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomCreateEventContent: Codec<RedactedRoomCreateEventContent> = redacted

/** Definition of `m.room.create`. */
export const RoomCreateDefinition = defineState('m.room.create', {
  content: RoomCreateEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomCreateEventContent,
})

/** An `m.room.create` event. */
export interface RoomCreateEvent extends TypeOf<typeof RoomCreateDefinition.event> {}
export const RoomCreateEvent: Codec<RoomCreateEvent> = RoomCreateDefinition.event

/** An `m.room.create` event without `room_id`, from `/sync`. */
export interface SyncRoomCreateEvent extends TypeOf<typeof RoomCreateDefinition.sync> {}
export const SyncRoomCreateEvent: Codec<SyncRoomCreateEvent> = RoomCreateDefinition.sync

/** A stripped `m.room.create` event. */
export interface StrippedRoomCreateEvent extends TypeOf<typeof RoomCreateDefinition.stripped> {}
export const StrippedRoomCreateEvent: Codec<StrippedRoomCreateEvent> = RoomCreateDefinition.stripped
