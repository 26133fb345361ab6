/**
 * `m.room.power_levels`: the power levels of users, and those required for actions.
 *
 * The fields document the defaults of absent levels. A room without this event has other defaults. Levels must be
 * integers, as in room version 10 and later. Events of older rooms may have strings, and up to room version 5 also
 * fractions.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mroompower_levels | m.room.power_levels}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal, openLiterals } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { identifier } from '../../codec/pattern.js'
import { integer } from '../../codec/primitive.js'
import { record } from '../../codec/record.js'
import { UserId } from '../common/identifier.js'
import { defineState } from '../envelope/define.js'

/** An event type, which errors may quote. */
const EventType = identifier<string>('EventType')
const NotificationKey = openLiterals('NotificationKey', ['room'])

const fields = {
  /** The level required to ban and unban users. Absent: 50. */
  ban: integer,
  /** The levels required to send events, by event type. Absent: none. */
  events: record(EventType, integer),
  /** The level required to send message-like events that `events` does not list. Absent: 0. */
  events_default: integer,
  /** The level required to invite users. Absent: 0. */
  invite: integer,
  /** The level required to kick users. Absent: 50. */
  kick: integer,
  /** The level required to redact events of other users. Absent: 50. */
  redact: integer,
  /** The level required to send state events that `events` does not list. Absent: 50. */
  state_default: integer,
  /** The levels of users. From room version 12 on, creators must not be listed: their level is infinite. */
  users: record(UserId, integer),
  /** The level of users whom `users` does not list. Absent: 0. */
  users_default: integer,
}

/** Removing an invalid level would give it the default. */
const decisive = [
  'ban',
  'events',
  'events_default',
  'invite',
  'kick',
  'redact',
  'state_default',
  'users',
  'users_default',
] as const

const content = object(
  'RoomPowerLevelsEventContent',
  {},
  {
    ...fields,
    /** The levels required for notifications. The key `room` is for notifying the whole room; absent: 50. */
    notifications: record(NotificationKey, integer),
  },
  { decisive: [...decisive, 'notifications'] },
)
/** Content of `m.room.power_levels`. */
export interface RoomPowerLevelsEventContent extends TypeOf<typeof content> {}
export const RoomPowerLevelsEventContent: Codec<RoomPowerLevelsEventContent> = content

const redacted = object('RedactedRoomPowerLevelsEventContent', {}, fields, { decisive })
/** Content of a redacted `m.room.power_levels` event. `invite` is kept in room version 11 and later. */
export interface RedactedRoomPowerLevelsEventContent extends TypeOf<typeof redacted> {}
export const RedactedRoomPowerLevelsEventContent: Codec<RedactedRoomPowerLevelsEventContent> = redacted

/** Definition of `m.room.power_levels`. */
export const RoomPowerLevelsDefinition = defineState('m.room.power_levels', {
  content: RoomPowerLevelsEventContent,
  stateKey: literal(''),
  redacted: RedactedRoomPowerLevelsEventContent,
})

/** An `m.room.power_levels` event. */
export interface RoomPowerLevelsEvent extends TypeOf<typeof RoomPowerLevelsDefinition.event> {}
export const RoomPowerLevelsEvent: Codec<RoomPowerLevelsEvent> = RoomPowerLevelsDefinition.event

/** An `m.room.power_levels` event without `room_id`, from `/sync`. */
export interface SyncRoomPowerLevelsEvent extends TypeOf<typeof RoomPowerLevelsDefinition.sync> {}
export const SyncRoomPowerLevelsEvent: Codec<SyncRoomPowerLevelsEvent> = RoomPowerLevelsDefinition.sync

/** A stripped `m.room.power_levels` event. */
export interface StrippedRoomPowerLevelsEvent extends TypeOf<typeof RoomPowerLevelsDefinition.stripped> {}
export const StrippedRoomPowerLevelsEvent: Codec<StrippedRoomPowerLevelsEvent> = RoomPowerLevelsDefinition.stripped
